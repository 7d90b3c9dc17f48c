import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Loading } from '../app/states.tsx';
import { completeSignIn } from './session.ts';

/** A code is good for one exchange; React may run an effect twice. */
let completed: Promise<string | undefined> | undefined;

export const SignedInPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    completed ??= completeSignIn(location.search);
    completed.then(
      (returnTo) => {
        completed = undefined;
        if (returnTo !== undefined) void navigate(returnTo, { replace: true });
      },
      (error: unknown) => setFault(error instanceof Error ? error.message : String(error)),
    );
  }, [navigate]);
  return (
    <main className="page page-narrow">
      <h1>{fault === undefined ? t('session.signingIn') : t('session.failed')}</h1>
      {fault === undefined ? (
        <Loading />
      ) : (
        <>
          <p role="alert">{fault}</p>
          <Button type="primary" onClick={() => location.assign('/')}>
            {t('session.again')}
          </Button>
        </>
      )}
    </main>
  );
};
