import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { stages, type Initiative } from '../api/initiatives.ts';
import { problemOf } from '../api/problem.ts';
import { Loading, Nothing } from '../app/states.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { ClearanceRow } from '../clearances/clearance-row.tsx';
import { mayHost, mayShare } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { Instants } from '../time/instant.tsx';
import { useDismissed } from '../app/dismissed.ts';
import { InvitationRow } from './invitation-row.tsx';
import { ApprovalRow, KeptRow, LostRow } from './reservation-rows.tsx';
import { Section } from './section.tsx';
import { useWaiting, type Waiting } from './waiting.ts';
import './today.css';
import { PageTitle } from '../app/page-title.tsx';

/** What waits for the reader: for answers, for decisions, for records; most of it is done where it stands. Renews itself as things happen. */
export const TodayPage = () => {
  const { t } = useTranslation();
  const { body } = usePerson();
  const nameOf = useBodyName();
  const waiting = useWaiting();
  return (
    <div className="page page-today">
      <div className="page-head">
        <PageTitle text={t('today.title')} />
        <span className="quiet">{nameOf(body)}</span>
      </div>
      <p className="quiet">{t('today.hint')}</p>
      {waiting.isError && <ProblemView problem={problemOf(waiting.error)} onRetry={() => void waiting.refetch()} />}
      {waiting.isPending && <Loading />}
      {waiting.isSuccess && <Lists waiting={waiting.data} />}
    </div>
  );
};

const Lists = ({ waiting }: { waiting: Waiting }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const person = usePerson();
  const dismissed = useDismissed(person.name);
  const { invitations, approvals, clearances, proposals, kept, unrecorded, drafts, soon } = waiting;
  const troubles = waiting.troubles.filter(({ bundle }) => !dismissed.has(bundle.id));
  const lost = waiting.lost.filter(({ id }) => !dismissed.has(id));
  const isEmpty = [invitations, approvals, clearances, proposals, troubles, kept, lost, unrecorded, drafts, soon].every(
    ({ length }) => length === 0,
  );
  if (isEmpty) return <FirstSteps />;
  return (
    <div className="today">
      <Section title={t('today.lost')} count={lost.length}>
        {lost.map((one) => (
          <LostRow key={one.id} reservation={one} />
        ))}
      </Section>
      <Section title={t('today.troubles')} count={troubles.length}>
        {troubles.map(({ initiative, bundle }) => (
          <li key={initiative.id} data-trouble={initiative.id}>
            <div className="waiting-what">
              <Link to={`/initiatives/${initiative.id}`}>{initiative.title}</Link>
              <div className="due">
                {bundle.status === 'broken' || bundle.status === 'abandoned'
                  ? t(`terms.bundleStatuses.${bundle.status}`)
                  : t('today.stray')}
              </div>
            </div>
          </li>
        ))}
      </Section>
      <Section title={t('today.invitations')} count={invitations.length}>
        {invitations.map((one) => (
          <InvitationRow key={one.id} invitation={one} />
        ))}
      </Section>
      <Section title={t('today.kept')} count={kept.length}>
        {kept.map((one) => (
          <KeptRow key={one.id} reservation={one} />
        ))}
      </Section>
      <Section title={t('today.approvals')} count={approvals.length}>
        {approvals.map((one) => (
          <ApprovalRow key={one.id} reservation={one} />
        ))}
      </Section>
      <Section title={t('today.clearances')} count={clearances.length}>
        {clearances.map((one) => (
          <ClearanceRow key={one.id} clearance={one} />
        ))}
      </Section>
      <Section title={t('today.proposals')} count={proposals.length}>
        {proposals.map(({ initiative, participant }) => (
          <li key={`${initiative.id} ${participant.body}`}>
            <div className="waiting-what">
              <Link to={`/initiatives/${initiative.id}`}>{initiative.title}</Link>
              <div className="quiet">
                {nameOf(participant.body)}
                {participant.proposal?.startsAt !== undefined && participant.proposal.endsAt !== undefined && (
                  <>
                    {' · '}
                    <Instants
                      from={participant.proposal.startsAt}
                      to={participant.proposal.endsAt}
                      zone={initiative.timeZone}
                    />
                  </>
                )}
              </div>
            </div>
          </li>
        ))}
      </Section>
      <Section title={t('today.stages')} count={unrecorded.length}>
        {unrecorded.map(({ id, title, stages: done }) => (
          <li key={id}>
            <div className="waiting-what">
              <Link to={`/initiatives/${id}`}>{title}</Link>
              <div className="quiet">
                {stages
                  .filter((stage) => done[stage] === null)
                  .map((stage) => t(`terms.stages.${stage}`))
                  .join('、')}
              </div>
            </div>
          </li>
        ))}
      </Section>
      <Section title={t('today.drafts')} count={drafts.length}>
        {drafts.map((initiative) => (
          <InitiativeLine key={initiative.id} initiative={initiative} />
        ))}
      </Section>
      <Section title={t('today.soon')} count={soon.length}>
        {soon.map((initiative) => (
          <InitiativeLine key={initiative.id} initiative={initiative} />
        ))}
      </Section>
    </div>
  );
};

const InitiativeLine = ({
  initiative: { id, title, status, startsAt, endsAt, timeZone },
}: {
  initiative: Initiative;
}) => {
  const { t } = useTranslation();
  return (
    <li>
      <div className="waiting-what">
        <Link to={`/initiatives/${id}`}>{title}</Link>
        <div className="quiet">
          {t(`terms.initiativeStatuses.${status}`)} · <Instants from={startsAt} to={endsAt} zone={timeZone} />
        </div>
      </div>
    </li>
  );
};

/** Where nothing waits: what one could begin with, by what the reader may do. */
const FirstSteps = () => {
  const { t } = useTranslation();
  const person = usePerson();
  return (
    <Nothing title={t('today.nothing')} hint={t('today.nothingHint')}>
      <ul className="first-steps">
        {mayHost(person) && (
          <li>
            <Link to="/initiatives/new">{t('initiatives.post')}</Link> {t('today.first.post')}
          </li>
        )}
        <li>
          <Link to="/resources">{t('app.nav.resources')}</Link> {t('today.first.book')}
        </li>
        {mayShare(person) && (
          <li>
            <Link to="/resources/new">{t('offering.offer')}</Link> {t('today.first.offer')}
          </li>
        )}
        <li>
          <Link to="/initiatives?view=calendar">{t('app.nav.initiatives')}</Link> {t('today.first.look')}
        </li>
      </ul>
    </Nothing>
  );
};
