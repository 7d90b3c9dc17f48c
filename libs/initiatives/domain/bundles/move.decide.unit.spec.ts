import { describe, expect, it } from '@jest/globals';
import type { BundleLine } from '#contracts';
import type { InitiativeCommand, InitiativeState } from '../life-cycle/initiative.js';
import {
  accepts,
  after,
  content,
  decide,
  draft,
  invite,
  known,
  post,
  proposes,
  refusal,
  start,
  typesOf,
} from '../life-cycle/initiative.fixture.js';
import type { MoveTerms } from './move.js';

const bundle = 'org-x.b1';
const moveId = 'm1';
const decideBy = '2027-03-01T00:15:00.000Z';
const { startsAt, endsAt } = content();
const later = { startsAt: '2027-03-13T00:30:00.000Z', endsAt: '2027-03-13T03:30:00.000Z' };

/** The place itself, two hours before, and an hour after for clearing up. */
const lines: readonly BundleLine[] = [
  { line: 1, resource: 'pro-hall', reservation: 'pro-hall.v1', from: startsAt, to: endsAt, quantity: 1 },
  {
    line: 2,
    resource: 'mas-van',
    reservation: 'mas-van.v2',
    from: '2027-03-11T22:30:00.000Z',
    to: startsAt,
    quantity: 3,
  },
  {
    line: 3,
    resource: 'org-fund',
    reservation: 'org-fund.v3',
    from: endsAt,
    to: '2027-03-12T04:30:00.000Z',
    quantity: 1,
    amountFen: 500,
  },
];
const request = (id = bundle): InitiativeCommand => ({
  type: 'request-bundle',
  bundle: id,
  lines: [...lines],
  onDisplacement: 'release',
});
const held = (reservation: string, id = bundle): InitiativeCommand => ({
  type: 'record-line',
  bundle: id,
  reservation,
  answer: 'held',
});
const confirmed = [draft({ invited: [] }), post, request(), ...lines.map(({ reservation }) => held(reservation))];
const move = (changes: object = later, terms: Partial<MoveTerms> = {}): InitiativeCommand => ({
  type: 'revise',
  changes,
  move: { id: moveId, ...terms },
});
const moving = [...confirmed, move()];
const newLine = (state: InitiativeState, line: number): string =>
  known(state).move?.lines.find((one) => one.line === line)?.reservation ?? '';
const answers = (...given: readonly InitiativeCommand[]): readonly InitiativeCommand[] => [...moving, ...given];
const ready = (line: number): InitiativeCommand => held(newLine(after(...moving), line));
const word = (line: number, changes: object): InitiativeCommand => ({ ...ready(line), ...changes });
const abandoned = ['initiative.move-abandoned', 'bundle.move-abandoned'];

