import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { releaseBundle, type Bundle } from '../api/bundles.ts';
import type { Initiative } from '../api/initiatives.ts';
import { ReasonDialog } from '../app/reason-dialog.tsx';
import { useStep } from '../app/use-step.ts';
import { liveLines } from './stray.ts';

interface Props {
  readonly initiative: Initiative;
  readonly bundle: Bundle;
  readonly onClose: () => void;
}

/** Lets the places of a bundle go; how many are lost is said before. */
export const ReleaseBundleDialog = ({ initiative, bundle, onClose }: Props) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { renew } = useStep([['initiative', initiative.id], ['initiatives'], ['timeline'], ['calendars']]);
  const count = liveLines(bundle).length;
  return (
    <ReasonDialog
      title={t('bundles.release')}
      label={t('app.reason')}
      hint={t('bundles.releaseHint', { count })}
      isDanger
      onSay={(reason) =>
        releaseBundle(initiative, bundle.id, reason)
          .then(renew)
          .then(() => void message.success(t('bundles.released', { count })))
      }
      onClose={onClose}
    />
  );
};
