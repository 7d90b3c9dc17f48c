import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { initiativesOf, openInvitations, stages } from '../api/initiatives.ts';
import { problemOf } from '../api/problem.ts';
import { reservationsOf } from '../api/reservations.ts';
import { resourcesOf } from '../api/resources.ts';
import { Loading, Nothing } from '../app/states.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { mayActFor } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { Instant, Instants } from '../time/instant.tsx';
import { Places, useKeptPlaces } from './places.tsx';
import './today.css';

const weekMs = 7 * 86_400_000;

/** What waits for the reader: for answers, for decisions, for records. Renews itself as things happen. */
export const TodayPage = () => {
  const { t } = useTranslation();
  const person = usePerson();
  const nameOf = useBodyName();
  const { unit, body } = person;
  const invitations = useQuery({
    queryKey: ['invitations', unit, body],
    queryFn: ({ signal }) => openInvitations(unit, body, signal),
  });
  const own = useQuery({
    queryKey: ['initiatives', unit, 'of', body],
    queryFn: ({ signal }) => initiativesOf(unit, { body }, undefined, signal),
  });
  const awaiting = useQuery({
    queryKey: ['reservations', unit, 'awaiting'],
    queryFn: ({ signal }) => reservationsOf(unit, { status: 'awaiting-approval' }, signal),
  });
  const resources = useQuery({
    queryKey: ['resources', unit, 'all'],
    queryFn: ({ signal }) => resourcesOf(unit, { unit }, undefined, signal),
  });
  const kept = useKeptPlaces();
  const all = [invitations, own, awaiting, resources, ...kept.queries];
  const failed = all.find(({ isError }) => isError);
  if (failed !== undefined)
    return (
      <div className="page">
        <ProblemView problem={problemOf(failed.error)} onRetry={() => all.forEach((one) => void one.refetch())} />
      </div>
    );
  if (all.some(({ isPending }) => isPending)) return <Loading />;

  const initiatives = own.data?.items ?? [];
  const hosted = initiatives.filter(({ host }) => host === body);
  const byId = new Map(resources.data?.items.map((resource) => [resource.id, resource]));
  const approvals = (awaiting.data?.items ?? []).filter((request) => {
    const owner = byId.get(request.resource)?.owner;
    return owner !== undefined && mayActFor(person, owner) && request.body !== body;
  });
  const proposals = hosted.flatMap((initiative) =>
    initiative.participants.filter(({ answer }) => answer === 'proposed').map((one) => ({ initiative, one })),
  );
  const drafts = hosted.filter(({ status }) => status === 'draft');
  const unrecorded = hosted.filter(
    ({ status, stages: done }) =>
      (status === 'running' || status === 'concluded') && stages.some((stage) => done[stage] === null),
  );
  const open = invitations.data?.items ?? [];
  const now = own.dataUpdatedAt;
  const soon = initiatives.filter(
    ({ startsAt, status }) =>
      (status === 'posted' || status === 'agreed' || status === 'running') &&
      Date.parse(startsAt) < now + weekMs &&
      Date.parse(startsAt) > now - weekMs / 7,
  );
  const isEmpty = [open, kept.places, approvals, proposals, drafts, unrecorded, soon].every(
    ({ length }) => length === 0,
  );
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('today.title')}</h1>
        <span className="quiet">{nameOf(body)}</span>
      </div>
      <p className="quiet">{t('today.hint')}</p>
      {isEmpty && <Nothing title={t('today.nothing')} hint={t('today.nothingHint')} />}
      <div className="today">
        <Waiting title={t('today.invitations')} count={open.length}>
          {open.map(({ id, role, respondBy, initiative }) => (
            <li key={id}>
              <Link to={`/initiatives/${id}`}>{initiative.title}</Link>
              <div className="quiet">
                {nameOf(initiative.host)} · {t(`terms.participantRoles.${role}`)} ·{' '}
                <Instants from={initiative.startsAt} to={initiative.endsAt} zone={initiative.timeZone} />
              </div>
              {respondBy !== undefined && (
                <div className="due">
                  {t('initiatives.fields.respondBy')} <Instant at={respondBy} />
                </div>
              )}
            </li>
          ))}
        </Waiting>
        <Waiting title={t('today.kept')} count={kept.places.length}>
          <Places places={kept.places} />
        </Waiting>
        <Waiting title={t('today.approvals')} count={approvals.length}>
          {approvals.map(({ id, resource, purpose, body: booker, from, to }) => (
            <li key={id}>
              <Link to={`/resources/${resource}`}>{byId.get(resource)?.name}</Link>
              <div className="quiet">
                {purpose} · {nameOf(booker)} · <Instants from={from} to={to} />
              </div>
            </li>
          ))}
        </Waiting>
        <Waiting title={t('today.proposals')} count={proposals.length}>
          {proposals.map(({ initiative, one }) => (
            <li key={`${initiative.id} ${one.body}`}>
              <Link to={`/initiatives/${initiative.id}`}>{initiative.title}</Link>
              <div className="quiet">{nameOf(one.body)}</div>
            </li>
          ))}
        </Waiting>
        <Waiting title={t('today.stages')} count={unrecorded.length}>
          {unrecorded.map(({ id, title, stages: done }) => (
            <li key={id}>
              <Link to={`/initiatives/${id}`}>{title}</Link>
              <div className="quiet">
                {stages
                  .filter((stage) => done[stage] === null)
                  .map((stage) => t(`terms.stages.${stage}`))
                  .join('、')}
              </div>
            </li>
          ))}
        </Waiting>
        <Waiting title={t('today.drafts')} count={drafts.length}>
          {drafts.map(({ id, title, startsAt, timeZone }) => (
            <li key={id}>
              <Link to={`/initiatives/${id}`}>{title}</Link>
              <div className="quiet">
                <Instant at={startsAt} zone={timeZone} />
              </div>
            </li>
          ))}
        </Waiting>
        <Waiting title={t('today.soon')} count={soon.length}>
          {soon.map(({ id, title, status, startsAt, endsAt, timeZone }) => (
            <li key={id}>
              <Link to={`/initiatives/${id}`}>{title}</Link>
              <div className="quiet">
                {t(`terms.initiativeStatuses.${status}`)} · <Instants from={startsAt} to={endsAt} zone={timeZone} />
              </div>
            </li>
          ))}
        </Waiting>
      </div>
    </div>
  );
};

const Waiting = ({ title, count, children }: { title: string; count: number; children: ReactNode }) =>
  count === 0 ? null : (
    <section className="card" aria-label={title}>
      <h2>
        {title} <span className="count">{count}</span>
      </h2>
      <ul className="waiting">{children}</ul>
    </section>
  );
