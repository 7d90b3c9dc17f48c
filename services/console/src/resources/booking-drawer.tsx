import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, type Problem, type Suggestion } from '../api/problem.ts';
import { reserve, type Reservation, type Wish } from '../api/reservations.ts';
import type { Resource } from '../api/resources.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { usePerson } from '../session/session.ts';
import { wallOf } from '../time/wall-time.ts';
import { emptyBooking, wishOf, type BookingDraft } from './booking-draft.ts';
import { BookingFields } from './booking-fields.tsx';
import { ResourceName } from './resource-name.tsx';
import { SeriesDates } from './series-dates.tsx';
import { SideDrawer } from '../app/dialog.tsx';

export interface Booking {
  readonly resource: Resource;
  readonly from: string;
  readonly to: string;
  readonly purpose?: string;
}

/** Books one resource for a time on its own clocks. A refusal says why and what could be had instead, one click away. */
export const BookingDrawer = ({ booking, onClose }: { booking: Booking; onClose: () => void }) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const person = usePerson();
  const { resource } = booking;
  const zone = resource.timeZone;
  const [draft, setDraft] = useState(() => ({
    ...emptyBooking(wallOf(booking.from, zone), wallOf(booking.to, zone)),
    purpose: booking.purpose ?? '',
  }));
  const [target, setTarget] = useState({ id: resource.id, unit: resource.unit });
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [partly, setPartly] = useState<Reservation>();
  // A wish that was changed is another wish.
  const [key, setKey] = useState(() => crypto.randomUUID() as string);
  const change = (changes: Partial<BookingDraft>): void => setDraft((before) => ({ ...before, ...changes }));
  const wish = wishOf(draft, resource, person.body, 'book');
  const waiting = wishOf(draft, resource, person.body, 'wait');
  const held = wishOf(draft, resource, person.body, 'hold');

  const book = async (wanted: typeof target, asked: Wish, wishKey: string): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const reservation = await reserve(wanted, asked, wishKey);
      await Promise.all(
        ['calendars', 'reservations', 'resource'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
      );
      if ((reservation.skipped?.length ?? 0) > 0) return setPartly(reservation);
      void message.success(`${t('resources.booked')}: ${t(`terms.reservationStatuses.${reservation.status}`)}`);
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
      setKey(crypto.randomUUID());
    } finally {
      setBusy(false);
    }
  };
  const take = ({ resource: id, from, to, quantity }: Suggestion): void => {
    const wanted = { id, unit: resource.unit };
    const next = { ...draft, from: wallOf(from, zone), to: wallOf(to, zone), quantity: quantity ?? draft.quantity };
    setTarget(wanted);
    setDraft(next);
    const asked = wishOf(next, resource, person.body, 'book');
    if (asked !== undefined) void book(wanted, asked, crypto.randomUUID());
  };
  const mayWait = resource.sharing !== 'budget' && draft.repeat.frequency === 'none';
  return (
    <SideDrawer title={`${t('resources.book')}: ${resource.name}`} onClose={onClose}>
      {partly !== undefined ? (
        <>
          <p role="status">
            <strong>{t('reservations.partlyBooked')}</strong>
          </p>
          <SeriesDates reservation={partly} zone={zone} />
          <Button type="primary" autoFocus onClick={onClose}>
            {t('app.close')}
          </Button>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (wish !== undefined) void book(target, wish, key);
          }}
        >
          <BookingFields resource={resource} draft={draft} change={change} />
          {problem !== undefined && (
            <ProblemView
              problem={problem}
              zone={zone}
              nameOfResource={(id) => <ResourceName id={id} />}
              onTake={take}
            />
          )}
          {problem?.code === 'resource-unavailable' && mayWait && waiting !== undefined && (
            <p>
              <Button loading={isBusy} onClick={() => void book(target, waiting, crypto.randomUUID())}>
                {t('resources.joinWaitingList')}
              </Button>
            </p>
          )}
          <Space>
            <Button type="primary" htmlType="submit" disabled={wish === undefined} loading={isBusy}>
              {t('resources.book')}
            </Button>
            {mayWait && resource.sharing !== 'open' && (
              <Button
                disabled={held === undefined || isBusy}
                onClick={() => {
                  if (held !== undefined) void book(target, held, crypto.randomUUID());
                }}
              >
                {t('reservations.hold')}
              </Button>
            )}
          </Space>
        </form>
      )}
    </SideDrawer>
  );
};
