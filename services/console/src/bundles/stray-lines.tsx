import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bundle } from '../api/bundles.ts';
import type { Initiative } from '../api/initiatives.ts';
import { useStep } from '../app/use-step.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { Instants } from '../time/instant.tsx';
import type { MoveChoice } from './move-bundles.ts';
import { liveLines, strayBundles, timeOf } from './stray.ts';
import { useSettle } from './use-settle.ts';

/** Says that resources are still held at a time that is not the initiative's any more, until they move with it or are let go. */
export const StrayLines = ({ initiative }: { initiative: Initiative }) => {
  const { t } = useTranslation();
  const { id, startsAt, endsAt, occurrences, timeZone } = initiative;
  const { busy, problem, take } = useStep([['initiative', id], ['initiatives'], ['timeline'], ['calendars']]);
  const settle = useSettle();
  // With several dates nobody can know which of them the resources are for.
  const mayMove = occurrences === undefined;
  const act = (bundle: Bundle, choice: MoveChoice): void => {
    const times = { was: timeOf(liveLines(bundle)), is: { from: startsAt, to: endsAt } };
    take(`${bundle.id} ${choice}`, () => settle(initiative, [bundle], times, choice));
  };
  return (
    <>
      {strayBundles(initiative).map((bundle) => {
        const lines = liveLines(bundle);
        const { from, to } = timeOf(lines);
        return (
          <div key={bundle.id} className="notice" role="status" data-stray={lines.length}>
            <strong>{t('bundles.stray', { count: lines.length })}</strong>{' '}
            <Instants from={from} to={to} zone={timeZone} />
            <Space className="bundle-buttons" wrap>
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
            </Space>
          </div>
        );
      })}
      {problem !== undefined && <ProblemView problem={problem} />}
    </>
  );
};
