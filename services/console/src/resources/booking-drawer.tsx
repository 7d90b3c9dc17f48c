import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, type Problem, type Suggestion } from '../api/problem.ts';
import { reserve, type Resource } from '../api/resources.ts';
import { Field } from '../app/field.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { usePerson } from '../session/session.ts';
import { Instants } from '../time/instant.tsx';
import { instantOf, wallOf } from '../time/wall-time.ts';
import { ResourceName } from './resource-name.tsx';

export interface Booking {
  readonly resource: Resource;
  readonly from: string;
  readonly to: string;
}

/** Books one resource for a time on its own clocks. A refusal says why and what could be had instead, one click away. */
export const BookingDrawer = ({ booking, onClose }: { booking: Booking; onClose: () => void }) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const person = usePerson();
  const { resource } = booking;
  const zone = resource.timeZone;
  const [target, setTarget] = useState({ id: resource.id, unit: resource.unit });
  const [from, setFrom] = useState(() => wallOf(booking.from, zone));
  const [to, setTo] = useState(() => wallOf(booking.to, zone));
  const [purpose, setPurpose] = useState('');
  const [people, setPeople] = useState<number | null>(null);
  const [quantity, setQuantity] = useState<number | null>(null);
  const [yuan, setYuan] = useState<number | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  // A wish that was changed is another wish.
  const [key, setKey] = useState(() => crypto.randomUUID() as string);
  const start = instantOf(from, zone);
  const end = instantOf(to, zone);
  const isReady =
    start !== undefined &&
    end !== undefined &&
    start < end &&
    purpose.trim() !== '' &&
    (resource.sharing !== 'budget' || yuan !== null);

  const book = async (
    wanted: { id: string; unit: Resource['unit'] },
    start: string,
    end: string,
    count: number | null,
    wishKey: string,
    isWaiting = false,
  ) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const reservation = await reserve(
        wanted,
        {
          from: start,
          to: end,
          purpose: purpose.trim(),
          body: person.body,
          ...(isWaiting && { onConflict: 'waitlist' as const }),
          ...(people !== null && { people }),
          ...(count !== null && { quantity: count }),
          ...(yuan !== null && { amountFen: Math.round(yuan * 100) }),
        },
        wishKey,
      );
      await Promise.all(
        ['calendars', 'reservations', 'resource'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
      );
      void message.success(`${t('resources.booked')}: ${t(`terms.reservationStatuses.${reservation.status}`)}`);
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
      setKey(crypto.randomUUID());
    } finally {
      setBusy(false);
    }
  };
  const take = (suggestion: Suggestion): void => {
    const wanted = { id: suggestion.resource, unit: resource.unit };
    setTarget(wanted);
    setFrom(wallOf(suggestion.from, zone));
    setTo(wallOf(suggestion.to, zone));
    if (suggestion.quantity !== undefined) setQuantity(suggestion.quantity);
    void book(wanted, suggestion.from, suggestion.to, suggestion.quantity ?? quantity, crypto.randomUUID());
  };
  return (
    <Drawer
      open
      size={480}
      title={`${t('resources.book')}: ${resource.name}`}
      closable={{ 'aria-label': t('app.close') }}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void book(target, start, end, quantity, key);
        }}
      >
        <Field label={t('initiatives.fields.startsAt')} hint={zone} isNeeded>
          {(id) => <Input id={id} type="datetime-local" value={from} onChange={(e) => setFrom(e.target.value)} />}
        </Field>
        <Field label={t('initiatives.fields.endsAt')} hint={zone} isNeeded>
          {(id) => <Input id={id} type="datetime-local" value={to} onChange={(e) => setTo(e.target.value)} />}
        </Field>
        {start !== undefined && end !== undefined && start < end && (
          <p className="quiet">
            <Instants from={start} to={end} zone={zone} />
          </p>
        )}
        <Field label={t('resources.purpose')} isNeeded>
          {(id) => (
            <Input id={id} autoFocus maxLength={500} value={purpose} onChange={(e) => setPurpose(e.target.value)} />
          )}
        </Field>
        {resource.sharing === 'exclusive' && (
          <Field label={t('resources.people')}>
            {(id) => <InputNumber id={id} min={1} value={people} onChange={setPeople} />}
          </Field>
        )}
        {resource.sharing === 'capacity' && (
          <Field label={t('resources.quantity')}>
            {(id) => <InputNumber id={id} min={1} value={quantity} onChange={setQuantity} />}
          </Field>
        )}
        {resource.sharing === 'budget' && (
          <Field label={t('resources.amount')} isNeeded>
            {(id) => <InputNumber id={id} min={0.01} step={100} precision={2} value={yuan} onChange={setYuan} />}
          </Field>
        )}
        {problem !== undefined && (
          <ProblemView problem={problem} zone={zone} nameOfResource={(id) => <ResourceName id={id} />} onTake={take} />
        )}
        {problem?.code === 'resource-unavailable' && resource.sharing !== 'budget' && isReady && (
          <p>
            <Button loading={isBusy} onClick={() => void book(target, start, end, quantity, crypto.randomUUID(), true)}>
              {t('resources.joinWaitingList')}
            </Button>
          </p>
        )}
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={isBusy}>
          {t('resources.book')}
        </Button>
      </form>
    </Drawer>
  );
};
