import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MoveOutcome } from './move-bundles.ts';

/** Says what became of an initiative's resources. */
export const useSettled = () => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return (outcome: MoveOutcome | undefined): void => {
    if (outcome === undefined) return;
    const isWell = outcome === 'moved' || outcome === 'released';
    void message[isWell ? 'success' : 'warning'](t(`bundles.outcomes.${outcome}`), isWell ? 4 : 8);
  };
};
