import { useQuery } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { approveReservation, refuseReservation, reservationsOf, type Reservation } from '../api/reservations.ts';
import type { Resource } from '../api/resources.ts';
import { ReasonDialog } from '../app/reason-dialog.tsx';
import { useStep } from '../app/use-step.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { usePerson } from '../session/session.ts';
import { Instants } from '../time/instant.tsx';
import { competing } from './competing.ts';

interface Props {
  readonly resource: Resource;
  readonly mayDecide: boolean;
  /** Ids of the requests that are shown; without them all. */
  readonly only?: readonly string[];
  readonly whenNone?: ReactNode;
}

/** What waits for the owner's approval; requests for the same time stand side by side. */
export const CompetingRequests = ({ resource, mayDecide, only, whenNone = null }: Props) => {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<Reservation>();
  const requests = useQuery({
    queryKey: ['reservations', 'awaiting', resource.id],
    queryFn: ({ signal }) =>
      reservationsOf(resource.unit, { resource: resource.id, status: 'awaiting-approval' }, signal),
  });
  const { busy, problem, take, renew } = useStep([['reservations'], ['calendars'], ['timeline']]);
  const groups = competing(requests.data?.items.filter(({ id }) => only?.includes(id) ?? true) ?? []);
  if (groups.length === 0) return requests.isSuccess ? whenNone : null;
  return (
    <section className="card" aria-labelledby="requests">
      <h2 id="requests">{t('resources.requests')}</h2>
      {problem !== undefined && <ProblemView problem={problem} zone={resource.timeZone} />}
      {groups.map((group) => (
        <div key={group[0]?.id} className="competing">
          {group.length > 1 && <strong>{t('resources.competing', { count: group.length })}</strong>}
          <div className="cards">
            {group.map((request) => (
              <Request
                key={request.id}
                request={request}
                zone={resource.timeZone}
                {...(mayDecide && {
                  isBusy: busy === request.id,
                  onApprove: () => take(request.id, () => approveReservation(request.id, resource.unit)),
                  onRefuse: () => setRefused(request),
                })}
              />
            ))}
          </div>
        </div>
      ))}
      {refused !== undefined && (
        <ReasonDialog
          title={t('resources.refuse')}
          label={t('app.reason')}
          isDanger
          onSay={(reason) => refuseReservation(refused.id, resource.unit, reason).then(renew)}
          onClose={() => setRefused(undefined)}
        />
      )}
    </section>
  );
};

interface RequestProps {
  readonly request: Reservation;
  readonly zone: string;
  readonly isBusy?: boolean;
  readonly onApprove?: () => void;
  readonly onRefuse?: () => void;
}

const Request = ({ request, zone, isBusy = false, onApprove, onRefuse }: RequestProps) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const person = usePerson();
  const isOwn = request.body === person.body;
  return (
    <article className="card" data-request={request.id}>
      <strong>{request.purpose}</strong>
      <div>{nameOf(request.body)}</div>
      <div>
        <Instants from={request.from} to={request.to} zone={zone} />
      </div>
      {request.people !== undefined && (
        <div className="quiet">
          {t('resources.people')}: {request.people}
        </div>
      )}
      {onApprove !== undefined && !isOwn && (
        <Space className="drawer-actions">
          <Button type="primary" size="small" loading={isBusy} onClick={onApprove}>
            {t('resources.approve')}
          </Button>
          <Button danger size="small" onClick={onRefuse}>
            {t('resources.refuse')}
          </Button>
        </Space>
      )}
    </article>
  );
};
