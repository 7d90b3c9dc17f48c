import { describe, expect, it } from '@jest/globals';
import { stages } from '#contracts';
import { publishInitiative } from './initiative.decide.js';
import type { InitiativeCommand } from './initiative.js';
import {
  accepts,
  after,
  content,
  decide,
  declines,
  draft,
  id,
  invite,
  known,
  now,
  post,
  refusal,
  start,
  typesOf,
} from './initiative.fixture.js';

const nobodyInvited = { invited: [] };
const conclude: InitiativeCommand = { type: 'conclude', results: { people: 260 } };
const assess: InitiativeCommand = { type: 'assess', score: 92, summary: '好' };
const withdraw: InitiativeCommand = { type: 'withdraw', reason: '改期' };
const done = (stage: (typeof stages)[number]): InitiativeCommand => ({
  type: 'complete-stage',
  stage,
  on: '2027-02-20',
  participants: ['LJ-GW'],
  evidence: [],
});

describe('the life of an initiative', () => {
  it('goes draft, posted, agreed, running, concluded, assessed, one event a step', () => {
    expect(known(after(draft())).status).toBe('draft');
    expect(typesOf(decide(after(draft()), post))).toEqual(['initiative.posted']);
    const posted = after(draft(), post, accepts('LJ-XC'));
    expect(posted.status).toBe('posted');
    expect(typesOf(decide(posted, accepts('LJ-TW')))).toEqual(['initiative.participant-joined', 'initiative.agreed']);
    const agreed = after(draft(), post, accepts('LJ-XC'), accepts('LJ-TW'));
    expect(typesOf(decide(agreed, start))).toEqual(['initiative.started']);
    const running = after(draft(nobodyInvited), post, start);
    expect(typesOf(decide(running, conclude))).toEqual(['initiative.concluded']);
    const concluded = after(draft(nobodyInvited), post, start, conclude, ...stages.map(done));
    expect(typesOf(decide(concluded, assess))).toEqual(['initiative.assessed']);
  });

  it('is agreed with the posting itself when nobody is required and no quorum is given', () => {
    expect(typesOf(decide(after(draft(nobodyInvited)), post))).toEqual(['initiative.posted', 'initiative.agreed']);
    const optional = draft({ invited: [invite('LJ-TW', 'inform', false)] });
    expect(after(optional, post).status).toBe('agreed');
  });

  it.each([
    ['post', post, after(draft(nobodyInvited), post)],
    ['start', start, after(draft())],
    ['conclude', conclude, after(draft(nobodyInvited), post)],
    ['assess', assess, after(draft(nobodyInvited), post, start)],
    ['withdraw', withdraw, after(draft(), withdraw)],
    ['withdraw', withdraw, after(draft(nobodyInvited), post, start, conclude)],
    ['revise', { type: 'revise', changes: { title: 'x' } } as const, after(draft(), withdraw)],
    ['complete a stage', done('study'), after(draft())],
  ])('refuses to %s out of turn, and says from where it is allowed', (step, command, state) => {
    const violation = refusal(() => decide(state, command));
    expect(violation).toMatchObject({
      code: 'illegal-step',
      kind: 'conflict',
      fields: { step, currentStatus: state.status },
    });
    expect(violation.detail).toContain('it must be');
  });

  it('knows no steps of an initiative that does not exist', () => {
    expect(refusal(() => decide(after(), post))).toMatchObject({ code: 'unknown-initiative', kind: 'not-found' });
  });

  it('does not start while a required body has not accepted, and names it', () => {
    const violation = refusal(() => decide(after(draft(), post, accepts('LJ-XC')), start));
    expect(violation).toMatchObject({ code: 'illegal-step', fields: { waitingFor: ['LJ-TW'] } });
  });

  it('does not start while its quorum is not reached', () => {
    const state = after(draft({ invited: [invite('LJ-XC', 'support', false)], quorum: 1 }), post);
    expect(refusal(() => decide(state, start)).detail).toContain('quorum of 1');
  });

  it('gives no events when the draft is made again', () => {
    expect(decide(after(draft()), draft())).toEqual([]);
  });

  it('keeps a draft from the others: neither its content nor why it was dropped is published', () => {
    const [drafted] = decide(after(), draft());
    const [revised] = decide(after(draft()), { type: 'revise', changes: { title: '另一题' } });
    const [withdrawn] = decide(after(draft()), withdraw);
    const [withdrawnInTheOpen] = decide(after(draft(), post), withdraw);
    expect(drafted && publishInitiative(drafted).data).toEqual({ initiative: id, host: 'LJ-GW' });
    expect(revised && publishInitiative(revised).data).toEqual({ initiative: id });
    expect(withdrawn && publishInitiative(withdrawn).data).toEqual({ initiative: id, reason: '' });
    expect(withdrawnInTheOpen && publishInitiative(withdrawnInTheOpen).data).toEqual({
      initiative: id,
      reason: '改期',
    });
  });

  it('cannot be posted when the time to answer is over already', () => {
    const state = after(draft({ respondBy: now }));
    expect(refusal(() => decide(state, post))).toMatchObject({ code: 'respond-by-over', kind: 'unprocessable' });
  });
});

