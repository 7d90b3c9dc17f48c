import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import type { Initiative } from '../api/initiatives.ts';
import { problemOf } from '../api/problem.ts';
import { initiativeAt } from '../api/states.ts';
import { BundlesCard } from '../bundles/bundles-card.tsx';
import { Fact, Facts } from '../app/facts.tsx';
import { SubscribeButton } from '../app/subscribe-button.tsx';
import { Loading, Nothing } from '../app/states.tsx';
import { Timeline } from '../desk/timeline.tsx';
import { TimeTravel } from '../history/time-travel.tsx';
import { useInstant } from '../history/use-instant.ts';
import { PrintButton } from '../paper/print-button.tsx';
import { useReadMessagesOf } from '../messages/use-messages.ts';
import { LoadedPage } from '../problems/loaded-page.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { mayBook, mayReadFeed } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { Instant, Instants } from '../time/instant.tsx';
import { SignUpsCard } from '../sign-ups/sign-ups-card.tsx';
import { SaveAsTemplate } from '../templates/save-as-template.tsx';
import { ChangesCard } from './changes-card.tsx';
import { CloseOutCard } from './close-out-card.tsx';
import { HostActions } from './host-actions.tsx';
import { OwnInvitation } from './own-invitation.tsx';
import { Participants } from './participants.tsx';
import { PlanCard } from './plan-card.tsx';
import { Stages } from './stages.tsx';
import { StatusTag } from './status-tag.tsx';
import { useInitiative } from './use-initiative.ts';
import './initiatives.css';
import { PageTitle } from '../app/page-title.tsx';

export const InitiativePage = () => (
  <LoadedPage query={useInitiative()}>{(initiative) => <AtAnyInstant initiative={initiative} />}</LoadedPage>
);

