import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Mark } from '../app/mark.tsx';
import { signIn } from './session.ts';

export const SignedOutPage = () => {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const [isLeaving, setLeaving] = useState(false);
  const [isAway, setAway] = useState(false);
  const leave = (): void => {
    setLeaving(true);
    setAway(false);
    signIn(`${pathname}${search}`).catch(() => {
      setLeaving(false);
      setAway(true);
    });
  };
  return (
    <main className="sign-in" id="content">
      <div className="sign-in-card">
        <Mark size={56} />
        <h1>{t('app.name')}</h1>
        <p className="sign-in-tagline">{t('app.tagline')}</p>
        <p>{t('session.signedOutHint')}</p>
        {isAway && (
          <p role="alert" className="sign-in-fault">
            {t('session.providerAway')}
          </p>
        )}
        <Button type="primary" size="large" block loading={isLeaving} onClick={leave}>
          {t('session.signIn')}
        </Button>
      </div>
    </main>
  );
};