describe('four together', () => {
  it('refuses to assess with a stage missing, and names the stages', () => {
    const state = after(draft(nobodyInvited), post, start, conclude, done('study'), done('deploy'), done('inspect'));
    expect(refusal(() => decide(state, assess))).toMatchObject({
      code: 'stage-missing',
      kind: 'conflict',
      fields: { missing: ['assess'] },
    });
    expect(refusal(() => decide(state, { ...assess, reason: '  ' })).code).toBe('stage-missing');
  });

  it('is assessed with a stage missing when a reason is given', () => {
    const state = after(draft(nobodyInvited), post, start, conclude);
    const [event] = decide(state, { ...assess, reason: '因汛情未检查' });
    expect(event).toMatchObject({ type: 'initiative.assessed', data: { reason: '因汛情未检查' } });
  });

  it('takes a stage once; the same record again changes nothing, another one corrects it', () => {
    const state = after(draft(), post, done('study'));
    expect(decide(state, done('study'))).toEqual([]);
    expect(typesOf(decide(state, { ...done('study'), on: '2027-02-21' } as InitiativeCommand))).toEqual([
      'initiative.stage-completed',
    ]);
  });

  it('takes no stage of a day that is still to come where the initiative is', () => {
    const early = '2027-03-01T15:59:00.000Z'; // still 1 March in Shanghai
    const command = { ...done('study'), on: '2027-03-02' } as InitiativeCommand;
    expect(refusal(() => decide(after(draft(), post), command, early)).code).toBe('stage-in-future');
    expect(decide(after(draft(), post), command, '2027-03-01T16:00:00.000Z')).toHaveLength(1);
  });
});

describe('the content of an initiative', () => {
  const occurrence = (day: string) => ({
    startsAt: `2027-03-${day}T01:00:00.000Z`,
    endsAt: `2027-03-${day}T02:00:00.000Z`,
  });

  it.each([
    ['ends-before-start', { endsAt: content().startsAt }],
    ['unknown-time-zone', { timeZone: 'Asia/Linjiang' }],
    ['unknown-time-zone', { timeZone: '+08:00' }],
    [
      'occurrences-out-of-order',
      { endsAt: '2027-04-01T00:00:00.000Z', occurrences: [occurrence('20'), occurrence('19')] },
    ],
    ['occurrences-out-of-order', { occurrences: [occurrence('20')] }],
    [
      'ends-before-start',
      {
        endsAt: '2027-04-01T00:00:00.000Z',
        occurrences: [{ ...occurrence('20'), endsAt: '2027-03-20T01:00:00.000Z' }],
      },
    ],
    ['host-invited', { invited: [invite('LJ-GW')] }],
    ['invited-twice', { invited: [invite('LJ-TW'), invite('LJ-TW', 'consult')] }],
    ['two-accountable', { invited: [invite('LJ-TW', 'accountable'), invite('LJ-XC', 'accountable')] }],
    ['quorum-unreachable', { quorum: 3 }],
    ['content-too-large', { note: '长'.repeat(20_000) }],
  ])('is refused as %s', (code, changes) => {
    expect(refusal(() => decide(after(), draft(changes)))).toMatchObject({ code, kind: 'unprocessable' });
    expect(refusal(() => decide(after(draft(nobodyInvited)), { type: 'revise', changes })).code).toBe(code);
  });

  it('is taken with dates in order inside its time, and with one accountable body', () => {
    const changes = {
      endsAt: '2027-04-01T00:00:00.000Z',
      occurrences: [occurrence('19'), occurrence('20')],
      invited: [invite('LJ-TW', 'accountable')],
    };
    expect(decide(after(), draft(changes))).toHaveLength(1);
  });

  it('loses an optional member by null and keeps a mandatory one', () => {
    const state = after(draft({ place: '城北滨江公园' }));
    const [event] = decide(state, { type: 'revise', changes: { place: null } });
    expect(event).toMatchObject({ type: 'initiative.draft-revised' });
    expect(
      known(after(draft({ place: '公园' }), { type: 'revise', changes: { place: null } })).content,
    ).not.toHaveProperty('place');
    expect(refusal(() => decide(state, { type: 'revise', changes: { title: null } })).code).toBe('member-required');
  });
});

