import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bundle } from '../api/bundles.ts';
import type { Initiative } from '../api/initiatives.ts';
import { useStep } from '../app/use-step.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { dismiss, useDismissed } from '../app/dismissed.ts';
import { usePerson } from '../session/session.ts';
import { Instants } from '../time/instant.tsx';
import { settleStray, type MoveChoice } from './move-bundles.ts';
import { liveLines, strayBundles, timeOf } from './stray.ts';
import { useSettled } from './use-settle.ts';

/** Says that resources are still held at a time that is not the initiative's any more, until they move with it or are let go. */
export const StrayLines = ({ initiative }: { initiative: Initiative }) => {
  const { t } = useTranslation();
  const { id, occurrences, timeZone } = initiative;
  const { busy, problem, take } = useStep([['initiative', id], ['initiatives'], ['timeline'], ['calendars']]);
  const settled = useSettled();
  const { name } = usePerson();
  // A room for the time after the event is meant to be so.
  const dismissed = useDismissed(name);
  // With several dates nobody can know which of them the resources are for.
  const mayMove = occurrences === undefined;
  const act = (bundle: Bundle, choice: Exclude<MoveChoice, 'keep'>): void => {
    const was = timeOf(liveLines(bundle));
    take(`${bundle.id} ${choice}`, async () =>
      settled(await settleStray(initiative, bundle, was, choice, t('bundles.movedReason'))),
    );
  };
  return (
    <>
      {strayBundles(initiative)
        .filter((bundle) => !dismissed.has(bundle.id))
        .map((bundle) => {
          const lines = liveLines(bundle);
          const { from, to } = timeOf(lines);
          return (
            <div key={bundle.id} className="notice" role="status" data-stray={lines.length}>
              <strong>{t('bundles.stray', { count: lines.length })}</strong>{' '}
              <Instants from={from} to={to} zone={timeZone} />
              <div className="bundle-buttons">
                <Space wrap>
                  {mayMove && (
                    <Button
                      type="primary"
                      size="small"
                      loading={busy === `${bundle.id} move`}
                      onClick={() => act(bundle, 'move')}
                    >
                      {t('bundles.moveNow')}
                    </Button>
                  )}
                  <Button
                    size="small"
                    danger
                    loading={busy === `${bundle.id} release`}
                    onClick={() => act(bundle, 'release')}
                  >
                    {t('bundles.release')}
                  </Button>
                  <Button size="small" onClick={() => dismiss(name, bundle.id)}>
                    {t('bundles.asIntended')}
                  </Button>
                </Space>
              </div>
            </div>
          );
        })}
      {problem !== undefined && <ProblemView problem={problem} />}
    </>
  );
};
