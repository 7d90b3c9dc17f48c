import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

export const useIsOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

/** Says that the line is lost, as long as it is. */
export const OfflineNotice = () => {
  const { t } = useTranslation();
  const isOnline = useIsOnline();
  return (
    <div role="status" className={isOnline ? undefined : 'offline-notice'}>
      {!isOnline && t('app.offline')}
    </div>
  );
};
