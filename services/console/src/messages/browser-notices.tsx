import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noticesState, wantNotices, type NoticesState } from './notices.ts';

/** Whether this browser tells of new messages while another page is looked at. */
export const BrowserNotices = () => {
  const { t } = useTranslation();
  const [state, setState] = useState<NoticesState>(noticesState);
  const toggle = (): void => void wantNotices(state !== 'on').then(setState);
  return (
    <div className="notices">
      <span>{t(`messages.notices.${state}`)}</span>
      {(state === 'on' || state === 'off') && (
        <Button size="small" onClick={toggle}>
          {t(state === 'on' ? 'messages.notices.turnOff' : 'messages.notices.turnOn')}
        </Button>
      )}
    </div>
  );
};
