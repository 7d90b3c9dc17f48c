import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bundle } from '../api/bundles.ts';
import type { Initiative } from '../api/initiatives.ts';
import type { Period } from '../api/reservations.ts';
import { settleBundles, type MoveChoice } from './move-bundles.ts';

/** Does with an initiative's resources as was chosen, and says what became of them. Rejects with what stood against it. */
export const useSettle = () => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return async (
    initiative: Pick<Initiative, 'id' | 'unit'>,
    bundles: readonly Bundle[],
    times: { readonly was: Period; readonly is: Period },
    choice: MoveChoice,
  ): Promise<void> => {
    if (bundles.length === 0) return;
    const outcome = await settleBundles(initiative, bundles, times, choice, t('bundles.movedReason'));
    const isWell = outcome === 'moved' || outcome === 'released';
    void message[isWell ? 'success' : 'warning'](t(`bundles.outcomes.${outcome}`), isWell ? 4 : 8);
  };
};
