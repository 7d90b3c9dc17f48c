import { describe, expect, it } from '@jest/globals';
import { content, happening, invite, ms } from './statistics.fixture.js';
import { overdue } from './overdue.js';

const subject = 'initiative/org-1';
const respondBy = '2027-01-10T00:00:00.000Z';
const later = '2027-01-20T00:00:00.000Z';
const invited = [invite('LJ-B')];
const ever = Number.NEGATIVE_INFINITY;

describe('an overdue duty', () => {
  const at = (view: Parameters<typeof overdue>[0], to: string, from = ever) =>
    overdue(view, { from, to: ms(to) }, 'unit');

  it('is one from its instant on', () => {
    const { view, initiative } = happening();
    initiative('org-1', { invited, respondBy });
    expect(at(view, respondBy).total.invitations).toBe(0);
    const { rows, total } = at(view, '2027-01-10T00:00:00.001Z');
    expect(total).toMatchObject({ invitations: 1, total: 1, oldestSince: respondBy });
    expect(rows.find(({ group }) => group === 'propaganda')?.total).toBe(1);
  });

  it('stays one at an instant before it was done', () => {
    const { view, event, initiative } = happening();
    initiative('org-1', { invited, respondBy });
    const data = { initiative: 'org-1', body: 'LJ-B', bySilence: true, answeredAt: respondBy };
    event(subject, { type: 'initiative.participant-declined', data }, later);
    expect(at(view, '2027-01-15T00:00:00.000Z').total.invitations).toBe(1);
    expect(at(view, '2027-01-21T00:00:00.000Z').total.invitations).toBe(0);
  });

  it('is none where more time was given', () => {
    const { view, event, initiative } = happening();
    initiative('org-1', { invited, respondBy });
    const more = content({ invited, respondBy: later });
    event(
      subject,
      { type: 'initiative.revised', data: { initiative: 'org-1', content: more, answersReset: [] } },
      '2027-01-12T00:00:00.000Z',
    );
    expect(at(view, '2027-01-11T00:00:00.000Z').total.invitations).toBe(1);
    expect(at(view, '2027-01-15T00:00:00.000Z').total.invitations).toBe(0);
    expect(at(view, '2027-01-21T00:00:00.000Z').total.oldestSince).toBe(later);
  });

  it('was none before it arose, though its time was over then already', () => {
    const { view, event, initiative } = happening();
    initiative('org-1', { invited, respondBy }, ['LJ-B']);
    event(
      subject,
      { type: 'initiative.proposal-refused', data: { initiative: 'org-1', body: 'LJ-B', reason: '' } },
      later,
    );
    expect(at(view, '2027-01-15T00:00:00.000Z').total.invitations).toBe(0);
    expect(at(view, '2027-01-21T00:00:00.000Z').total.invitations).toBe(1);
  });

  it('counts where it was due within the period', () => {
    const { view, initiative } = happening();
    initiative('org-1', { invited, respondBy });
    expect(at(view, later, ms('2027-01-11T00:00:00.000Z')).total.total).toBe(0);
    expect(overdue(view, { from: ever, to: ms(later) }, 'month').rows).toMatchObject([{ group: '2027-01', total: 1 }]);
  });

  it('of the host is to start, then to conclude, and to complete the four stages', () => {
    const { view, event, initiative } = happening();
    initiative('org-1', {}, [], 'agreed');
    expect(at(view, '2027-02-10T02:00:00.000Z').total).toMatchObject({ steps: 1, stages: 0 });
    event(subject, { type: 'initiative.started', data: { initiative: 'org-1' } }, '2027-02-10T02:00:00.000Z');
    expect(at(view, '2027-02-10T02:30:00.000Z').total).toMatchObject({ steps: 0 });
    const study = { initiative: 'org-1', stage: 'study' as const, on: '2027-02-01', participants: [], evidence: [] };
    event(subject, { type: 'initiative.stage-completed', data: study }, '2027-02-10T02:40:00.000Z');
    expect(at(view, '2027-02-10T03:30:00.000Z').total).toMatchObject({ steps: 1, stages: 3 });
    event(
      subject,
      { type: 'initiative.concluded', data: { initiative: 'org-1', results: {} } },
      '2027-02-11T00:00:00Z',
    );
    expect(at(view, '2027-02-12T00:00:00.000Z').total).toMatchObject({ steps: 0, stages: 3, total: 3 });
  });

  it('of an owner is to approve before the time begins, of discipline to clear', () => {
    const { view, body, event } = happening();
    body('LJ-JW', { unit: 'discipline', kind: 'department' });
    const description = {
      name: '经费',
      kind: 'fund',
      sharing: 'budget',
      owner: 'LJ-XC',
      unit: 'propaganda',
      timeZone: 'Asia/Shanghai',
      holidays: 'open',
      approval: 'owner',
    } as const;
    event('resource/pro-1', { type: 'resource.offered', data: { resource: 'pro-1', description } });
    const of = { reservation: 'pro-1.r', resource: 'pro-1', body: 'LJ-B', quantity: 1, purpose: '' };
    const claim = { ...of, from: respondBy, to: later };
    event('resource/pro-1', { type: 'reservation.requested', data: { ...claim, awaiting: 'clearance' } });
    const byBody = (to: string) =>
      overdue(view, { from: ever, to: ms(to) }, 'body').rows.map(({ group, approvals, clearances }) => ({
        group,
        approvals,
        clearances,
      }));
    expect(byBody(later)).toEqual([{ group: 'LJ-JW', approvals: 0, clearances: 1 }]);
    event('resource/pro-1', { type: 'reservation.requested', data: { ...claim, awaiting: 'approval' } }, later);
    const end = '2027-01-25T00:00:00.000Z';
    expect(byBody(end)).toEqual([{ group: 'LJ-XC', approvals: 1, clearances: 0 }]);
    event('resource/pro-1', { type: 'reservation.refused', data: { ...of, code: 'refused-by-owner' } }, end);
    expect(byBody('2027-01-26T00:00:00.000Z')).toEqual([]);
  });
});
