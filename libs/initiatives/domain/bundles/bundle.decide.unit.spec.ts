import { describe, expect, it } from '@jest/globals';
import type { BundleLine } from '#contracts';
import type { LineAnswer } from './bundle.js';
import type { InitiativeCommand, InitiativeState } from '../life-cycle/initiative.js';
import {
  after,
  content,
  decide,
  draft,
  known,
  now,
  post,
  refusal,
  start,
  typesOf,
} from '../life-cycle/initiative.fixture.js';

const bundle = 'org-x.b1';
const decideBy = '2027-03-01T00:15:00.000Z';
const line = (number: number, resource = `pro-r${number}`): BundleLine => ({
  line: number,
  resource,
  reservation: `${resource}.v${number}`,
  from: content().startsAt,
  to: content().endsAt,
  quantity: 1,
});
const request = (changes: object = {}): InitiativeCommand => ({
  type: 'request-bundle',
  bundle,
  lines: [line(1), line(2)],
  onDisplacement: 'release',
  ...changes,
});
const answer = (number: number, status: LineAnswer, code?: string): InitiativeCommand => ({
  type: 'record-line',
  bundle,
  reservation: line(number).reservation,
  answer: status,
  ...(code !== undefined && { code }),
});
const approved = (number: number): InitiativeCommand => ({
  type: 'record-line-approved',
  bundle,
  reservation: line(number).reservation,
});
const displaced = (number: number): InitiativeCommand => ({
  type: 'record-displacement',
  bundle,
  reservation: line(number).reservation,
  reason: '防汛',
});
const overdue: InitiativeCommand = { type: 'decide-overdue-bundle', bundle };
const release = (which = bundle): InitiativeCommand => ({ type: 'release-bundle', bundle: which, reason: '活动改期' });
const withdraw: InitiativeCommand = { type: 'withdraw', reason: '改期' };
const posted = [draft({ invited: [] }), post];
const requested = [...posted, request()];
const confirmed = [...requested, answer(1, 'held'), answer(2, 'held')];
const bundleOf = (state: InitiativeState) => known(state).bundles.find(({ id }) => id === bundle);
const lineStatuses = (state: InitiativeState) => bundleOf(state)?.lines.map(({ status }) => status);

describe('a request for a bundle', () => {
  it('names its lines, its host and when it will be decided: 15 minutes from now unless said', () => {
    const [event] = decide(after(...posted), request());
    expect(event).toMatchObject({
      type: 'bundle.requested',
      data: { host: 'LJ-GW', purpose: content().title, decideBy, lines: [line(1), line(2)] },
    });
    expect(decide(after(...posted), request({ decideBy: '2027-03-02T00:00:00.000Z' }))[0]).toMatchObject({
      data: { decideBy: '2027-03-02T00:00:00.000Z' },
    });
  });

  it('may be made while the initiative is posted, agreed or running, and not for a draft or afterwards', () => {
    expect(decide(after(draft(), post), request())).toHaveLength(1);
    expect(decide(after(...posted, start), request())).toHaveLength(1);
    expect(refusal(() => decide(after(draft()), request())).code).toBe('illegal-step');
    expect(refusal(() => decide(after(draft(), withdraw), request())).code).toBe('illegal-step');
    expect(refusal(() => decide(after(), request())).code).toBe('unknown-initiative');
  });

  it('made again gives no events', () => {
    expect(decide(after(...requested), request())).toEqual([]);
  });

  it.each([
    ['too-many-lines', { lines: [] }],
    ['too-many-lines', { lines: Array.from({ length: 101 }, (_, index) => line(index + 1)) }],
    ['unknown-resource', { lines: [line(1, 'nobody-r')] }],
    ['ends-before-start', { lines: [{ ...line(1), to: line(1).from }] }],
    ['decide-by-out-of-range', { decideBy: now }],
    ['decide-by-out-of-range', { decideBy: '2027-03-31T00:00:00.001Z' }],
  ])('is refused as %s', (code, changes) => {
    expect(refusal(() => decide(after(...posted), request(changes)))).toMatchObject({ code, kind: 'unprocessable' });
  });
});

