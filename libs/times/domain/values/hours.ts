import { ask, type Doubt, TimeFault, usual } from '../doubts.js';
import type { OfficeHours } from '../settings.js';
import type { RawHours, RawTime } from '../terms/raw-hours.js';
import type { Clock, DayPart } from '../terms/term.js';
import type { HourSpan } from '../time-reading.js';

export interface Hours {
  /** Absent where the words name a part of the day for which there are no hours: 晚上. */
  readonly span?: HourSpan;
  readonly doubts: readonly Doubt[];
}

const noon = 12 * 60;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * The hours by the 24-hour clock. 下午 before a number over 12 says the same twice; 下午2点至4点 holds for both ends.
 *
 * Errors (faults): no such time of day; a part of the day that contradicts its hour; an end that is not after the start.
 */
export const hoursOf = (raw: RawHours, office: OfficeHours): Hours => {
  const { from, to } = raw;
  if (from.kind === 'part' && (!to || to.kind === 'part')) return hoursOfParts(from, to, office);
  const doubts: Doubt[] = [];
  const start = startOf(from, office, doubts);
  if (start >= 24 * 60) throw new TimeFault('no-such-hour', textOf(from));
  if (!to) {
    if (from.kind === 'clock') bareness(from.clock, doubts);
    return { span: { from: timeOf(start) }, doubts };
  }
  const part = from.kind === 'closing' ? undefined : from.kind === 'part' ? from.part : from.clock.part;
  const end = endOf(to, part, start, raw.isToNextDay === true, office, doubts);
  if (from.kind === 'clock' && !(to.kind === 'clock' && to.clock.part)) bareness(from.clock, doubts);
  if (raw.isToNextDay) return { span: { from: timeOf(start), to: timeOf(end), endsNextDay: true }, doubts };
  if (end === start) throw new TimeFault('ends-as-it-starts');
  if (end < start) throw new TimeFault('ends-before-it-starts');
  return { span: { from: timeOf(start), to: timeOf(end) }, doubts };
};

/** The hour of a deadline, up to 24:00. Errors as {@link hoursOf}. */
export const deadlineHourOf = (time: RawTime, office: OfficeHours): Hours => {
  const doubts: Doubt[] = [];
  const at = startOf(time, office, doubts);
  if (time.kind === 'clock') bareness(time.clock, doubts);
  return { span: { from: timeOf(at) }, doubts };
};

const textOf = (time: RawTime): string => time.text;

const hoursOfParts = (
  from: RawTime & { kind: 'part' },
  to: (RawTime & { kind: 'part' }) | undefined,
  office: OfficeHours,
): Hours => {
  const [first, last] = [partHours(from.part, office), partHours(to?.part ?? from.part, office)];
  if (!first || !last) return { doubts: [ask('no-hours', from.text)] };
  if (last.to <= first.from) throw new TimeFault('ends-before-it-starts');
  return { span: { from: first.from, to: last.to }, doubts: [usual('office-hours')] };
};

const partHours = (part: DayPart, { morning, afternoon }: OfficeHours): { from: string; to: string } | undefined => {
  switch (part) {
    case 'morning':
      return morning;
    case 'afternoon':
      return afternoon;
    case 'allDay':
      return { from: morning.from, to: afternoon.to };
    case 'noon':
      return { from: morning.to, to: afternoon.from };
    case 'evening':
    case 'smallHours':
      return undefined;
  }
};

/** When a part of the day is over: what 上午前 and 下班前 mean. */
export const endOfPart = (time: RawTime, office: OfficeHours): string | undefined => {
  if (time.kind === 'closing') return office.afternoon.to;
  return time.kind === 'part' ? partHours(time.part, office)?.to : undefined;
};

const startOf = (time: RawTime, office: OfficeHours, doubts: Doubt[]): number => {
  if (time.kind === 'clock') return atClock(time.clock, time.text, doubts);
  doubts.push(usual('office-hours'));
  if (time.kind === 'closing') return minutesOf(office.afternoon.to);
  const hours = partHours(time.part, office);
  if (!hours) throw new TimeFault('no-such-hour', time.text);
  return minutesOf(hours.from);
};

const atClock = (clock: Clock, text: string, doubts: Doubt[]): number => {
  const { minutes, part, isOdd } = clock;
  if (Number.isNaN(minutes) || minutes > 24 * 60) throw new TimeFault('no-such-hour', text);
  if (isOdd) doubts.push(usual('odd-clock', text));
  const at = part === undefined ? minutes : inPart(part, minutes);
  if (at === undefined) throw new TimeFault('day-part-contradicts-hour', text, timeOf(minutes));
  if (part === 'afternoon' && minutes >= 8 * 60 && minutes < noon) doubts.push(ask('bare-hour'));
  if (part === 'evening' && minutes > 0 && minutes < 5 * 60) doubts.push(ask('bare-hour'));
  return at;
};

/** The minutes of the 24-hour clock; undefined where the part of the day has no such hour. */
const inPart = (part: DayPart, minutes: number): number | undefined => {
  const hour = minutes / 60;
  switch (part) {
    case 'morning':
      return hour < 13 ? minutes : undefined;
    case 'noon':
      if (hour >= 10 && hour < 15) return minutes;
      return hour >= 1 && hour < 3 ? minutes + noon : undefined;
    case 'afternoon':
      if (hour >= 12) return hour < 24 ? minutes : undefined;
      return hour >= 1 ? minutes + noon : undefined;
    case 'evening':
      if (hour >= 16) return minutes;
      if (hour >= 13 || hour === 0) return undefined;
      return minutes + noon;
    case 'smallHours':
      if (hour === 12) return 0;
      return hour < 7 ? minutes : undefined;
    case 'allDay':
      return minutes;
  }
};

const endOf = (
  to: RawTime,
  part: DayPart | undefined,
  start: number,
  isNextDay: boolean,
  office: OfficeHours,
  doubts: Doubt[],
): number => {
  if (to.kind !== 'clock') {
    doubts.push(usual('office-hours'));
    const end = endOfPart(to, office);
    if (end === undefined) throw new TimeFault('no-such-hour', to.text);
    return minutesOf(end);
  }
  const { clock, text } = to;
  if (clock.part !== undefined || part === undefined || isNextDay) return atClock(clock, text, doubts);
  const literal = atClock(clock, text, doubts);
  if (literal >= 13 * 60) return literal;
  const meant = inPart(part, literal) ?? literal;
  if (meant > start) return meant;
  if (literal + noon <= start || literal + noon > 24 * 60) return meant;
  // 上午9点至4点 goes on into the afternoon; 中午12点至3点 as well, which nobody would read otherwise.
  if (part === 'morning') doubts.push(ask('bare-hour'));
  return literal + noon;
};

const bareness = ({ isBare, minutes }: Clock, doubts: Doubt[]): void => {
  if (!isBare) return;
  if (minutes >= 60 && minutes < 6 * 60) doubts.push(ask('bare-hour'));
  else if (minutes >= 6 * 60 && minutes < 7 * 60) doubts.push(usual('bare-hour'));
};
