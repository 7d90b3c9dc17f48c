import { addDays, dayNumberOf } from '#working-days';
import { ask, type Doubt, usual } from '../doubts.js';
import type { Settings } from '../settings.js';
import { type Draft, draft, latestDraft, openDraft, windowDraft } from '../values/draft.js';
import type { Span } from '../values/spans.js';
import type { DateEntry } from './date-entry.js';
import { longestEvent } from './date-range.js';

/** What a single day with its mark means: 5月10日前, 5月10日起. */
export const onDay = (entry: DateEntry, span: Span, settings: Settings): Draft => {
  const { from: on } = span;
  switch (entry.mark) {
    case 'before':
    case 'until':
      return latestDraft(on);
    case 'eve':
      return latestDraft(settings.calendar.lastWorkingDayBefore(on), usual('before-festival'));
    case 'around':
      return windowDraft(addDays(on, -7), addDays(on, 6), ask('around', entry.markText ?? ''));
    case 'from':
      return openDraft(on, ...(isStrong(entry) ? [] : [usual('starts-then')]));
    case 'within':
      return draft({ kind: 'days', spans: [{ from: on, to: on }] }, usual('done-within'));
    case 'after':
      return openDraft(addDays(on, 1), ask('after-open', entry.markText ?? ''));
    case undefined:
      if (entry.isBy) return latestDraft(on);
      if (entry.isSince) return openDraft(on);
      if (entry.isDone) return latestDraft(on, usual('done-by'));
      if (entry.isOpen) return openDraft(on, ask('starts-then'));
      return draft({ kind: 'days', spans: [{ from: on, to: on }] });
  }
};

/** 起 begins what has no end; 开始 and 启动 may be a beginning alone. */
const isStrong = (entry: DateEntry): boolean => entry.isSince || entry.isOpen === true || entry.markText === '起';

/** What a festival with its mark means: 春节前, “七一”前后, 国庆期间. */
export const onFestival = (entry: DateEntry, span: Span, settings: Settings): Draft => {
  const holiday = span.holiday ?? { from: span.from, to: span.to, isProvisional: false };
  const provisional: readonly Doubt[] = holiday.isProvisional ? [usual('holiday-provisional')] : [];
  const isBefore = entry.mark === 'before' || entry.mark === 'eve';
  if (isBefore && span.from.endsWith('-01-01') && !span.isYearNamed) {
    const next = `${Number(span.from.slice(0, 4)) + 1}-01-01`;
    return latestDraft(settings.calendar.lastWorkingDayBefore(next), ask('which-new-year'));
  }
  switch (entry.mark) {
    case 'before':
    case 'eve':
      return latestDraft(
        settings.calendar.lastWorkingDayBefore(holiday.from),
        usual(holiday.isProvisional ? 'before-festival-provisional' : 'before-festival'),
      );
    case 'around':
      return windowDraft(addDays(span.from, -7), addDays(span.to, 6), ask('around', entry.markText ?? ''));
    case 'from':
      return openDraft(span.from, usual('festival-day'));
    case 'until':
      return latestDraft(span.to, usual('festival-day'));
    case 'after':
      return openDraft(addDays(holiday.to, 1), ask('after-open', entry.markText ?? ''));
    case 'within': {
      if (span.holiday && holiday.from !== holiday.to) return overHoliday(holiday, provisional);
      return windowDraft(addDays(span.from, -7), addDays(span.to, 6), ask('around', entry.markText ?? ''));
    }
    case undefined: {
      if (entry.isSince) return openDraft(span.from, usual('festival-day'));
      if (span.grain === 'holiday') return overHoliday(holiday, provisional);
      if (entry.isBy || entry.isDone) return latestDraft(span.from, usual('festival-day'));
      const isLong = dayNumberOf(holiday.to) - dayNumberOf(holiday.from) > 0;
      return draft(
        { kind: 'days', spans: [{ from: span.from, to: span.to }] },
        ...(isLong ? [usual('festival-day')] : []),
      );
    }
  }
};

const overHoliday = ({ from, to }: { from: string; to: string }, doubts: readonly Doubt[]): Draft =>
  dayNumberOf(to) - dayNumberOf(from) < longestEvent
    ? draft({ kind: 'days', spans: [{ from, to }] }, ...doubts, usual('festival-day'))
    : windowDraft(from, to, ...doubts, usual('festival-day'));

/** What a month, quarter, or part of one with its mark means: 3月底前, 从7月起. */
export const inPeriod = (entry: DateEntry, span: Span): Draft => {
  const { from, to, grain, text } = span;
  const isEnd = grain === 'end';
  switch (entry.mark) {
    case 'before':
      if (isEnd) return latestDraft(to);
      return latestDraft(
        grain === 'month' || grain === 'year' ? addDays(from, -1) : to,
        ask('before-period', `${text}${entry.markText ?? ''}`),
      );
    case 'until':
      return latestDraft(to, ...(isEnd ? [] : [usual('done-by')]));
    case 'eve':
      return latestDraft(addDays(from, -1), ask('before-period', `${text}${entry.markText ?? ''}`));
    case 'around':
      return windowDraft(from, isEnd ? addDays(to, 10) : to, ask('around', entry.markText ?? ''));
    case 'from':
      if (isEnd || grain === 'loose') return openDraft(from, ask('edge-bounds', text));
      return openDraft(from, ...(isStrong(entry) ? [] : [usual('starts-then')]));
    case 'within':
      if (entry.isOpen) return draft({ kind: 'open', from, to }, usual('within-bounds'));
      return windowDraft(
        from,
        to,
        ...(isEnd ? [ask('edge-bounds', text)] : grain === 'year' ? [usual('done-within')] : []),
      );
    case 'after':
      return openDraft(addDays(to, 1), ask('after-open', entry.markText ?? ''));
    case undefined:
      if (entry.isBy) return latestDraft(to, ...(isEnd ? [] : [usual('done-by')]));
      if (entry.isSince) return openDraft(from, ...(isEnd ? [ask('edge-bounds', text)] : []));
      if (isEnd) return latestDraft(to, ...(entry.isDone ? [] : [usual('end-of-period')]));
      if (entry.isOpen) return draft({ kind: 'open', from, to }, ...(grain === 'year' ? [] : [usual('within-bounds')]));
      return windowDraft(from, to, ...(entry.isDone ? [usual('done-within')] : []));
  }
};
