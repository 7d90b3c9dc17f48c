import { useQuery } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { confirmReservation, type Reservation } from '../api/reservations.ts';
import { resourceOf } from '../api/resources.ts';
import { useStep } from '../app/use-step.ts';
import { useTold } from '../app/use-told.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { LossReason } from '../resources/loss-reason.tsx';
import { DecideButtons } from '../resources/decide-buttons.tsx';
import { reservationPath } from '../resources/reservation-path.ts';
import { ResourceName } from '../resources/resource-name.tsx';
import { usePerson } from '../session/session.ts';
import { Instant, Instants } from '../time/instant.tsx';
import { wallOf } from '../time/wall-time.ts';
import { readerZone } from '../time/zones.ts';
import { dismiss, takeBackDismissal } from '../app/dismissed.ts';

interface Props {
  readonly reservation: Reservation;
}

const useResourceOf = ({ resource: id }: Reservation) => {
  const { unit } = usePerson();
  return useQuery({ queryKey: ['resource', id], queryFn: ({ signal }) => resourceOf(id, unit, signal) }).data;
};

/** A request that waits for the reader's body's word as the owner. */
export const ApprovalRow = ({ reservation }: Props) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const resource = useResourceOf(reservation);
  const { id, purpose, body, from, to, bundle } = reservation;
  return (
    <li data-request={id}>
      <div className="waiting-what">
        {/* Its day, with whatever competes side by side. */}
        <Link to={`/resources/${reservation.resource}?on=${encodeURIComponent(from)}`}>
          <ResourceName id={reservation.resource} />
        </Link>
        <div className="quiet">
          {purpose} · {nameOf(body)} · <Instants from={from} to={to} {...(resource && { zone: resource.timeZone })} />
          {bundle !== undefined && ` · ${t('initiatives.bundles')}`}
        </div>
      </div>
      {resource !== undefined && <DecideButtons request={reservation} resource={resource} isSmall />}
    </li>
  );
};

/** A place that is kept for a while: it is taken where it stands. */
export const KeptRow = ({ reservation }: Props) => {
  const { t } = useTranslation();
  const told = useTold();
  const { unit } = usePerson();
  const { busy, problem, take } = useStep([['waiting'], ['reservations'], ['calendars']]);
  const { id, status, purpose, from, to, expiresAt } = reservation;
  const step = status === 'offered' ? 'accept-offer' : 'confirm';
  return (
    <li data-kept={id}>
      <div className="waiting-what">
        <Link to={reservationPath(reservation)}>
          <ResourceName id={reservation.resource} />
        </Link>
        <div className="quiet">
          {t(`terms.reservationStatuses.${status}`)} · {purpose} · <Instants from={from} to={to} />
        </div>
        {expiresAt !== undefined && (
          <div className="due">
            {t('reservations.expiresAt')} <Instant at={expiresAt} />
          </div>
        )}
        {problem !== undefined && <ProblemView problem={problem} />}
      </div>
      <Button
        type="primary"
        size="small"
        loading={busy === step}
        onClick={() =>
          take(step, () =>
            confirmReservation(id, unit, step).then(() => told(t('reservations.confirmedNow', { purpose }))),
          )
        }
      >
        {t(status === 'offered' ? 'resources.acceptOffer' : 'resources.confirm')}
      </Button>
    </li>
  );
};

/** A booking that was refused or taken away: why, and what could be had instead. */
export const LostRow = ({ reservation }: Props) => {
  const { t } = useTranslation();
  const told = useTold();
  const { name } = usePerson();
  const resource = useResourceOf(reservation);
  const { id, status, purpose, from, to, alternatives = [] } = reservation;
  const like = new URLSearchParams({
    ...(resource !== undefined && { kind: resource.kind }),
    from: wallOf(from, readerZone()),
    to: wallOf(to, readerZone()),
  });
  return (
    <li data-lost={id}>
      <div className="waiting-what">
        <Link to={reservationPath(reservation)}>
          <ResourceName id={reservation.resource} />
        </Link>{' '}
        <span className={`reservation reservation-${status}`}>{t(`terms.reservationStatuses.${status}`)}</span>
        <div className="quiet">
          {purpose} · <Instants from={from} to={to} {...(resource && { zone: resource.timeZone })} />
        </div>
        <div className="due">
          {t('app.reason')}：<LossReason reservation={reservation} />
        </div>
        {alternatives.length > 0 && (
          <div>
            {t('reservations.insteadHere')}{' '}
            {alternatives.map((one) => (
              <Link key={one.from} className="alternative" to={bookingPath(reservation, one)}>
                <Instants from={one.from} to={one.to} />
              </Link>
            ))}
          </div>
        )}
      </div>
      <Space wrap>
        <Link to={`/resources?${like.toString()}`}>{t('reservations.findLike')}</Link>
        <Button
          size="small"
          onClick={() => {
            dismiss(name, id);
            told(t('today.noticedNow'), () => Promise.resolve(takeBackDismissal(name, id)));
          }}
        >
          {t('today.noticed')}
        </Button>
      </Space>
    </li>
  );
};

/** A resource's page with the form for that time open, for the same purpose. */
const bookingPath = (
  { resource, purpose }: Reservation,
  { from, to }: { readonly from: string; readonly to: string },
): string =>
  `/resources/${resource}?${new URLSearchParams({ on: from, book: `${from}/${to}`, for: purpose }).toString()}`;
