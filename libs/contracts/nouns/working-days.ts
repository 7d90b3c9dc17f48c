import { Type, type Static } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { CalendarDate, Text } from '../shapes.js';

/** A year's arrangement of public holidays, as the State Council's notice tells it. */
export const WorkingYear = Type.Object({
  year: Type.Integer({ minimum: 1950, maximum: 2200 }),
  provisional: Type.Boolean(),
  source: Text('open', { minLength: 1, maxLength: 400 }),
  holidays: Type.Array(
    Type.Object({ name: Text('open', { minLength: 1, maxLength: 40 }), from: CalendarDate, to: CalendarDate }),
    { maxItems: 40 },
  ),
  /** Saturdays and Sundays that are worked instead (调休). */
  workingDays: Type.Array(CalendarDate, { maxItems: 60 }),
});
export type WorkingYear = Static<typeof WorkingYear>;

/** The working days of a year: stream `working-days/<year>`. */
export const workingDays = defineNoun({
  name: 'working-days',
  words: { 'zh-CN': '工作日历', en: 'working days' },
  audience: 'public',
  writer: only('organisation'),
  stream: ({ year }: { readonly year: number }) => `working-days/${year}`,
  events: { published: event(WorkingYear), corrected: event(WorkingYear) },
});
