import { useTranslation } from 'react-i18next';
import { instantOf, wallOf } from './wall-time.ts';
import { TimeField } from './time-field.tsx';

interface Props {
  /** As the clocks of the zone show it, without seconds; empty while it is not chosen. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly zone: string;
  readonly onChange: (startsAt: string, endsAt: string) => void;
  readonly hasFocus?: boolean;
  readonly startFault?: string | undefined;
  readonly endFault?: string | undefined;
}

const usualMs = 2 * 3_600_000;

/** The end that keeps the length when the start moves; two hours after it where there was no length yet. */
export const endAfter = (
  startsAt: string,
  before: { readonly startsAt: string; readonly endsAt: string },
  zone: string,
): string => {
  const start = instantOf(startsAt, zone);
  if (start === undefined) return before.endsAt;
  const lengthMs = lengthOf(before.startsAt, before.endsAt, zone);
  return wallOf(new Date(Date.parse(start) + (lengthMs ?? usualMs)).toISOString(), zone);
};

const lengthOf = (startsAt: string, endsAt: string, zone: string): number | undefined => {
  const [from, to] = [instantOf(startsAt, zone), instantOf(endsAt, zone)];
  return from === undefined || to === undefined || to <= from ? undefined : Date.parse(to) - Date.parse(from);
};

/** From when to when, on the clocks of a zone. The end goes with the start; an end that lies before it is said at once. */
export const PeriodFields = ({ startsAt, endsAt, zone, onChange, hasFocus = false, startFault, endFault }: Props) => {
  const { t } = useTranslation();
  const isBackwards = startsAt !== '' && endsAt !== '' && endsAt <= startsAt;
  return (
    <div className="period-fields">
      <TimeField
        label={t('initiatives.fields.startsAt')}
        value={startsAt}
        zone={zone}
        isNeeded
        hasFocus={hasFocus}
        fault={startFault}
        onChange={(start) => onChange(start, endAfter(start, { startsAt, endsAt }, zone))}
      />
      <TimeField
        label={t('initiatives.fields.endsAt')}
        value={endsAt}
        zone={zone}
        isNeeded
        fault={isBackwards ? t('problems.codes.ends-before-start') : endFault}
        onChange={(end) => onChange(startsAt, end)}
      />
    </div>
  );
};
