import { Radio, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Part, Period, Reservation } from '../api/reservations.ts';
import { Instants } from '../time/instant.tsx';

export type Scope = NonNullable<Part['scope']>;
const scopes: readonly Scope[] = ['this', 'following', 'all'];

/**
 * The date of a series that a block of a calendar stands for: the one that starts then, or the first where none was chosen. Undefined where
 * that date is not there any more: it was cancelled or moved.
 */
export const dateOf = (
  { from, to, occurrences = [] }: Pick<Reservation, 'from' | 'to' | 'occurrences'>,
  start: string | undefined,
): Period | undefined => {
  if (occurrences.length === 0) return { from, to };
  return start === undefined ? occurrences[0] : occurrences.find((date) => Date.parse(date.from) === Date.parse(start));
};

/** What a step on a series means; nothing for a booking that does not repeat. */
export const partOf = ({ rrule }: Reservation, date: Period, scope: Scope): Part =>
  rrule === undefined ? {} : { scope, ...(scope !== 'all' && { occurrence: date.from }) };

interface Props {
  readonly date: Period;
  readonly zone: string;
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}

/** This date of a series, this and the following, or all. */
export const PartChoice = ({ date, zone, scope, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <fieldset className="choices">
      <legend>{t('reservations.scope')}</legend>
      <p className="quiet">
        <Instants from={date.from} to={date.to} zone={zone} />
      </p>
      <Radio.Group value={scope} onChange={({ target }) => onChange(target.value as Scope)}>
        <Space orientation="vertical">
          {scopes.map((value) => (
            <Radio key={value} value={value}>
              {t(`reservations.scopes.${value}`)}
            </Radio>
          ))}
        </Space>
      </Radio.Group>
    </fieldset>
  );
};
