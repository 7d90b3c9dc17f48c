import { addDays } from '#working-days';
import type { DatedHours, DateSpan, HourSpan, Rhythm } from './time-reading.js';
import type { Meaning } from './values/draft.js';

/** The meaning in the notation of readings (README): the same meaning is always the same text. */
export const notationOf = (meaning: Meaning): string => {
  switch (meaning.kind) {
    case 'exact':
      return exact(meaning.groups);
    case 'days':
      return meaning.spans.map(span).join(' ');
    case 'window':
      return meaning.spans.map(span).join(' and ');
    case 'latest':
      return meaning.at === undefined ? meaning.on : `${meaning.on}T${meaning.at}`;
    case 'recurring':
      return `${meaning.isLatest ? 'latest ' : ''}${rhythm(meaning.rhythm, meaning.isLatest)}${meaning.movesToNextWorkingDay ? ' next working day' : ''}`;
    case 'relative':
      return `${meaning.anchor} ${meaning.count < 0 || Object.is(meaning.count, -0) ? '-' : '+'} ${Math.abs(meaning.count)} ${meaning.unit}`;
    case 'open':
      return meaning.from === undefined && meaning.to === undefined ? '' : `${meaning.from ?? ''}..${meaning.to ?? ''}`;
  }
};

const span = ({ from, to, weekdays }: DateSpan): string =>
  `${from === to ? from : `${from}..${to}`}${weekdays ? ` on ${weekdays.join(',')}` : ''}`;

const hours = ({ from, to }: HourSpan): string => `${from}/${to ?? ''}`;

const exact = (groups: readonly DatedHours[]): string => {
  const [first, ...others] = groups;
  const only = first?.spans.length === 1 ? first.spans[0] : undefined;
  if (first && only && others.length === 0 && only.from === only.to && !only.weekdays) {
    const { from, to, endsNextDay } = first.hours;
    const end = to === undefined ? '' : `${endsNextDay ? addDays(only.from, 1) : only.from}T${to}`;
    return `${only.from}T${from}/${end}`;
  }
  const spans = ({ spans: all }: DatedHours): string => all.map(span).join(' ');
  const isSame = others.every((one) => hours(one.hours) === hours(first?.hours ?? one.hours));
  return first && isSame
    ? `${groups.map(spans).join(' and ')} each ${hours(first.hours)}`
    : groups.map((group) => `${spans(group)} each ${hours(group.hours)}`).join(' and ');
};

const rhythm = (one: Rhythm, isLatest: boolean): string => {
  switch (one.kind) {
    case 'rule':
      if (!one.hours) return one.rule;
      return `${one.rule} ${isLatest ? one.hours.from : hours(one.hours)}`;
    case 'times-per-period':
      return `${one.times === 1 ? 'once' : `${one.times} times`} per ${one.period}`;
    case 'once-in-each':
      return `once in each of ${one.months.join(',')}`;
  }
};
