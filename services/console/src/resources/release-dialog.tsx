import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { releaseReservation, reserve, type Period, type Reservation } from '../api/reservations.ts';
import type { Resource } from '../api/resources.ts';
import { Dialog } from '../app/dialog.tsx';
import { Field } from '../app/field.tsx';
import { useStep } from '../app/use-step.ts';
import { useTold } from '../app/use-told.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { Instants } from '../time/instant.tsx';
import { rangeText } from '../time/zones.ts';
import { PartChoice, partOf, type Scope } from './part-choice.tsx';

interface Props {
  readonly reservation: Reservation;
  readonly resource: Resource;
  readonly date: Period;
  /** It is done: what showed the booking may go. */
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

/**
 * Cancels a booking, or dates of a series, after asking. A single date can be had back for ten seconds, by booking it once more; whoever waited
 * for it may have it by then, and that is said.
 */
export const ReleaseDialog = ({ reservation, resource, date, onDone, onClose }: Props) => {
  const { t, i18n } = useTranslation();
  const told = useTold();
  const [scope, setScope] = useState<Scope>('this');
  const [reason, setReason] = useState('');
  const { busy, problem, take } = useStep();
  const { id, rrule, purpose, body, people, quantity, amountFen } = reservation;
  const isSeries = rrule !== undefined;
  const bookAgain = (): Promise<unknown> =>
    reserve(
      resource,
      {
        ...date,
        purpose,
        body,
        ...(people !== undefined && { people }),
        ...(resource.sharing === 'capacity' && { quantity }),
        ...(amountFen !== undefined && { amountFen }),
      },
      crypto.randomUUID(),
    ).then(onDone);
  const release = async (): Promise<void> => {
    const said = reason.trim();
    await releaseReservation(id, resource.unit, {
      ...partOf(reservation, date, scope),
      ...(said !== '' && { reason: said }),
    });
    const text = t(`reservations.cancelled.${isSeries ? scope : 'this'}`, {
      purpose,
      when: rangeText(date.from, date.to, i18n.language, resource.timeZone),
    });
    // What lost several dates at once is not put together again by one booking.
    if (!isSeries || scope === 'this') told(text, bookAgain);
    else told(text);
    await onDone();
    onClose();
  };
  return (
    <Dialog
      title={t('reservations.releaseTitle')}
      okText={t('resources.release')}
      cancelText={t('app.back')}
      okButtonProps={{ danger: true }}
      confirmLoading={busy !== undefined}
      onOk={() => take('release', release)}
      onCancel={onClose}
    >
      <p>
        <strong>{purpose}</strong> · {resource.name} ·{' '}
        <Instants from={date.from} to={date.to} zone={resource.timeZone} />
      </p>
      <p className="quiet">{t('reservations.releaseHint')}</p>
      {isSeries && <PartChoice date={date} zone={resource.timeZone} scope={scope} onChange={setScope} />}
      <Field label={t('app.reason')}>
        {(field) => (
          <Input id={field} maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
      {problem !== undefined && <ProblemView problem={problem} zone={resource.timeZone} />}
    </Dialog>
  );
};
