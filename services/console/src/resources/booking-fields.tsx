import { Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Resource } from '../api/resources.ts';
import { Field } from '../app/field.tsx';
import { Instants } from '../time/instant.tsx';
import { readerZone } from '../time/zones.ts';
import { PeriodFields } from '../time/period-fields.tsx';
import { instantOf } from '../time/wall-time.ts';
import type { BookingDraft } from './booking-draft.ts';
import { RepeatFields } from './repeat-fields.tsx';

interface Props {
  readonly resource: Resource;
  readonly draft: BookingDraft;
  readonly change: (changes: Partial<BookingDraft>) => void;
}

/** When, what for, how much of it, how often. */
export const BookingFields = ({ resource, draft, change }: Props) => {
  const { t } = useTranslation();
  const { sharing, timeZone: zone } = resource;
  const { from, to, purpose, people, quantity, yuan } = draft;
  const start = instantOf(from, zone);
  const end = instantOf(to, zone);
  return (
    <>
      <PeriodFields
        startsAt={from}
        endsAt={to}
        zone={zone}
        onChange={(start, end) => change({ from: start, to: end })}
      />
      {start !== undefined && end !== undefined && start < end && zone !== readerZone() && (
        <p className="quiet">
          <Instants from={start} to={end} zone={zone} />
        </p>
      )}
      <Field label={t('resources.purpose')} isNeeded>
        {(id) => (
          <Input
            id={id}
            autoFocus
            maxLength={500}
            value={purpose}
            onChange={(e) => change({ purpose: e.target.value })}
          />
        )}
      </Field>
      {sharing === 'exclusive' && (
        <Field label={t('resources.people')}>
          {(id) => <InputNumber id={id} min={1} value={people} onChange={(value) => change({ people: value })} />}
        </Field>
      )}
      {sharing === 'capacity' && (
        <Field label={t('resources.quantity')}>
          {(id) => <InputNumber id={id} min={1} value={quantity} onChange={(value) => change({ quantity: value })} />}
        </Field>
      )}
      {sharing === 'budget' ? (
        <Field label={t('resources.amount')} isNeeded>
          {(id) => (
            <InputNumber
              id={id}
              min={0.01}
              step={100}
              precision={2}
              value={yuan}
              onChange={(value) => change({ yuan: value })}
            />
          )}
        </Field>
      ) : (
        <RepeatFields draft={draft} change={change} />
      )}
    </>
  );
};
