import { given } from '#testing';
import { workingYearDecider } from './working-year.js';

const at = '2026-11-24T08:00:00.000Z';
const notice = {
  year: 2027,
  provisional: false,
  source: 'the notice of 2026',
  holidays: [{ name: '春节', from: '2027-02-05', to: '2027-02-11' }],
  workingDays: ['2027-01-31', '2027-02-20'],
};
const when = (more: Partial<typeof notice> = {}, before: Parameters<typeof given<never, never, never>>[1] = []) =>
  given(workingYearDecider, before).when({ type: 'publish-working-year', notice: { ...notice, ...more }, at });

describe('a year of working days', () => {
  it('is published once and corrected by another notice', () => {
    expect(when()).toEqual({ events: [{ type: 'working-days.published', data: notice }] });
    const published = [{ type: 'working-days.published', data: notice }] as never;
    expect(when({}, published)).toEqual({ events: [] });
    expect(when({ workingDays: [] }, published).events).toMatchObject([{ type: 'working-days.corrected' }]);
  });

  it.each([
    ['holiday-period-wrong', { holidays: [{ name: '春节', from: '2027-02-11', to: '2027-02-05' }] }],
    ['holiday-period-wrong', { holidays: [{ name: '春节', from: '2026-02-11', to: '2026-02-15' }] }],
    ['holiday-period-wrong', { holidays: [{ name: '春节', from: '2027-02-01', to: '2027-03-05' }] }],
    ['working-day-wrong', { workingDays: ['2027-02-01'] }],
    ['working-day-wrong', { workingDays: ['2027-02-06'] }],
    ['working-day-wrong', { workingDays: ['2026-02-07'] }],
  ] as const)('is refused as %s', (code, more) => {
    expect(when(more as never).refusal?.code).toBe(code);
  });
});
