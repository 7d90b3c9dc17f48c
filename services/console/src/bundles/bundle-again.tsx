import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { bundleOf, requestBundle, type Bundle } from '../api/bundles.ts';
import type { Initiative } from '../api/initiatives.ts';
import { useStep } from '../app/use-step.ts';
import { useWishKey } from '../app/use-wish-key.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { ResourceName } from '../resources/resource-name.tsx';
import { Instants } from '../time/instant.tsx';
import { againOf, latestDecision } from './wanted.ts';
import { liveLines } from './stray.ts';

interface Props {
  readonly initiative: Initiative;
  /** One that came to nothing, or lost a line. */
  readonly bundle: Bundle;
}

/** One button that asks again for what could not be had or was taken away: with the smallest change that is known to do, or as it was. */
export const BundleAgain = ({ initiative, bundle }: Props) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { id } = initiative;
  const { busy, problem, take } = useStep([['initiative', id], ['timeline'], ['calendars']]);
  const { keyOf } = useWishKey();
  const advised = useQuery({
    queryKey: ['initiative', id, 'bundle', bundle.id],
    queryFn: ({ signal }) => bundleOf(initiative, bundle.id, signal),
  });
  const changes = advised.data?.suggestions ?? [];
  // What a broken bundle has kept is not asked for a second time.
  const lines =
    liveLines(bundle).length > 0 ? bundle.lines.filter(({ status }) => status === 'displaced') : bundle.lines;
  const again = (): void => {
    const wished = againOf(lines, changes);
    const decideBy = latestDecision(wished, Date.now());
    take('again', () =>
      requestBundle(initiative, { lines: wished, ...(decideBy !== undefined && { decideBy }) }, keyOf(wished)).then(
        () => void message.success(t('bundles.asked', { count: lines.length })),
      ),
    );
  };
  if (advised.isPending) return null;
  return (
    <div className="notice">
      {changes.length > 0 && (
        <>
          <strong>{t('initiatives.advice')}</strong>
          <ul>
            {changes.map(({ line, kind, resource, from, to }) => (
              <li key={line}>
                <span className="tag-plain">{t(`problems.suggestion.${kind}`)}</span> <ResourceName id={resource} />{' '}
                <Instants from={from} to={to} />
              </li>
            ))}
          </ul>
        </>
      )}
      {problem !== undefined && <ProblemView problem={problem} />}
      <Button type="primary" size="small" loading={busy === 'again'} onClick={again}>
        {t(changes.length > 0 ? 'initiatives.takeAdvice' : 'bundles.askAgain')}
      </Button>
    </div>
  );
};
