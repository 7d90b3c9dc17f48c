import { describe, expect, it } from '@jest/globals';
import { participation } from './participation.js';
import { content, happening, invite, period } from './statistics.fixture.js';

const year = period('2027-01-01', '2028-01-01');
const subject = 'initiative/org-1';
const of = { initiative: 'org-1', body: 'LJ-B' };
const joined = (answeredAt: string, bySilence = false) =>
  ({ type: 'initiative.participant-joined', data: { ...of, role: 'support', bySilence, answeredAt } }) as const;
const invited = [invite('LJ-B')];

describe('participation', () => {
  it('is where every invited body stands', () => {
    const { view, initiative } = happening();
    initiative('org-1', { invited: [invite('LJ-B'), invite('LJ-C')] }, ['LJ-B']);
    expect(participation(view, year, 'unit').rows.find(({ group }) => group === 'propaganda')).toEqual({
      group: 'propaganda',
      invited: 2,
      accepted: 1,
      declined: 0,
      proposed: 0,
      unanswered: 1,
      acceptedRate: 0.5,
      answeredInTime: 1,
      meanAnswerSeconds: 0,
    });
  });

  it('measures from being asked to the first own word, also where that was a proposal', () => {
    const { view, event, initiative } = happening();
    initiative('org-1', { invited, respondBy: '2027-01-02T00:00:00.000Z' });
    const proposed = { ...of, answeredAt: '2027-01-01T01:00:00.000Z', note: '晚些' };
    event(subject, { type: 'initiative.change-proposed', data: proposed });
    expect(participation(view, year, 'unit').total).toMatchObject({ proposed: 1, meanAnswerSeconds: 3_600 });
    event(subject, joined('2027-01-03T00:00:00.000Z'));
    expect(participation(view, year, 'unit').total).toMatchObject({
      accepted: 1,
      answeredInTime: 1,
      meanAnswerSeconds: 3_600,
    });
  });

  it('begins anew for who is asked again', () => {
    const { view, event, initiative } = happening();
    initiative('org-1', { invited }, ['LJ-B']);
    const revised = { initiative: 'org-1', content: content({ invited, place: '礼堂' }), answersReset: ['LJ-B'] };
    event(subject, { type: 'initiative.revised', data: revised }, '2027-01-05T00:00:00.000Z');
    expect(participation(view, year, 'unit').total).toMatchObject({ unanswered: 1, answeredInTime: 0 });
    event(subject, joined('2027-01-05T00:02:00.000Z'), '2027-01-05T00:02:01.000Z');
    expect(participation(view, year, 'unit').total).toMatchObject({ accepted: 1, meanAnswerSeconds: 120 });
  });

  it('takes silence for an answer, and for none in time', () => {
    const { view, event, initiative } = happening();
    initiative('org-1', { invited });
    event(subject, joined('2027-01-05T00:00:00.000Z', true));
    const { total } = participation(view, year, 'unit');
    expect(total).toMatchObject({ accepted: 1, unanswered: 0, answeredInTime: 0 });
    expect(total).not.toHaveProperty('meanAnswerSeconds');
  });

  it('counts an invitation in the one period in which the initiative starts, and none to what was withdrawn', () => {
    const { view, initiative } = happening();
    const times = { startsAt: '2027-03-31T16:00:00.000Z', endsAt: '2027-08-01T00:00:00.000Z' };
    initiative('org-1', { invited, ...times });
    initiative('org-2', { invited }, [], 'withdrawn');
    const quarters = participation(view, year, 'quarter').rows.map(({ group, invited: count }) => [group, count]);
    expect(quarters.filter(([, count]) => count !== 0)).toEqual([['2027-Q2', 1]]);
    expect(participation(view, { from: year.from, to: Date.parse(times.startsAt) }, 'unit').total.invited).toBe(0);
  });
});