/** The initiative as it is, or as it stood at the instant in the page's address. */
const AtAnyInstant = ({ initiative }: { initiative: Initiative }) => {
  const { t } = useTranslation();
  const person = usePerson();
  const [at, go] = useInstant();
  const { id } = initiative;
  const past = useQuery({
    queryKey: ['state', 'initiative', id, at],
    queryFn: ({ signal }) => initiativeAt(id, at ?? '', signal),
    enabled: at !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const travel = mayReadFeed(person) ? <TimeTravel subject={`initiative/${id}`} at={at} onGo={go} /> : null;
  const missing = past.isError ? (
    problemOf(past.error).code === 'not-found' ? (
      <Nothing title={t('history.unknown')} />
    ) : (
      <ProblemView problem={problemOf(past.error)} onRetry={() => void past.refetch()} />
    )
  ) : past.isSuccess ? undefined : (
    <Loading />
  );
  // One and the same element throughout, so that the slider keeps the focus.
  return (
    <InitiativeDetails
      initiative={at === undefined ? initiative : (past.data?.state ?? initiative)}
      isPast={at !== undefined}
      travel={travel}
      {...(at !== undefined && missing !== undefined && { missing })}
    />
  );
};

interface DetailsProps {
  readonly initiative: Initiative;
  /** What is past can be looked at, not changed. */
  readonly isPast: boolean;
  readonly travel: ReactNode;
  /** Stands for what cannot be shown. */
  readonly missing?: ReactNode;
}

/** One initiative: what it is, who takes part, what it holds, how far it is and all that happened. */
const InitiativeDetails = ({ initiative, isPast, travel, missing }: DetailsProps) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const person = usePerson();
  const { id, title, status, unit, startsAt, endsAt, timeZone } = initiative;
  useReadMessagesOf(`initiative/${id}`);
  return (
    <div className="page">
      <nav className="crumbs" aria-label={t('initiatives.path')}>
        <Link to="/initiatives">{t('app.nav.initiatives')}</Link>
      </nav>
      <div className="page-head">
        <PageTitle text={title} />
        <StatusTag status={status} />
        <span className={`unit unit-${unit}`}>{t(`terms.units.${unit}`)}</span>
        <div className="page-actions">
          <PrintButton />
          {!isPast && <SaveAsTemplate initiative={initiative} />}
          {!isPast && mayBook(person) && status !== 'draft' && (
            <SubscribeButton name={title} unit={unit} target={{ initiative: id }} />
          )}
        </div>
        {!isPast && <HostActions initiative={initiative} />}
      </div>
      {travel}
      {!isPast && <OwnInvitation initiative={initiative} />}
      {missing ?? (
        <div className="columns">
          <div>
            <section className="card" aria-labelledby="about">
              <h2 id="about">{t('initiatives.about')}</h2>
              <Facts>
                <Fact label={t('initiatives.fields.kind')}>{t(`terms.initiativeKinds.${initiative.kind}`)}</Fact>
                <Fact label={t('initiatives.fields.host')}>{nameOf(initiative.host)}</Fact>
                <Fact label={t('initiatives.fields.accountable')}>{nameOf(initiative.accountable)}</Fact>
                <Fact label={t('initiatives.fields.when')}>
                  <Instants from={startsAt} to={endsAt} zone={timeZone} />
                </Fact>
                {initiative.place !== undefined && (
                  <Fact label={t('initiatives.fields.place')}>{initiative.place}</Fact>
                )}
                {initiative.places !== undefined && (
                  <Fact label={t('initiatives.fields.places')}>{initiative.places}</Fact>
                )}
                {initiative.budgetFen !== undefined && (
                  <Fact label={t('initiatives.fields.budget')}>
                    {t('initiatives.yuan', { yuan: (initiative.budgetFen / 100).toLocaleString() })}
                  </Fact>
                )}
                {initiative.respondBy !== undefined && (
                  <Fact label={t('initiatives.fields.respondBy')}>
                    <Instant at={initiative.respondBy} zone={timeZone} />
                  </Fact>
                )}
                {initiative.onSilence !== undefined && (
                  <Fact label={t('initiatives.fields.onSilence')}>{t(`terms.onSilence.${initiative.onSilence}`)}</Fact>
                )}
                {initiative.quorum !== undefined && (
                  <Fact label={t('initiatives.fields.quorum')}>{initiative.quorum}</Fact>
                )}
                {initiative.withdrawnReason !== undefined && (
                  <Fact label={t('initiatives.fields.withdrawnReason')}>{initiative.withdrawnReason}</Fact>
                )}
                {resultsText(initiative.results) !== undefined && (
                  <Fact label={t('initiatives.results')}>{resultsText(initiative.results)}</Fact>
                )}
                {initiative.assessment?.reason !== undefined && (
                  <Fact label={t('initiatives.missingBecause')}>{initiative.assessment.reason}</Fact>
                )}
                {initiative.assessment !== undefined && (
                  <Fact label={t('initiatives.fields.assessment')}>
                    {initiative.assessment.score} · {initiative.assessment.summary}
                  </Fact>
                )}
              </Facts>
              {initiative.purpose !== '' && <p className="purpose">{initiative.purpose}</p>}
            </section>
            <Participants initiative={initiative} isPast={isPast} />
            <BundlesCard initiative={initiative} isPast={isPast} />
            <Stages initiative={initiative} isPast={isPast} />
            {!isPast && <PlanCard initiative={initiative} />}
            {!isPast && status !== 'draft' && status !== 'withdrawn' && <SignUpsCard initiative={initiative} />}
            {!isPast && (status === 'concluded' || status === 'assessed') && <CloseOutCard initiative={initiative} />}
            {!isPast && <ChangesCard id={id} />}
          </div>
          {mayReadFeed(person) && (
            <section className="card" aria-labelledby="history">
              <h2 id="history">{t('timeline.title')}</h2>
              <Timeline subject={`initiative/${id}`} />
            </section>
          )}
        </div>
      )}
    </div>
  );
};

/** What the host told at the end: a text as it stands, figures by their names. */
const resultsText = (results: unknown): string | undefined => {
  if (results === undefined || results === null) return undefined;
  if (typeof results === 'string') return results;
  if (typeof results !== 'object') return JSON.stringify(results);
  return Object.entries(results)
    .map(([name, value]) => `${name}：${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('；');
};
