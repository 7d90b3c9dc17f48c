import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signInAgain, useSession } from './session.ts';

/** Says above the page that the session has ended. The page stays as it is, with all that was typed into it. */
export const ExpiredSession = () => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { status } = useSession();
  const [isBlocked, setBlocked] = useState(false);
  if (status !== 'expired') return null;
  const again = (): void => {
    setBlocked(false);
    signInAgain().then(
      () => void queries.invalidateQueries(),
      () => setBlocked(true),
    );
  };
  return (
    <Alert
      banner
      role="alert"
      type="warning"
      className="expired"
      title={t('session.expiredTitle')}
      description={isBlocked ? t('session.popupBlocked') : t('session.expiredHint')}
      action={
        <Button type="primary" onClick={again}>
          {t('session.again')}
        </Button>
      }
    />
  );
};
