import { describe, expect, it } from '@jest/globals';
import type { InitiativeCommand } from './initiative.js';
import {
  accepts,
  after,
  content,
  decide,
  declines,
  draft,
  invite,
  known,
  post,
  proposes,
  refusal,
  start,
  typesOf,
} from './initiative.fixture.js';

const later = '2027-03-03T00:00:00.000Z';

describe('an answer of an invited body', () => {
  it('agrees the initiative with the last acceptance that was missing', () => {
    expect(typesOf(decide(after(draft(), post), accepts('LJ-XC')))).toEqual(['initiative.participant-joined']);
    expect(typesOf(decide(after(draft(), post, accepts('LJ-XC')), accepts('LJ-TW')))).toContain('initiative.agreed');
  });

  it('agrees at the quorum only when all required bodies have accepted too', () => {
    const invited = [invite('LJ-XC'), invite('LJ-TW', 'support', false), invite('LJ-FL', 'support', false)];
    const posted = [draft({ invited, quorum: 2 }), post];
    expect(after(...posted, accepts('LJ-TW'), accepts('LJ-FL')).status).toBe('posted');
    expect(after(...posted, accepts('LJ-XC')).status).toBe('posted');
    expect(after(...posted, accepts('LJ-XC'), accepts('LJ-FL')).status).toBe('agreed');
  });

  it('that comes twice gives no events', () => {
    const state = after(draft(), post, accepts('LJ-XC'));
    expect(decide(state, accepts('LJ-XC'))).toEqual([]);
    expect(decide(state, accepts('LJ-XC', 1, later))).toEqual([]);
  });

  it('that is older than the one known gives no events', () => {
    const state = after(draft(), post, accepts('LJ-XC', 1, later));
    expect(decide(state, declines('LJ-XC'))).toEqual([]);
  });

  it('about terms that were changed since gives no events', () => {
    const moved: InitiativeCommand = { type: 'revise', changes: { endsAt: '2027-03-12T05:00:00.000Z' } };
    const state = after(draft(), post, accepts('LJ-XC', 1), moved);
    expect(decide(state, accepts('LJ-XC', 1, later))).toEqual([]);
    expect(decide(state, accepts('LJ-XC', 2, later))).toHaveLength(1);
  });

  it('is taken only from the unit that the body belongs to', () => {
    const state = after(draft(), post);
    expect(decide(state, { ...accepts('LJ-XC'), unit: 'discipline' } as InitiativeCommand)).toEqual([]);
  });

  it('of a body that is not invited, or of an initiative that is over or unknown, gives no events', () => {
    expect(decide(after(draft(), post), accepts('LJ-FL'))).toEqual([]);
    expect(decide(after(draft(), post, { type: 'withdraw', reason: '' }), accepts('LJ-XC'))).toEqual([]);
    expect(decide(after(draft()), accepts('LJ-XC'))).toEqual([]);
    expect(decide(after(), accepts('LJ-XC'))).toEqual([]);
  });

  it('that declines leaves a required body to be settled by the host', () => {
    const state = after(draft(), post, accepts('LJ-XC'), declines('LJ-TW'));
    expect(state.status).toBe('posted');
    expect(known(state).participants['LJ-TW']).toMatchObject({ answer: 'declined', reason: '人手不足' });
  });

  it('may be changed: an agreement falls when a required body declines after all, and stands again when it accepts', () => {
    const agreed = [draft(), post, accepts('LJ-XC'), accepts('LJ-TW')];
    expect(after(...agreed, declines('LJ-TW', later)).status).toBe('posted');
    expect(after(...agreed, declines('LJ-TW', later), accepts('LJ-TW', 1, '2027-03-04T00:00:00.000Z')).status).toBe(
      'agreed',
    );
  });

  it('stands beside a running initiative without stopping it', () => {
    expect(after(draft(), post, accepts('LJ-XC'), accepts('LJ-TW'), start, declines('LJ-TW', later)).status).toBe(
      'running',
    );
  });
});