describe('a revision of a posted initiative', () => {
  const agreed = (changes = {}) => after(draft(changes), post, accepts('LJ-XC'), accepts('LJ-TW'));

  it('gives no events when nothing is different', () => {
    expect(decide(agreed(), { type: 'revise', changes: { title: content().title } })).toEqual([]);
  });

  it('keeps all answers when neither time nor roles change', () => {
    const [event] = decide(agreed(), { type: 'revise', changes: { title: '植树' } });
    expect(event).toMatchObject({ type: 'initiative.revised', data: { answersReset: [] } });
  });

  it('asks everybody again when the time changes, and is agreed no more', () => {
    const changes = { endsAt: '2027-03-12T04:30:00.000Z' };
    const state = agreed();
    expect(decide(state, { type: 'revise', changes })[0]).toMatchObject({ data: { answersReset: ['LJ-XC', 'LJ-TW'] } });
    const later = known(after(draft(), post, accepts('LJ-XC'), accepts('LJ-TW'), { type: 'revise', changes }));
    expect(later.status).toBe('posted');
    expect(later.participants['LJ-TW']).toEqual({ round: 2, answer: 'none' });
  });

  it('asks only the body whose role changes', () => {
    const invited = [invite('LJ-XC', 'consult'), invite('LJ-TW')];
    expect(decide(agreed(), { type: 'revise', changes: { invited } })[0]).toMatchObject({
      data: { answersReset: ['LJ-XC'] },
    });
  });

  it('is agreed at once when the body that was waited for is dropped or no longer required', () => {
    const waiting = after(draft(), post, accepts('LJ-XC'), declines('LJ-TW'));
    expect(typesOf(decide(waiting, { type: 'revise', changes: { invited: [invite('LJ-XC')] } }))).toEqual([
      'initiative.revised',
      'initiative.agreed',
    ]);
    const invited = [invite('LJ-XC'), invite('LJ-TW', 'support', false)];
    expect(typesOf(decide(waiting, { type: 'revise', changes: { invited } }))).toContain('initiative.agreed');
  });

  it('starts a new round for a body that is dropped and invited again', () => {
    const state = after(
      draft(),
      post,
      declines('LJ-TW'),
      { type: 'revise', changes: { invited: [invite('LJ-XC')] } },
      { type: 'revise', changes: { invited: [invite('LJ-XC'), invite('LJ-TW')] } },
    );
    expect(known(state).participants['LJ-TW']).toEqual({ round: 2, answer: 'none' });
  });

  it('asks nobody after respondBy: a later one has to be given with it', () => {
    const respondBy = '2027-03-05T00:00:00.000Z';
    const state = agreed({ respondBy });
    const changes = { endsAt: '2027-03-12T04:30:00.000Z' };
    expect(refusal(() => decide(state, { type: 'revise', changes }, respondBy)).code).toBe('respond-by-over');
    expect(
      decide(state, { type: 'revise', changes: { ...changes, respondBy: '2027-03-06T00:00:00.000Z' } }, respondBy),
    ).toHaveLength(1);
    expect(decide(state, { type: 'revise', changes: { title: '植树' } }, respondBy)).toHaveLength(1);
    expect(refusal(() => decide(state, { type: 'revise', changes: { respondBy: now } }, respondBy)).code).toBe(
      'respond-by-over',
    );
  });

  it('cannot move the start once it runs, but the end', () => {
    const running = after(draft(), post, accepts('LJ-XC'), accepts('LJ-TW'), start);
    expect(
      refusal(() => decide(running, { type: 'revise', changes: { startsAt: '2027-03-12T01:00:00.000Z' } })).code,
    ).toBe('already-started');
    expect(decide(running, { type: 'revise', changes: { endsAt: '2027-03-12T05:00:00.000Z' } })).toHaveLength(1);
  });
});