describe('a bundle', () => {
  it('is confirmed with the last line that is ready, in the same commit', () => {
    expect(typesOf(decide(after(...requested), answer(1, 'held')))).toEqual(['bundle.line-answered']);
    const events = decide(after(...requested, answer(1, 'held')), answer(2, 'held'));
    expect(typesOf(events)).toEqual(['bundle.line-answered', 'bundle.confirmed']);
    expect(events[1]).toMatchObject({
      data: { lines: [{ line: 1, resource: 'pro-r1', reservation: 'pro-r1.v1' }, { line: 2 }] },
    });
    expect(lineStatuses(after(...confirmed))).toEqual(['confirmed', 'confirmed']);
  });

  it('waits for a line that awaits approval or clearance, which is ready when that is granted', () => {
    const waiting = [...requested, answer(1, 'awaiting-approval'), answer(2, 'held')];
    expect(bundleOf(after(...waiting))?.status).toBe('requested');
    expect(typesOf(decide(after(...waiting), approved(1)))).toEqual(['bundle.line-answered', 'bundle.confirmed']);
    expect(decide(after(...waiting, approved(1)), approved(1))).toEqual([]);
    expect(decide(after(...waiting), approved(2))).toEqual([]);
  });

  it('waits for a line that waits shortly for another bundle’s place', () => {
    const waiting = [...requested, answer(1, 'waitlisted'), answer(2, 'held')];
    expect(lineStatuses(after(...waiting))).toEqual(['waitlisted', 'held']);
    expect(bundleOf(after(...waiting, answer(1, 'held')))?.status).toBe('confirmed');
  });

  it('is abandoned at the first refusal, with the reason of its owner', () => {
    const events = decide(after(...requested, answer(1, 'held')), answer(2, 'refused', 'resource-unavailable'));
    expect(typesOf(events)).toEqual(['bundle.line-answered', 'bundle.abandoned']);
    expect(events[1]).toMatchObject({
      data: { reason: 'line 2 was refused: resource-unavailable', lines: [{ line: 1 }, { line: 2 }] },
    });
    const state = after(...requested, answer(1, 'held'), answer(2, 'refused', 'resource-unavailable'));
    expect(bundleOf(state)).toMatchObject({
      status: 'abandoned',
      lines: [{ status: 'released' }, { status: 'refused', code: 'resource-unavailable' }],
    });
  });

  it('is abandoned when an owner refuses its approval', () => {
    expect(
      bundleOf(after(...requested, answer(1, 'awaiting-approval'), answer(1, 'refused', 'not-approved')))?.status,
    ).toBe('abandoned');
  });

  it('is abandoned when decideBy comes, and not before', () => {
    expect(typesOf(decide(after(...requested), overdue, decideBy))).toEqual(['bundle.abandoned']);
    expect(refusal(() => decide(after(...requested), overdue, '2027-03-01T00:14:59.999Z')).code).toBe('not-due-yet');
  });

  it('is abandoned when its last line comes at decideBy: the deadline is strict', () => {
    const state = after(...requested, answer(1, 'held'));
    expect(typesOf(decide(state, answer(2, 'held'), decideBy))).toEqual(['bundle.line-answered', 'bundle.abandoned']);
  });

  it('takes no answer twice, none that is behind, and none once it is decided', () => {
    const state = after(...requested, answer(1, 'held'));
    expect(decide(state, answer(1, 'held'))).toEqual([]);
    expect(decide(state, answer(1, 'waitlisted'))).toEqual([]);
    expect(decide(state, answer(1, 'awaiting-approval'))).toEqual([]);
    expect(decide(state, answer(1, 'refused'))).toEqual([]);
    expect(decide(after(...confirmed), answer(1, 'refused'))).toEqual([]);
    expect(decide(after(...confirmed), overdue, decideBy)).toEqual([]);
    expect(decide(after(...requested, answer(1, 'refused')), answer(2, 'held'))).toEqual([]);
  });

  it('knows no line, bundle or initiative that is not its own', () => {
    expect(
      decide(after(...requested), { ...answer(1, 'held'), reservation: 'pro-r9.v9' } as InitiativeCommand),
    ).toEqual([]);
    expect(decide(after(...requested), { ...answer(1, 'held'), bundle: 'org-x.b9' } as InitiativeCommand)).toEqual([]);
    for (const command of [answer(1, 'held'), approved(1), displaced(1), overdue])
      expect(decide(after(), command)).toEqual([]);
  });

  it('stands beside another of the same initiative', () => {
    const state = after(...requested, request({ bundle: 'org-x.b2', lines: [line(3)] }), answer(1, 'refused'));
    expect(known(state).bundles.map(({ status }) => status)).toEqual(['abandoned', 'requested']);
  });
});

