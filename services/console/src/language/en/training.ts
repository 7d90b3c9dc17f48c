import type { Catalogue } from '../catalogue.ts';

export const credits: Catalogue['credits'] = {
  title: 'My credits',
  hint: 'Your own attendance of courses and what it was credited; follows from recorded attendance. Only you see it in detail.',
  empty: 'No credits yet',
  emptyHint: 'They appear when your attendance of a course has been recorded.',
  attendances: 'Attendance',
  fields: {
    year: 'Year',
    body: 'Body',
    credits: 'Credits',
    target: 'Asked for',
    missing: 'Missing',
  },
  statuses: { unset: 'nothing asked for', short: 'short', reached: 'reached' },
  bases: { stated: 'stated by the course', rule: 'by rule', host: 'awarded by the host' },
  revoked: 'attendance corrected, does not count',
  unvalued: 'no credits set',
  actions: {},
};

export const bodyCredits: Catalogue['body-credits'] = {
  title: 'Training by body',
  hint: 'Numbers of each body in the order of their codes: no names, no order by result.',
  empty: 'No bodies',
  emptyHint: 'A body appears when somebody of it has attended a course.',
  fields: {
    year: 'Year',
    body: 'Body',
    ours: 'My body only',
    people: 'People',
    attended: 'Attended something',
    target: 'Asked for',
    reached: 'Reached',
    short: 'Short',
  },
  statuses: { unset: 'nothing asked for', short: 'some are short', reached: 'all reached' },
  actions: {},
};
