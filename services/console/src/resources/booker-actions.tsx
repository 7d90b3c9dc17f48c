import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmReservation, renewHold, type Period, type Reservation } from '../api/reservations.ts';
import type { Resource } from '../api/resources.ts';
import { useTold } from '../app/use-told.tsx';
import { useStep } from '../app/use-step.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import { UseDialog } from './use-dialog.tsx';

const holdSeconds = 300;
const releasable = ['confirmed', 'held', 'awaiting-approval', 'awaiting-clearance', 'waitlisted', 'offered'];
const movable = ['confirmed', 'held', 'awaiting-approval'];

interface Props {
  readonly reservation: Reservation;
  readonly resource: Resource;
  /** The date that was clicked on. */
  readonly date: Period;
  /** Where it is to be moved: the dialog for it is open from the beginning. */
  readonly moveTo?: Period;
  /** The date that is shown is not there any more. */
  readonly onGone: () => void;
}

/** What whoever booked may do next with the booking. */
export const BookerActions = ({ reservation, resource, date, moveTo, onGone }: Props) => {
  const { t } = useTranslation();
  const [openedAt] = useState(() => Date.now());
  const [dialog, setDialog] = useState<'move' | 'release' | 'use' | undefined>(moveTo && 'move');
  const { busy, problem, take, renew } = useStep([
    ['calendars'],
    ['reservations'],
    ['timeline'],
    ['resource'],
    ['waiting'],
    ['agenda'],
  ]);
  const told = useTold();
  const { id, status, purpose } = reservation;
  const { unit, sharing, timeZone } = resource;
  const next = status === 'held' ? 'confirm' : status === 'offered' ? 'accept-offer' : undefined;
  const isSpent = status === 'confirmed' || status === 'used';
  const mayRecord = isSpent && (sharing === 'budget' || Date.parse(date.from) <= openedAt);
  const close = (): void => setDialog(undefined);
  const about = { reservation, resource, onDone: renew, onClose: close };
  const gone = async (): Promise<void> => {
    await renew();
    onGone();
  };
  return (
    <>
      {problem !== undefined && <ProblemView problem={problem} zone={timeZone} />}
      <Space wrap className="drawer-actions">
        {next !== undefined && (
          <Button
            type="primary"
            loading={busy === next}
            onClick={() =>
              take(next, () =>
                confirmReservation(id, unit, next).then(() => told(t('reservations.confirmedNow', { purpose }))),
              )
            }
          >
            {t(`resources.${next === 'confirm' ? 'confirm' : 'acceptOffer'}`)}
          </Button>
        )}
        {status === 'held' && (
          <Button
            loading={busy === 'renew'}
            onClick={() =>
              take('renew', () => renewHold(id, unit, holdSeconds).then(() => told(t('reservations.renewedNow'))))
            }
          >
            {t('reservations.renew')}
          </Button>
        )}
        {movable.includes(status) && sharing !== 'budget' && (
          <Button onClick={() => setDialog('move')}>{t('reservations.move')}</Button>
        )}
        {mayRecord && <Button onClick={() => setDialog('use')}>{t('reservations.use')}</Button>}
        {releasable.includes(status) && (
          <Button danger onClick={() => setDialog('release')}>
            {t('resources.release')}
          </Button>
        )}
      </Space>
      {dialog === 'move' && (
        <MoveDialog {...about} onDone={gone} date={date} {...(moveTo !== undefined && { to: moveTo })} />
      )}
      {dialog === 'release' && <ReleaseDialog {...about} onDone={gone} date={date} />}
      {dialog === 'use' && <UseDialog {...about} />}
    </>
  );
};
