import { DateTime } from 'luxon';

/** Milliseconds of the epoch, half-open. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** The calendar of the figures: the agency's own, whatever zone a reader or a resource is in. */
export const calendarZone = 'Asia/Shanghai';

export type CalendarSpan = 'quarter' | 'month';

/** A calendar span that has a part in a period: its name (`2027-Q1`, `2027-03`) and that part. */
export interface NamedPeriod extends Period {
  readonly group: string;
}

/** The calendar year in which an instant lies. */
export const yearOf = (instant: number): Period => {
  const start = DateTime.fromMillis(instant, { zone: calendarZone }).startOf('year');
  return { from: start.toMillis(), to: start.plus({ years: 1 }).toMillis() };
};

/** The quarters or months of a period, in order and without a gap; the first and the last may be cut. */
export const spansOf = (period: Period, span: CalendarSpan): readonly NamedPeriod[] => {
  const spans: NamedPeriod[] = [];
  let start = DateTime.fromMillis(period.from, { zone: calendarZone }).startOf(span);
  while (start.toMillis() < period.to) {
    const end = start.plus({ [span]: 1 });
    spans.push({
      group: nameOf(start, span),
      from: Math.max(start.toMillis(), period.from),
      to: Math.min(end.toMillis(), period.to),
    });
    start = end;
  }
  return spans;
};

/** The name of the quarter or month in which an instant lies. */
export const spanNameAt = (instant: number, span: CalendarSpan): string =>
  nameOf(DateTime.fromMillis(instant, { zone: calendarZone }), span);

/** The calendar date of an instant, `20270331`. */
export const dateIn = (instant: number): string =>
  DateTime.fromMillis(instant, { zone: calendarZone }).toFormat('yyyyMMdd');

export const isWithin = (instant: number, { from, to }: Period): boolean => instant >= from && instant < to;

const nameOf = (at: DateTime, span: CalendarSpan): string =>
  span === 'quarter' ? `${at.year}-Q${at.quarter}` : at.toFormat('yyyy-MM');
