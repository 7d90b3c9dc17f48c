import { RuleViolation } from '#kernel';

const weekday = '(?:MO|TU|WE|TH|FR|SA|SU)';
const numbers = (value: string): readonly number[] => value.split(',').map(Number);

/** A list of numbers, each within the bounds and, where `isSigned`, also below zero. */
const within = (least: number, most: number, isSigned = false): Form => ({
  pattern: isSigned ? /^[+-]?\d{1,3}(?:,[+-]?\d{1,3})*$/ : /^\d{1,2}(?:,\d{1,2})*$/,
  isRight: (value) => numbers(value).every((number) => Math.abs(number) >= least && Math.abs(number) <= most),
  says: isSigned ? `numbers from ${least} to ${most}, or the same from the end` : `numbers from ${least} to ${most}`,
});

interface Form {
  readonly pattern: RegExp;
  readonly isRight?: (value: string) => boolean;
  readonly says: string;
}

/** The parts of a rule and what each may hold (RFC 5545, 3.3.10). Seconds are not booked, so BYSECOND and SECONDLY are none of them. */
const forms: Readonly<Record<string, Form>> = {
  FREQ: { pattern: /^(?:HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)$/, says: 'HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY' },
  INTERVAL: { pattern: /^0*[1-9]\d{0,3}$/, says: 'a number from 1 to 9999' },
  COUNT: { pattern: /^[1-9]\d{0,5}$/, says: 'a number from 1' },
  UNTIL: {
    pattern: /^\d{8}(?:T\d{6}Z?)?$/,
    isRight: (value) => isRealDate(value.slice(0, 8)) && isRealTime(value.slice(9, 15)),
    says: 'a date or an instant of the calendar, like 20271231T155959Z',
  },
  WKST: { pattern: new RegExp(`^${weekday}$`), says: 'a day of the week, like MO' },
  BYMINUTE: within(0, 59),
  BYHOUR: within(0, 23),
  BYDAY: {
    pattern: new RegExp(`^(?:[+-]?\\d{1,2})?${weekday}(?:,(?:[+-]?\\d{1,2})?${weekday})*$`),
    isRight: (value) => ordinalsOf(value).every((number) => number !== 0 && Math.abs(number) <= 53),
    says: 'days of the week, like MO,2TU,-1FR',
  },
  BYMONTHDAY: within(1, 31, true),
  BYYEARDAY: within(1, 366, true),
  BYWEEKNO: within(1, 53, true),
  BYMONTH: within(1, 12),
  BYSETPOS: within(1, 366, true),
};

/** A rule of a thousand letters could else name half a million instants a year, which are all looked through for the few that it takes. */
const maxTimesOfDay = 24;

export type RuleParts = ReadonlyMap<string, string>;

/**
 * The parts of a rule by name, in capitals. Whatever RFC 5545, 3.3.10 does not allow is refused by the name of its part; nothing is dropped
 * and nothing read as something else. Error: RuleViolation `invalid-recurrence` (unprocessable).
 */
export const partsOf = (rule: string): RuleParts => {
  const parts = new Map<string, string>();
  for (const text of rule.toUpperCase().split(';')) {
    const equals = text.indexOf('=');
    const [name, value] = [text.slice(0, Math.max(0, equals)), text.slice(equals + 1)];
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (!form) throw invalidRecurrence(`"${text.slice(0, 40)}" is not a part of a rule that is understood.`);
    if (parts.has(name)) throw invalidRecurrence(`${name} stands there twice.`);
    if (!form.pattern.test(value) || form.isRight?.(value) === false) {
      throw invalidRecurrence(`${name} must be ${form.says}.`);
    }
    parts.set(name, value);
  }
  requireTogether(parts);
  return parts;
};

export const invalidRecurrence = (detail: string): RuleViolation =>
  new RuleViolation('invalid-recurrence', `The recurrence is not understood: ${detail}`, 'unprocessable', {
    field: 'recurrence.rrule',
  });

/** Which parts go with which: the "MUST NOT"s of RFC 5545, 3.3.10, and what is not understood together. */
const requireTogether = (parts: RuleParts): void => {
  const frequency = parts.get('FREQ');
  if (!frequency) throw invalidRecurrence(`FREQ must be ${forms.FREQ?.says}.`);
  const requireNot = (name: string, is: boolean, why: string): void => {
    if (parts.has(name) && is) throw invalidRecurrence(`${name} ${why}.`);
  };
  requireNot('UNTIL', parts.has('COUNT'), 'and COUNT must not stand together');
  requireNot('BYWEEKNO', frequency !== 'YEARLY', 'goes with FREQ=YEARLY only');
  requireNot('BYYEARDAY', ['DAILY', 'WEEKLY', 'MONTHLY'].includes(frequency), `does not go with FREQ=${frequency}`);
  requireNot('BYMONTHDAY', frequency === 'WEEKLY', 'does not go with FREQ=WEEKLY');
  const hasOrdinals = ordinalsOf(parts.get('BYDAY') ?? '').length > 0;
  requireNot(
    'BYDAY',
    hasOrdinals && !['MONTHLY', 'YEARLY'].includes(frequency),
    'has numbers with MONTHLY and YEARLY only',
  );
  requireNot('BYDAY', hasOrdinals && parts.has('BYWEEKNO'), 'has no numbers together with BYWEEKNO');
  const others = [...parts.keys()].filter((name) => name.startsWith('BY') && name !== 'BYSETPOS');
  requireNot('BYSETPOS', others.length === 0, 'needs another BY part to count in');
  const timesOf = (name: string): number => parts.get(name)?.split(',').length ?? 1;
  const timesOfDay = timesOf('BYHOUR') * timesOf('BYMINUTE');
  if (timesOfDay > maxTimesOfDay) {
    throw invalidRecurrence(`BYHOUR and BYMINUTE may name at most ${maxTimesOfDay} times of a day.`);
  }
  requireNot('BYSETPOS', timesOfDay > 1, 'is not understood together with several times of a day');
};

/** Is there no day at all, in no year, that the rule's months, days of the month and days of the year name together? Two years are looked through. */
export const isImpossible = (parts: RuleParts): boolean => {
  const named = (name: string): readonly number[] | undefined => {
    const value = parts.get(name);
    return value === undefined ? undefined : numbers(value);
  };
  const [months, monthDays, yearDays] = [named('BYMONTH'), named('BYMONTHDAY'), named('BYYEARDAY')];
  if (!months && !monthDays && !yearDays) return false;
  return ![2027, 2028].some((year) => {
    const length = dayOfYear(year + 1, 0, 1) - dayOfYear(year, 0, 1);
    return Array.from({ length }, (_, index) => new Date(Date.UTC(year, 0, index + 1))).some((date, index) => {
      const month = date.getUTCMonth();
      const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
      const has = (list: readonly number[] | undefined, position: number, size: number): boolean =>
        !list || list.includes(position) || list.includes(position - size - 1);
      return (
        (!months || months.includes(month + 1)) &&
        has(monthDays, date.getUTCDate(), last) &&
        has(yearDays, index + 1, length)
      );
    });
  });
};

const dayOfYear = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / 86_400_000;

const ordinalsOf = (byDay: string): readonly number[] =>
  byDay.split(',').flatMap((day) => (day.length > 2 ? [Number(day.slice(0, -2))] : []));

const isRealDate = (text: string): boolean => {
  const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
};

const isRealTime = (text: string): boolean => text === '' || /^(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d|60)$/.test(text);
