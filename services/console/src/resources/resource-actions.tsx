import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { Resource } from '../api/resources.ts';
import { SubscribeButton } from '../app/subscribe-button.tsx';
import { PrintButton } from '../paper/print-button.tsx';
import { mayBook, mayOwn } from '../session/person.ts';
import { nextOpenHour } from '../calendar/opening.ts';
import { dayOf } from '../time/wall-time.ts';
import { usePerson } from '../session/session.ts';
import { BlockingDialog } from './blocking-dialog.tsx';
import type { Booking } from './booking-drawer.tsx';

const hourMs = 3_600_000;

/** What one may do with a resource: book it, subscribe to it; its owner also closes it for a time and revises it. */
export const ResourceActions = ({ resource, onBook }: { resource: Resource; onBook: (booking: Booking) => void }) => {
  const { t } = useTranslation();
  const person = usePerson();
  const navigate = useNavigate();
  const [isBlocking, setBlocking] = useState(false);
  const { id, name, unit, owner, status, sharing, timeZone } = resource;
  const isOwner = mayOwn(person, owner);
  const isOffered = status === 'offered';
  const [search] = useSearchParams();
  /** On the day that is shown, in hours in which it is open. */
  const bookNext = (): void => {
    const now = Date.now();
    const today = dayOf(new Date(now).toISOString(), timeZone);
    const on = search.get('on');
    const shown = search.get('day') ?? (on === null ? today : dayOf(on, timeZone));
    const start = Math.ceil(now / hourMs) * hourMs;
    const span = nextOpenHour(resource, shown > today ? shown : today, now) ?? { from: start, to: start + hourMs };
    onBook({ resource, from: new Date(span.from).toISOString(), to: new Date(span.to).toISOString() });
  };
  return (
    <div className="page-actions">
      {isOffered && mayBook(person) && (
        <Button type="primary" onClick={bookNext}>
          {t(sharing === 'budget' ? 'funds.draw' : 'resources.book')}
        </Button>
      )}
      {mayBook(person) && <SubscribeButton name={name} unit={unit} target={{ resource: id }} />}
      {isOwner && isOffered && sharing !== 'budget' && (
        <Button onClick={() => setBlocking(true)}>{t('blockings.block')}</Button>
      )}
      {isOwner && <Button onClick={() => void navigate(`/resources/${id}/revise`)}>{t('offering.revise')}</Button>}
      <PrintButton />
      {isBlocking && <BlockingDialog resource={resource} onClose={() => setBlocking(false)} />}
    </div>
  );
};
