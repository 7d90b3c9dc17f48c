import LoadingOutlined from '@ant-design/icons/es/icons/LoadingOutlined';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import { problemOf } from '../api/problem.ts';
import { componentLocale } from '../language/language.ts';
import { cspNonce } from '../session/oidc.ts';
import { useIsDark } from './appearance.ts';
import { router } from './router.tsx';
import { giveToStyles } from './style-nonce.ts';
import { themeOf } from './theme.ts';

const mostRetries = 2;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What was refused is refused again; what did not answer may answer now.
      retry: (failures, error) => {
        const { status } = problemOf(error).document;
        return failures < mostRetries && (status === 0 || status >= 502);
      },
    },
  },
});

const nonce = cspNonce();
if (nonce !== undefined) giveToStyles(nonce);

export const App = () => {
  // Read so that the words of the components change with the language.
  useTranslation();
  const isDark = useIsDark();
  useEffect(() => {
    document.documentElement.dataset['appearance'] = isDark ? 'dark' : 'light';
  }, [isDark]);
  return (
    <ConfigProvider
      locale={componentLocale()}
      theme={themeOf(isDark)}
      {...(nonce !== undefined && { csp: { nonce } })}
      // The icon of its own would come and go by a motion, and stays for good where an answer comes before the motion has begun.
      button={{ autoInsertSpace: false, loadingIcon: <LoadingOutlined /> }}
    >
      <AntApp className="app">
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
};
