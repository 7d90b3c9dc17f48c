import { useQuery } from '@tanstack/react-query';

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { initiativeOf } from '../api/initiatives.ts';
import { problemOf } from '../api/problem.ts';
import { reservationOf, type Period, type Reservation } from '../api/reservations.ts';
import { awaitsApproval } from './awaits.ts';
import type { Resource } from '../api/resources.ts';
import { Fact, Facts } from '../app/facts.tsx';
import { Loading } from '../app/states.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { mayActFor, mayOwn, mayReadFeed } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { Instant, Instants } from '../time/instant.tsx';
import { LossReason } from './loss-reason.tsx';
import { BookerActions } from './booker-actions.tsx';
import { OwnerActions } from './owner-actions.tsx';
import { dateOf } from './part-choice.tsx';
import { RuleText, SeriesDates } from './series-dates.tsx';
import { SideDrawer } from '../app/dialog.tsx';

interface Props {
  readonly id: string;
  /** Of a series: the start of the date that was clicked on. */
  readonly occurrence?: string;
  /** Where it was dragged to: moving it there is asked for at once. */
  readonly moveTo?: Period;
  readonly resource: Resource;
  readonly onClose: () => void;
}

/** One reservation, and what the reader may do with it: the owner approves, refuses, displaces; who booked moves it or lets go. */
export const ReservationDrawer = ({ id, occurrence, moveTo, resource, onClose }: Props) => {
  const { unit } = usePerson();
  const reservation = useQuery({
    queryKey: ['reservations', 'one', id],
    queryFn: ({ signal }) => reservationOf(id, unit, signal),
  });
  return (
    <SideDrawer title={resource.name} onClose={onClose}>
      {reservation.isPending && <Loading />}
      {reservation.isError && (
        <ProblemView problem={problemOf(reservation.error)} onRetry={() => void reservation.refetch()} />
      )}
      {reservation.isSuccess && (
        <Details
          reservation={reservation.data}
          occurrence={occurrence}
          moveTo={moveTo}
          resource={resource}
          onGone={onClose}
        />
      )}
    </SideDrawer>
  );
};

interface DetailsProps {
  readonly reservation: Reservation;
  readonly occurrence: string | undefined;
  readonly moveTo: Period | undefined;
  readonly resource: Resource;
  readonly onGone: () => void;
}

const Details = ({ reservation, occurrence, moveTo, resource, onGone }: DetailsProps) => {
  const { t } = useTranslation();
  const person = usePerson();
  const date = dateOf(reservation, occurrence);
  const { body, bundle, initiative } = reservation;
  if (date === undefined)
    return (
      <>
        <p role="status">{t('reservations.dateGone')}</p>
        <SeriesDates reservation={reservation} zone={resource.timeZone} />
      </>
    );
  return (
    <>
      <ReservationFacts reservation={reservation} resource={resource} date={date} />
      <SeriesDates reservation={reservation} zone={resource.timeZone} />
      {/* Of a bundle all lines hold together: the host of the initiative has the say. */}
      {mayActFor(person, body) && bundle === undefined && (
        <BookerActions
          reservation={reservation}
          resource={resource}
          date={date}
          onGone={onGone}
          {...(moveTo !== undefined && { moveTo })}
        />
      )}
      {bundle !== undefined && initiative !== undefined && mayActFor(person, body) && (
        <p className="quiet drawer-actions">
          {t('reservations.byInitiative')} <Link to={`/initiatives/${initiative}`}>{t('app.details')}</Link>
        </p>
      )}
      {mayOwn(person, resource.owner) && <OwnerActions reservation={reservation} resource={resource} />}
    </>
  );
};

interface FactsProps {
  readonly reservation: Reservation;
  readonly resource: Resource;
  readonly date: Period;
}

/** An initiative by its title. */
const InitiativeLink = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const { unit } = usePerson();
  const { data } = useQuery({ queryKey: ['initiative', id], queryFn: ({ signal }) => initiativeOf(id, unit, signal) });
  return <Link to={`/initiatives/${id}`}>{data?.title ?? t('app.details')}</Link>;
};

const ReservationFacts = ({ reservation, resource, date }: FactsProps) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const person = usePerson();
  const { status, body, purpose, quantity, people, amountFen, initiative, rrule, expiresAt, waitsUntil, receipts } =
    reservation;
  const isLost = status === 'refused' || status === 'displaced' || status === 'released';
  const zone = resource.timeZone;
  return (
    <Facts>
      <Fact label={t('initiatives.columns.status')}>
        <span className={`reservation reservation-${status}`}>{t(`terms.reservationStatuses.${status}`)}</span>
      </Fact>
      <Fact label={t('initiatives.fields.when')}>
        <Instants from={date.from} to={date.to} zone={zone} />
      </Fact>
      {rrule !== undefined && (
        <Fact label={t('reservations.repeat')}>
          <RuleText rrule={rrule} zone={zone} />
        </Fact>
      )}
      {isLost && (reservation.reason !== undefined || reservation.code !== undefined) && (
        <Fact label={t('app.reason')}>
          <LossReason reservation={reservation} />
        </Fact>
      )}
      {awaitsApproval(reservation) && status === 'held' && (
        <Fact label={t('resources.fields.approval')}>{t('resources.ofBundle')}</Fact>
      )}
      {expiresAt !== undefined && (
        <Fact label={t('reservations.expiresAt')}>
          <Instant at={expiresAt} isExact />
        </Fact>
      )}
      {waitsUntil !== undefined && (
        <Fact label={t('reservations.waitsUntil')}>
          <Instant at={waitsUntil} zone={zone} />
        </Fact>
      )}
      <Fact label={t('terms.body')}>{nameOf(body)}</Fact>
      <Fact label={t('resources.purpose')}>{purpose}</Fact>
      {people !== undefined && <Fact label={t('resources.people')}>{people}</Fact>}
      {resource.sharing === 'capacity' && <Fact label={t('resources.quantity')}>{quantity}</Fact>}
      {amountFen !== undefined && (
        <Fact label={t('resources.amount')}>{t('initiatives.yuan', { yuan: (amountFen / 100).toLocaleString() })}</Fact>
      )}
      {receipts !== undefined && receipts.length > 0 && (
        <Fact label={t('reservations.receipts')}>{receipts.join('、')}</Fact>
      )}
      {initiative !== undefined && (
        <Fact label={t('app.nav.initiatives')}>
          <InitiativeLink id={initiative} />
        </Fact>
      )}
      {mayReadFeed(person) && (
        <Fact label={t('timeline.title')}>
          <Link to={`/timelines/resource/${resource.id}`}>{t('app.details')}</Link>
        </Fact>
      )}
    </Facts>
  );
};
