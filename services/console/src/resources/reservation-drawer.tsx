import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { problemOf } from '../api/problem.ts';
import {
  approveReservation,
  confirmReservation,
  refuseReservation,
  releaseReservation,
  reservationOf,
  type Reservation,
  type Resource,
} from '../api/resources.ts';
import { Fact, Facts } from '../app/facts.tsx';
import { ReasonDialog } from '../app/reason-dialog.tsx';
import { Loading } from '../app/states.tsx';
import { useStep } from '../initiatives/use-step.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { mayActFor } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { Instants } from '../time/instant.tsx';

const live = ['confirmed', 'held', 'awaiting-approval', 'awaiting-clearance', 'waitlisted', 'offered'];

interface Props {
  readonly id: string;
  readonly resource: Resource;
  readonly onClose: () => void;
}

/** One reservation, and what the reader may do with it: the owner approves or refuses, who booked lets go. */
export const ReservationDrawer = ({ id, resource, onClose }: Props) => {
  const { t } = useTranslation();
  const { unit } = usePerson();
  const reservation = useQuery({
    queryKey: ['reservations', 'one', id],
    queryFn: ({ signal }) => reservationOf(id, unit, signal),
  });
  return (
    <Drawer open size={480} title={resource.name} closable={{ 'aria-label': t('app.close') }} onClose={onClose}>
      {reservation.isPending && <Loading />}
      {reservation.isError && (
        <ProblemView problem={problemOf(reservation.error)} onRetry={() => void reservation.refetch()} />
      )}
      {reservation.isSuccess && <Details reservation={reservation.data} resource={resource} />}
    </Drawer>
  );
};

const Details = ({ reservation, resource }: { reservation: Reservation; resource: Resource }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const person = usePerson();
  const [isRefusing, setRefusing] = useState(false);
  const { busy, problem, take, renew } = useStep([['calendars'], ['reservations'], ['timeline']]);
  const { id, status, from, to, body, purpose, quantity, people, amountFen, initiative, bundle } = reservation;
  const isOwner = mayActFor(person, resource.owner);
  // Nobody approves their own request.
  const mayDecide = isOwner && status === 'awaiting-approval' && body !== person.body;
  const isOwn = mayActFor(person, body) && bundle === undefined;
  const next = status === 'held' ? 'confirm' : status === 'offered' ? 'accept-offer' : undefined;
  const mayRelease = isOwn && live.includes(status);
  return (
    <>
      <Facts>
        <Fact label={t('initiatives.columns.status')}>
          <span className={`reservation reservation-${status}`}>{t(`terms.reservationStatuses.${status}`)}</span>
        </Fact>
        <Fact label={t('initiatives.fields.when')}>
          <Instants from={from} to={to} zone={resource.timeZone} />
        </Fact>
        <Fact label={t('terms.body')}>{nameOf(body)}</Fact>
        <Fact label={t('resources.purpose')}>{purpose}</Fact>
        {people !== undefined && <Fact label={t('resources.people')}>{people}</Fact>}
        {resource.sharing === 'capacity' && <Fact label={t('resources.quantity')}>{quantity}</Fact>}
        {amountFen !== undefined && (
          <Fact label={t('resources.amount')}>
            {t('initiatives.yuan', { yuan: (amountFen / 100).toLocaleString() })}
          </Fact>
        )}
        {initiative !== undefined && (
          <Fact label={t('app.nav.initiatives')}>
            <Link to={`/initiatives/${initiative}`}>{initiative}</Link>
          </Fact>
        )}
      </Facts>
      {problem !== undefined && <ProblemView problem={problem} zone={resource.timeZone} />}
      <Space className="drawer-actions">
        {mayDecide && (
          <>
            <Button
              type="primary"
              loading={busy === 'approve'}
              onClick={() => take('approve', () => approveReservation(id, resource.unit))}
            >
              {t('resources.approve')}
            </Button>
            <Button danger onClick={() => setRefusing(true)}>
              {t('resources.refuse')}
            </Button>
          </>
        )}
        {isOwn && next !== undefined && (
          <Button
            type="primary"
            loading={busy === next}
            onClick={() => take(next, () => confirmReservation(id, resource.unit, next))}
          >
            {t(`resources.${next === 'confirm' ? 'confirm' : 'acceptOffer'}`)}
          </Button>
        )}
        {mayRelease && (
          <Button
            danger
            loading={busy === 'release'}
            onClick={() => take('release', () => releaseReservation(id, resource.unit))}
          >
            {t('resources.release')}
          </Button>
        )}
      </Space>
      {isRefusing && (
        <ReasonDialog
          title={t('resources.refuse')}
          label={t('app.reason')}
          isDanger
          onSay={(reason) => refuseReservation(id, resource.unit, reason).then(renew)}
          onClose={() => setRefusing(false)}
        />
      )}
    </>
  );
};