describe('an initiative that moves with its bundle', () => {
  it('asks for all lines at the new time: what lies at or after the end goes with the end, all else with the start', () => {
    const longer = { ...later, endsAt: '2027-03-13T05:30:00.000Z' };
    const events = decide(after(...confirmed), move(longer));
    expect(events).toMatchObject([
      { type: 'initiative.move-requested', data: { move: moveId, ...longer, decideBy } },
      {
        type: 'bundle.move-requested',
        data: {
          lines: [
            { line: 1, ...{ from: longer.startsAt, to: longer.endsAt }, inExchangeFor: 'pro-hall.v1' },
            {
              line: 2,
              from: '2027-03-12T22:30:00.000Z',
              to: longer.startsAt,
              inExchangeFor: 'mas-van.v2',
              quantity: 3,
            },
            { line: 3, from: longer.endsAt, to: '2027-03-13T06:30:00.000Z', amountFen: 500 },
          ],
        },
      },
    ]);
    expect(known(after(...confirmed, move(longer)))).toMatchObject({
      content: { startsAt },
      move: { status: 'requested' },
    });
  });

  it('goes with the occurrence in which a line lies, where there are as many as before', () => {
    const second = { startsAt: '2027-03-19T00:30:00.000Z', endsAt: '2027-03-19T03:30:00.000Z' };
    const dates = { occurrences: [{ startsAt, endsAt }, second], endsAt: second.endsAt };
    const moved = { startsAt: '2027-03-19T01:30:00.000Z', endsAt: '2027-03-19T04:30:00.000Z' };
    const state = after(draft({ invited: [], ...dates }), post, ...confirmed.slice(2));
    const changes = { occurrences: [{ startsAt, endsAt }, moved], endsAt: moved.endsAt };
    // Both lines lie in the first one, which stays: nothing is asked, the time changes at once.
    expect(typesOf(decide(state, move(changes)))).toEqual(['initiative.revised']);
  });

  it('revises and moves in one commit when the last line is ready', () => {
    const state = after(...answers(ready(1), ready(2)));
    const events = decide(state, ready(3));
    expect(typesOf(events)).toEqual(['bundle.line-answered', 'initiative.revised', 'bundle.moved']);
    expect(events[2]).toMatchObject({
      data: {
        move: moveId,
        former: lines.map(({ reservation }) => ({ reservation })),
        lines: [{ from: later.startsAt }, {}, {}],
      },
    });
    expect(known(after(...answers(ready(1), ready(2), ready(3))))).toMatchObject({
      content: later,
      move: { status: 'moved' },
      bundles: [{ status: 'confirmed', lines: [{ status: 'confirmed', from: later.startsAt }, {}, {}] }],
    });
  });

  it('waits for approval and for clearance, and is moved when they are given', () => {
    const state = after(...answers(ready(1), ready(2), word(3, { answer: 'awaiting-clearance' })));
    const approved = word(3, { type: 'record-line-approved' });
    expect(typesOf(decide(state, approved))).toContain('bundle.moved');
  });

  it('stays as it is when a line is refused, and says which', () => {
    const conflicts = [{ from: startsAt, to: endsAt }];
    const refused = word(2, { answer: 'refused', code: 'resource-unavailable', conflicts });
    const events = decide(after(...answers(ready(1))), refused);
    expect(typesOf(events)).toEqual(['bundle.line-answered', ...abandoned]);
    expect(known(after(...answers(ready(1), refused)))).toMatchObject({
      content: { startsAt },
      bundles: [{ status: 'confirmed', lines: [{ reservation: 'pro-hall.v1' }, {}, {}] }],
      move: {
        status: 'abandoned',
        abandonedBecause: 'line 2 was refused: resource-unavailable',
        lines: [{ status: 'released' }, { status: 'refused', code: 'resource-unavailable', conflicts }, {}],
      },
    });
  });

  it('stays when a new line is displaced before it is decided', () => {
    const displaced = word(1, { type: 'record-displacement', reason: '防汛' });
    expect(typesOf(decide(after(...answers(ready(1))), displaced))).toEqual(['bundle.line-answered', ...abandoned]);
  });

  it('is broken as a bundle when a new line is displaced after it has moved', () => {
    const displaced = word(1, { type: 'record-displacement', reason: '防汛' });
    expect(typesOf(decide(after(...answers(ready(1), ready(2), ready(3))), displaced))).toEqual(['bundle.broken']);
  });

  it('gives nothing for answers that repeat, come late, or would take a ready line back', () => {
    expect(decide(after(...answers(ready(1))), ready(1))).toEqual([]);
    expect(decide(after(...answers(ready(1))), word(1, { answer: 'waitlisted' }))).toEqual([]);
    const over = after(...answers({ type: 'abandon-move', reason: '不改了' }));
    expect(decide(over, ready(1))).toEqual([]);
    expect(decide(over, word(1, { type: 'record-displacement', reason: '防汛' }))).toEqual([]);
    expect(decide(after(...answers(ready(1), ready(2), ready(3))), ready(3))).toEqual([]);
  });

  it('ends at decideBy, by the timer or by the first answer that comes late; a timer of another move does nothing', () => {
    const timer: InitiativeCommand = { type: 'decide-overdue-move', move: moveId };
    const state = after(...moving);
    expect(refusal(() => decide(state, timer)).code).toBe('not-due-yet');
    expect(typesOf(decide(state, timer, decideBy))).toEqual(abandoned);
    expect(typesOf(decide(state, ready(1), decideBy))).toEqual(['bundle.line-answered', ...abandoned]);
    expect(decide(state, { ...timer, move: 'm0' }, decideBy)).toEqual([]);
    expect(decide(after(...answers({ type: 'abandon-move', reason: '不改了' })), timer, decideBy)).toEqual([]);
  });

  it.each<[string, InitiativeCommand, readonly string[]]>([
    ['it is withdrawn', { type: 'withdraw', reason: '不办了' }, ['initiative.withdrawn', 'bundle.released']],
    ['it is started', start, ['initiative.started']],
    ['its bundle is released', { type: 'release-bundle', bundle, reason: '不用了' }, ['bundle.released']],
    [
      'a line of its bundle is displaced',
      { type: 'record-displacement', bundle, reservation: 'pro-hall.v1', reason: '防汛' },
      ['bundle.broken'],
    ],
  ])('ends in the same commit, and before anything else, when %s', (_, command, events) => {
    expect(typesOf(decide(after(...moving), command))).toEqual([...abandoned, ...events]);
  });

  it('is let go of by its host, once', () => {
    const abandon: InitiativeCommand = { type: 'abandon-move', reason: '不改了' };
    expect(typesOf(decide(after(...moving), abandon))).toEqual(abandoned);
    expect(decide(after(...moving, abandon), abandon)).toEqual([]);
    expect(decide(after(...confirmed), abandon)).toEqual([]);
  });

  it('moves only once at a time, and takes no other bundle meanwhile; what is no time may change', () => {
    const state = after(...moving);
    expect(refusal(() => decide(state, move({ endsAt: '2027-03-12T05:30:00.000Z' })))).toMatchObject({
      code: 'move-under-way',
      fields: { move: moveId, decideBy },
    });
    expect(refusal(() => decide(state, request('org-x.b2'))).code).toBe('move-under-way');
    expect(typesOf(decide(state, { type: 'revise', changes: { title: '植树' } }))).toEqual(['initiative.revised']);
    expect(
      known(after(...answers({ type: 'revise', changes: { title: '植树' } }, ready(1), ready(2), ready(3)))).content,
    ).toMatchObject({
      title: '植树',
      ...later,
    });
  });

  it('is refused with other changes beside the time, with unknown lines, and while a bundle is undecided', () => {
    const state = after(...confirmed);
    expect(refusal(() => decide(state, move({ ...later, title: '植树' })))).toMatchObject({
      code: 'move-alone',
      fields: { path: 'title' },
    });
    expect(refusal(() => decide(state, move(later, { lines: [{ bundle, line: 9 }] }))).code).toBe('unknown-line');
    const badly = { lines: [{ bundle, line: 1, resource: 'nobody' }] };
    expect(refusal(() => decide(state, move(later, badly))).code).toBe('unknown-resource');
    const backwards = { lines: [{ bundle, line: 1, from: endsAt, to: startsAt }] };
    expect(refusal(() => decide(state, move(later, backwards))).code).toBe('ends-before-start');
    expect(refusal(() => decide(state, move(later, { decideBy: startsAt.replace('2027', '2028') }))).code).toBe(
      'decide-by-out-of-range',
    );
    expect(refusal(() => decide(after(...confirmed.slice(0, 4)), move()))).toMatchObject({
      code: 'bundle-undecided',
      fields: { bundle },
    });
  });

  it('takes a line elsewhere, at other times or in another number, also without a new time of its own', () => {
    const terms = { lines: [{ bundle, line: 2, resource: 'org-van', quantity: 2 }] };
    const events = decide(after(...confirmed), move({}, terms));
    expect(events).toMatchObject([
      { type: 'initiative.move-requested' },
      { data: { lines: [{ line: 2, resource: 'org-van', quantity: 2, to: startsAt }] } },
    ]);
    expect(JSON.stringify(events)).not.toContain('inExchangeFor');
    const state = after(...confirmed, move({}, terms));
    expect(typesOf(decide(state, held(newLine(state, 2))))).toEqual(['bundle.line-answered', 'bundle.moved']);
  });

  it('changes its time at once where the resources are to stay, or none of them is concerned', () => {
    expect(typesOf(decide(after(...confirmed), move(later, { isAlone: true })))).toEqual(['initiative.revised']);
    const none = [draft({ invited: [] }), post];
    expect(typesOf(decide(after(...none), move()))).toEqual(['initiative.revised']);
  });

  it('takes a body’s proposal when all lines are ready, and counts it as the body’s acceptance', () => {
    const invited = [draft({ invited: [invite('LJ-XC')] }), post, ...confirmed.slice(2)];
    const proposed = [...invited, proposes('LJ-XC', later)];
    const accepting = [
      ...proposed,
      { type: 'accept-proposal', body: 'LJ-XC', move: { id: moveId } } satisfies InitiativeCommand,
    ];
    const state = after(...accepting);
    expect(known(state)).toMatchObject({ content: { startsAt }, participants: { 'LJ-XC': { answer: 'proposed' } } });
    const last = [1, 2, 3].map((line) => held(newLine(state, line)));
    const done = after(...accepting, ...last);
    expect(known(done)).toMatchObject({
      status: 'agreed',
      content: later,
      participants: { 'LJ-XC': { answer: 'accepted' } },
    });
    // Whoever takes the proposal back meanwhile is asked again with the others.
    const changed = after(...accepting, accepts('LJ-XC', 1, '2027-03-03T00:00:00.000Z'), ...last);
    expect(known(changed)).toMatchObject({ content: later, participants: { 'LJ-XC': { answer: 'none', round: 2 } } });
  });

  it('stays where the revision is no longer possible when the owners are ready', () => {
    const respondBy = '2027-03-01T00:10:00.000Z';
    const invited = [draft({ invited: [invite('LJ-XC')], respondBy }), post, ...confirmed.slice(2), accepts('LJ-XC')];
    const state = after(...invited, move());
    const [one, two, three] = [1, 2, 3].map((line) => held(newLine(state, line)));
    const events = decide(after(...invited, move(), one!, two!), three!, respondBy);
    expect(typesOf(events)).toEqual(['bundle.line-answered', ...abandoned]);
    expect(events[1]).toMatchObject({ data: { reason: 'the time can no longer be changed: respond-by-over' } });
  });
});