describe('a displaced line', () => {
  it('breaks a confirmed bundle and releases the others, or keeps them, as the bundle says', () => {
    const events = decide(after(...confirmed), displaced(1));
    expect(events).toMatchObject([
      { type: 'bundle.broken', data: { displaced: { line: 1 }, reason: '防汛', released: true } },
    ]);
    expect(lineStatuses(after(...confirmed, displaced(1)))).toEqual(['displaced', 'released']);
    const keeping = [
      ...posted,
      request({ onDisplacement: 'keep' }),
      answer(1, 'held'),
      answer(2, 'held'),
      displaced(1),
    ];
    expect(bundleOf(after(...keeping))).toMatchObject({
      status: 'broken',
      lines: [{ status: 'displaced' }, { status: 'confirmed' }],
    });
  });

  it('always releases the others while the bundle is undecided: half a bundle is never confirmed', () => {
    const state = after(...posted, request({ onDisplacement: 'keep' }), answer(1, 'held'));
    expect(decide(state, displaced(1))).toMatchObject([{ type: 'bundle.broken', data: { released: true } }]);
    const broken = after(...posted, request({ onDisplacement: 'keep' }), answer(1, 'held'), displaced(1));
    expect(decide(broken, answer(2, 'held'))).toEqual([]);
    expect(decide(broken, overdue, decideBy)).toEqual([]);
  });

  it('counts once; a second line of a kept bundle breaks it once more', () => {
    const keeping = after(
      ...posted,
      request({ onDisplacement: 'keep' }),
      answer(1, 'held'),
      answer(2, 'held'),
      displaced(1),
    );
    expect(decide(keeping, displaced(1))).toEqual([]);
    expect(typesOf(decide(keeping, displaced(2)))).toEqual(['bundle.broken']);
    expect(decide(after(...confirmed, displaced(1)), displaced(2))).toEqual([]);
    expect(decide(after(...requested, answer(2, 'refused')), displaced(1))).toEqual([]);
  });
});

describe('letting a bundle go', () => {
  it('abandons what is undecided and releases what is confirmed, for the reason given', () => {
    expect(decide(after(...requested), release())).toMatchObject([
      {
        type: 'bundle.abandoned',
        data: { bundle, host: 'LJ-GW', reason: '活动改期', lines: [{ line: 1 }, { line: 2 }] },
      },
    ]);
    expect(typesOf(decide(after(...confirmed), release()))).toEqual(['bundle.released']);
    expect(lineStatuses(after(...confirmed, release()))).toEqual(['released', 'released']);
  });

  it('releases what a broken bundle had kept, and does nothing to one that holds nothing', () => {
    const kept = [...posted, request({ onDisplacement: 'keep' }), answer(1, 'held'), answer(2, 'held'), displaced(1)];
    expect(typesOf(decide(after(...kept), release()))).toEqual(['bundle.released']);
    expect(lineStatuses(after(...kept, release()))).toEqual(['displaced', 'released']);
    expect(decide(after(...confirmed, release()), release())).toEqual([]);
    expect(decide(after(...requested, answer(1, 'refused')), release())).toEqual([]);
  });

  it('is refused where there is no such bundle, and is possible while the initiative is running', () => {
    expect(refusal(() => decide(after(...confirmed), release('org-x.b9'))).code).toBe('unknown-bundle');
    expect(refusal(() => decide(after(), release())).code).toBe('unknown-initiative');
    expect(typesOf(decide(after(...confirmed, start), release()))).toEqual(['bundle.released']);
  });
});

describe('withdrawing an initiative', () => {
  it('abandons what is undecided and releases what is confirmed, in the same commit', () => {
    expect(typesOf(decide(after(...requested), withdraw))).toEqual(['initiative.withdrawn', 'bundle.abandoned']);
    expect(typesOf(decide(after(...confirmed), withdraw))).toEqual(['initiative.withdrawn', 'bundle.released']);
    expect(bundleOf(after(...confirmed, withdraw))).toMatchObject({
      status: 'released',
      reason: 'the initiative was withdrawn',
    });
  });

  it('releases what a broken bundle had kept, and leaves alone what holds nothing', () => {
    const kept = [...posted, request({ onDisplacement: 'keep' }), answer(1, 'held'), answer(2, 'held'), displaced(1)];
    expect(typesOf(decide(after(...kept), withdraw))).toEqual(['initiative.withdrawn', 'bundle.released']);
    expect(typesOf(decide(after(...confirmed, displaced(1)), withdraw))).toEqual(['initiative.withdrawn']);
    expect(typesOf(decide(after(...requested, answer(1, 'refused')), withdraw))).toEqual(['initiative.withdrawn']);
  });
});