describe('silence past respondBy', () => {
  const respondBy = '2027-03-05T00:00:00.000Z';
  const silence: InitiativeCommand = { type: 'apply-silence', respondBy };
  const posted = (onSilence: 'accept' | 'decline' | 'ask') =>
    after(draft({ respondBy, onSilence }), post, accepts('LJ-XC'));

  it('counts as accepted by the rule accept, and may agree the initiative', () => {
    const events = decide(posted('accept'), silence, respondBy);
    expect(events[0]).toMatchObject({
      type: 'initiative.participant-joined',
      data: { body: 'LJ-TW', bySilence: true, answeredAt: respondBy },
    });
    expect(typesOf(events)).toEqual(['initiative.participant-joined', 'initiative.agreed']);
  });

  it('counts as declined by the rule decline', () => {
    const events = decide(posted('decline'), silence, respondBy);
    expect(events).toMatchObject([
      { type: 'initiative.participant-declined', data: { body: 'LJ-TW', bySilence: true } },
    ]);
  });

  it('goes to the host by the rule ask, once', () => {
    const events = decide(posted('ask'), silence, respondBy);
    expect(events).toMatchObject([{ type: 'initiative.silence-referred', data: { bodies: ['LJ-TW'] } }]);
    const referred = after(draft({ respondBy }), post, accepts('LJ-XC'), { ...silence, at: respondBy });
    expect(decide(referred, silence, respondBy)).toEqual([]);
  });

  it('needs no host when the initiative is agreed without the silent bodies', () => {
    const invited = [invite('LJ-XC', 'support', false)];
    expect(decide(after(draft({ respondBy, invited }), post), silence, respondBy)).toEqual([]);
  });

  it('is not judged before its time, nor by the timer of an instant that was changed', () => {
    expect(refusal(() => decide(posted('accept'), silence, '2027-03-04T23:59:59.999Z')).code).toBe('not-due-yet');
    expect(decide(posted('accept'), { type: 'apply-silence', respondBy: later }, respondBy)).toEqual([]);
  });

  it('is judged once: a timer that fires twice does nothing twice, and neither does one of a withdrawn or unknown initiative', () => {
    const state = after(draft({ respondBy, onSilence: 'accept' }), post, accepts('LJ-XC'), {
      ...silence,
      at: respondBy,
    });
    expect(decide(state, silence, respondBy)).toEqual([]);
    expect(decide(after(draft({ respondBy }), post, { type: 'withdraw', reason: '' }), silence, respondBy)).toEqual([]);
    expect(decide(after(), silence, respondBy)).toEqual([]);
  });

  it('gives way to the word of the body that was still on its way', () => {
    const state = after(draft({ respondBy, onSilence: 'accept' }), post, accepts('LJ-XC'), {
      ...silence,
      at: respondBy,
    });
    expect(state.status).toBe('agreed');
    const events = decide(state, declines('LJ-TW', '2027-03-04T23:59:59.000Z'), respondBy);
    expect(events).toMatchObject([{ type: 'initiative.participant-declined', data: { bySilence: false } }]);
  });
});

describe('a proposal', () => {
  const otherTime = { startsAt: '2027-03-13T00:30:00.000Z', endsAt: '2027-03-13T03:30:00.000Z' };
  const accept: InitiativeCommand = { type: 'accept-proposal', body: 'LJ-TW' };
  const refuse: InitiativeCommand = { type: 'refuse-proposal', body: 'LJ-TW', reason: '场地只有那天' };

  it('that the host accepts changes the initiative and is that body’s acceptance; the others answer again', () => {
    const state = after(draft(), post, accepts('LJ-XC'), proposes('LJ-TW', otherTime));
    const events = decide(state, accept);
    expect(events).toMatchObject([
      { type: 'initiative.revised', data: { content: otherTime, answersReset: ['LJ-XC'] } },
      { type: 'initiative.participant-joined', data: { body: 'LJ-TW', bySilence: false } },
    ]);
  });

  it('of another role changes only that, and agrees when nothing else is missing', () => {
    const events = decide(after(draft(), post, accepts('LJ-XC'), proposes('LJ-TW', { role: 'accountable' })), accept);
    expect(typesOf(events)).toEqual(['initiative.revised', 'initiative.participant-joined', 'initiative.agreed']);
    expect(events[1]).toMatchObject({ data: { role: 'accountable' } });
  });

  it('of a second accountable body is refused by the rule', () => {
    const invited = [invite('LJ-XC', 'accountable'), invite('LJ-TW')];
    const state = after(draft({ invited }), post, proposes('LJ-TW', { role: 'accountable' }));
    expect(refusal(() => decide(state, accept)).code).toBe('two-accountable');
  });

  it('that is only a note is accepted without a revision', () => {
    expect(typesOf(decide(after(draft(), post, proposes('LJ-TW', { note: '需午餐' })), accept))).toEqual([
      'initiative.participant-joined',
    ]);
  });

  it('that the host refuses asks the body once more', () => {
    const state = after(draft(), post, proposes('LJ-TW', otherTime), refuse);
    expect(known(state).participants['LJ-TW']).toEqual({ round: 2, answer: 'none' });
    expect(known(state).content).toEqual(content());
  });

  it('refused after respondBy is for the host to decide, since the body can answer no more', () => {
    const respondBy = '2027-03-05T00:00:00.000Z';
    const state = after(draft({ respondBy, onSilence: 'accept' }), post, proposes('LJ-TW', otherTime));
    expect(decide(state, refuse, respondBy)).toMatchObject([
      { type: 'initiative.proposal-refused' },
      { type: 'initiative.silence-referred', data: { bodies: ['LJ-TW'] } },
    ]);
  });

  it('can be answered only where there is one', () => {
    for (const command of [accept, refuse]) {
      expect(refusal(() => decide(after(draft(), post), command)).code).toBe('no-proposal');
      expect(
        refusal(() =>
          decide(after(draft(), post, proposes('LJ-TW', otherTime), { type: 'withdraw', reason: '' }), command),
        ).code,
      ).toBe('illegal-step');
    }
    expect(
      refusal(() =>
        decide(
          after(draft(), post, proposes('LJ-TW', otherTime), { type: 'revise', changes: { invited: [] } }),
          accept,
        ),
      ).code,
    ).toBe('no-proposal');
  });
});
