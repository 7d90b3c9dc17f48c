import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { problemOf } from '../api/problem.ts';
import { reservationsOf, type Reservation } from '../api/reservations.ts';
import type { Resource } from '../api/resources.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { Instants } from '../time/instant.tsx';
import { competing } from './competing.ts';
import { DecideButtons } from './decide-buttons.tsx';

interface Props {
  readonly resource: Resource;
  readonly mayDecide: boolean;
  /** Ids of the requests that are shown; without them all. */
  readonly only?: readonly string[];
  readonly whenNone?: ReactNode;
}

/** What waits for the owner's approval, bookings and lines of bundles; requests for the same time stand side by side. */
export const CompetingRequests = ({ resource, mayDecide, only, whenNone = null }: Props) => {
  const { t } = useTranslation();
  const requests = useQuery({
    queryKey: ['reservations', 'awaiting', resource.id],
    queryFn: ({ signal }) => reservationsOf(resource.unit, { resource: resource.id, awaiting: 'approval' }, signal),
  });
  const groups = competing(requests.data?.filter(({ id }) => only?.includes(id) ?? true) ?? []);
  if (requests.isError)
    return <ProblemView problem={problemOf(requests.error)} onRetry={() => void requests.refetch()} />;
  if (groups.length === 0) return requests.isSuccess ? whenNone : null;
  return (
    <section className="card" aria-labelledby="requests">
      <h2 id="requests">{t('resources.requests')}</h2>
      {groups.map((group) => (
        <div key={group[0]?.id} className="competing">
          {group.length > 1 && <strong>{t('resources.competing', { count: group.length })}</strong>}
          <div className="cards">
            {group.map((request) => (
              <Request key={request.id} request={request} resource={resource} mayDecide={mayDecide} />
            ))}
          </div>
        </div>
      ))}
    </section>
  );
};

interface RequestProps {
  readonly request: Reservation;
  readonly resource: Resource;
  readonly mayDecide: boolean;
}

const Request = ({ request, resource, mayDecide }: RequestProps) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const { purpose, body, from, to, people, quantity, bundle } = request;
  return (
    <article className="card" data-request={request.id}>
      <strong>{purpose}</strong>
      <div>{nameOf(body)}</div>
      <div>
        <Instants from={from} to={to} zone={resource.timeZone} />
      </div>
      {people !== undefined && (
        <div className="quiet">
          {t('resources.people')} {people}
        </div>
      )}
      {resource.sharing === 'capacity' && <div className="quiet">{t('resources.pieces', { count: quantity })}</div>}
      {bundle !== undefined && <div className="quiet">{t('resources.ofBundle')}</div>}
      {mayDecide && <DecideButtons request={request} resource={resource} isSmall />}
    </article>
  );
};
