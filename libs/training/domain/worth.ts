import { inHundredths } from './credit.js';

/** How many credits the rules give where a course states none. */
export interface CreditRules {
  readonly perHour?: number;
  readonly perCourse?: number;
}

/**
 * What an attendance is worth: what the course states; else its hours (stated, or from begin to end) by the rate per hour; else the rate per course.
 * Undefined where neither the course nor a rule says anything: nothing is invented.
 */
export const creditsFor = (
  attended: { readonly from: string; readonly to: string; readonly hours?: number; readonly credits?: number },
  { perHour, perCourse }: CreditRules,
): { readonly credits: number; readonly by: 'stated' | 'per-hour' | 'per-course' } | undefined => {
  const { from, to, credits } = attended;
  if (credits !== undefined) return { credits: inHundredths(credits), by: 'stated' };
  const hours = attended.hours ?? (Date.parse(to) - Date.parse(from)) / 3_600_000;
  if (perHour !== undefined) return { credits: inHundredths(Math.max(0, hours) * perHour), by: 'per-hour' };
  return perCourse === undefined ? undefined : { credits: inHundredths(perCourse), by: 'per-course' };
};
