import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';
import type { Unit } from '../api/units.ts';
import { take } from '../duties/duty-api.ts';
import { useProblemText } from '../problems/problem-text.ts';

/** Makes the code with which people check in by themselves, in the place of the one before, and shows it once. */
export const CheckInCode = ({ initiative, unit }: { initiative: string; unit: Unit }) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [code, setCode] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const make = (): void => {
    setBusy(true);
    take({ path: `initiatives/${initiative}/sign-ups/code` }, unit)
      .then((answer) => setCode((answer as { readonly code: string }).code))
      .catch((error: unknown) => void message.error(problemText(problemOf(error)), 8))
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Button loading={isBusy} onClick={make}>
        {t('sign-ups.makeCode')}
      </Button>
      {code !== undefined && (
        <span role="status">
          {t('sign-ups.code')} <strong>{code}</strong>
        </span>
      )}
    </>
  );
};
