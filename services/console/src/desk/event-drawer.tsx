import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { causationOf, type CausationTree } from '../api/coordination.ts';
import { problemOf } from '../api/problem.ts';
import { Loading } from '../app/states.tsx';
import { useEventLabel } from '../live/event-label.ts';
import { serviceOf, whoOf, type FeedEvent } from '../live/event.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { Instant } from '../time/instant.tsx';
import { Fact, Facts } from '../app/facts.tsx';
import { useNamesOf } from '../live/thing-names.ts';
import { summaryOf } from './event-summary.ts';
import { subjectText } from './subject-text.ts';
import { useWords } from './use-words.ts';
import { UnmaskButton } from './unmask-button.tsx';

interface Props {
  readonly event: FeedEvent | undefined;
  readonly onClose: () => void;
  readonly onOpen: (event: FeedEvent) => void;
}

/** One event, what led to it and what it led to. */
export const EventDrawer = memo(({ event, onClose, onOpen }: Props) => {
  const { t } = useTranslation();
  const label = useEventLabel();
  return (
    <Drawer
      open={event !== undefined}
      onClose={onClose}
      size={560}
      title={event === undefined ? t('desk.event.title') : label(event)}
      closable={{ 'aria-label': t('app.close') }}
      destroyOnHidden
    >
      {event !== undefined && <EventDetails event={event} onOpen={onOpen} />}
    </Drawer>
  );
});

const EventDetails = ({ event, onOpen }: { event: FeedEvent; onOpen: (event: FeedEvent) => void }) => {
  const { t } = useTranslation();
  const service = serviceOf(event);
  const causation = useQuery({
    queryKey: ['causation', event.id],
    queryFn: ({ signal }) => causationOf(event.id, signal),
  });
  // Asked for anew, it may show what was masked when it came.
  const shown = causation.data?.event ?? event;
  const words = useWords();
  const who = whoOf(shown);
  useNamesOf(shown);
  return (
    <>
      <Facts>
        <Fact label={t('desk.columns.time')}>
          <Instant at={event.time} />
        </Fact>
        {service !== undefined && <Fact label={t('desk.columns.unit')}>{t(`terms.units.${service}`)}</Fact>}
        <Fact label={t('desk.columns.subject')}>
          <Link to={`/timelines/${event.subject}`}>{subjectText(event.subject, words)}</Link>
        </Fact>
        {who !== undefined && <Fact label={t('desk.event.who')}>{words.nameOf(who)}</Fact>}
        {shown.actor !== undefined && <Fact label={t('desk.event.actor')}>{shown.actor}</Fact>}
        <Fact label={t('desk.columns.summary')}>{summaryOf(shown, words)}</Fact>
      </Facts>
      <UnmaskButton subject={event.subject} events={[shown]} />
      {causation.isPending && <Loading />}
      {causation.isError && (
        <ProblemView problem={problemOf(causation.error)} onRetry={() => void causation.refetch()} />
      )}
      {causation.isSuccess && (
        <>
          <h3>{t('desk.event.causes')}</h3>
          {causation.data.causes.length === 0 ? (
            <p className="quiet">{t('desk.event.noCauses')}</p>
          ) : (
            <ol className="chain">
              {causation.data.causes.map((cause) => (
                <li key={cause.id}>
                  <EventLink event={cause} onOpen={onOpen} />
                </li>
              ))}
            </ol>
          )}
          <h3>{t('desk.event.effects')}</h3>
          {causation.data.tree.effects.length === 0 ? (
            <p className="quiet">{t('desk.event.noEffects')}</p>
          ) : (
            <Effects trees={causation.data.tree.effects} onOpen={onOpen} />
          )}
          {causation.data.tree.isCut && <p className="quiet">{t('desk.event.isCut')}</p>}
        </>
      )}
      <details className="technical">
        <summary>{t('desk.event.technical')}</summary>
        <Facts>
          <Fact label={t('desk.event.id')}>
            <code>{event.id}</code>
          </Fact>
          <Fact label={t('desk.columns.subject')}>
            <code>{event.subject}</code>
          </Fact>
          <Fact label={t('desk.event.type')}>
            <code>{event.type}</code>
          </Fact>
          <Fact label={t('desk.event.sequence')}>{event.sequence}</Fact>
          <Fact label={t('desk.columns.time')}>
            <Instant at={event.time} isExact />
          </Fact>
        </Facts>
        <pre className="data" tabIndex={0} aria-label={t('desk.event.data')}>
          {JSON.stringify(shown.data, undefined, 2)}
        </pre>
      </details>
    </>
  );
};

const Effects = ({ trees, onOpen }: { trees: readonly CausationTree[]; onOpen: (event: FeedEvent) => void }) => (
  <ul className="chain">
    {trees.map(({ event, effects }) => (
      <li key={event.id}>
        <EventLink event={event} onOpen={onOpen} />
        {effects.length > 0 && <Effects trees={effects} onOpen={onOpen} />}
      </li>
    ))}
  </ul>
);

const EventLink = ({ event, onOpen }: { event: FeedEvent; onOpen: (event: FeedEvent) => void }) => {
  const { t } = useTranslation();
  const words = useWords();
  useNamesOf(event);
  const label = useEventLabel();
  const service = serviceOf(event);
  return (
    <button type="button" className="link" onClick={() => onOpen(event)}>
      {service !== undefined && <span className={`unit unit-${service}`}>{t(`terms.units.${service}`)}</span>}{' '}
      {label(event)} <span className="quiet">{subjectText(event.subject, words)}</span>
    </button>
  );
};
