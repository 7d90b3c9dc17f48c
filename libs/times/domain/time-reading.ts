import type { Weekday } from '#contracts';
import type { Reason } from './reasons.js';

/** `certain`: taken as it stands. `usual`: shown for one confirmation. `ask`: only an offer; somebody has to say. */
export type Sureness = 'certain' | 'usual' | 'ask';

/** Calendar dates (`YYYY-MM-DD`) from the first to the last, both included; where `weekdays` stand, only those of them. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
  readonly weekdays?: readonly Weekday[];
}

/** Times of day, `HH:mm`. `to` is after `from`, at most `24:00`; beyond midnight it is on the next day, which `endsNextDay` says. */
export interface HourSpan {
  readonly from: string;
  readonly to?: string;
  readonly endsNextDay?: true;
}

/** Days that share their hours: a span over several days means each of them. */
export interface DatedHours {
  readonly spans: readonly DateSpan[];
  readonly hours: HourSpan;
}

/** One time, as instants (RFC 3339, UTC); `to` is absent where the words name no end. */
export interface Occurrence {
  readonly from: string;
  readonly to?: string;
}

/** How often, where the words leave the day free. */
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** What repeats: an RFC 5545 rule without its bound; so many times in each period; or once in each of some months. */
export type Rhythm =
  | { readonly kind: 'rule'; readonly rule: string; readonly hours?: HourSpan }
  | { readonly kind: 'times-per-period'; readonly times: number; readonly period: Period }
  | { readonly kind: 'once-in-each'; readonly months: readonly number[] };

export type Anchor = 'meeting' | 'term end' | 'start' | 'end' | 'receipt';

/** What every reading has: the words as they stood, the reading in its notation (README), how sure it is, and why no surer. */
interface Read {
  readonly words: string;
  readonly reading: string;
  readonly sure: Sureness;
  readonly reason?: Reason;
}

/** Days with hours. `occurrences` are all of them, in order. */
export interface ExactTime extends Read {
  readonly kind: 'exact';
  readonly groups: readonly DatedHours[];
  readonly occurrences: readonly Occurrence[];
}

/** Single days without hours. */
export interface Days extends Read {
  readonly kind: 'days';
  readonly spans: readonly DateSpan[];
}

/** Somewhere between two days. */
export interface Window extends Read {
  readonly kind: 'window';
  readonly spans: readonly DateSpan[];
}

/** On this day at the latest; `at` is the hour (`HH:mm`), else the whole day is in time. */
export interface Latest extends Read {
  readonly kind: 'latest';
  readonly on: string;
  readonly at?: string;
}

/** Again and again. `isLatest`: each time is a last date. `within`: the days between which it repeats, where the words say so. */
export interface Recurring extends Read {
  readonly kind: 'recurring';
  readonly rhythm: Rhythm;
  readonly isLatest: boolean;
  readonly movesToNextWorkingDay: boolean;
  readonly within?: { readonly from?: string; readonly to?: string };
}

/** Counted from something else that has its own date; `count` is below zero where the time lies before it. */
export interface Relative extends Read {
  readonly kind: 'relative';
  readonly anchor: Anchor;
  readonly count: number;
  readonly unit: 'days' | 'working days' | 'months';
}

/** Without an end that makes it late: `to` is an end all the same where the words name one. */
export interface Open extends Read {
  readonly kind: 'open';
  readonly from?: string;
  readonly to?: string;
}

/** No time can be had from the words. They are kept, and the line is put on the list of those to be dated. */
export interface Unreadable extends Read {
  readonly kind: 'unreadable';
  readonly reading: '';
  readonly reason: Reason;
}

/** The words contradict themselves or the calendar. Never to be loaded. */
export interface Fault extends Read {
  readonly kind: 'fault';
  readonly reading: '';
  readonly reason: Reason;
}

export type TimeReading = ExactTime | Days | Window | Latest | Recurring | Relative | Open | Unreadable | Fault;
export type TimeKind = TimeReading['kind'];
