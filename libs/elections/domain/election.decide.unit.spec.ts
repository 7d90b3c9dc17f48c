import type { Approver, RuleUsed } from '#contracts';
import { given } from '#testing';
import { type CompleteStep, type ElectionCommand, electionDecider } from './election.decide.js';
import type { ElectionRules } from './election-checks.js';
import { type ElectionEvent, evolveElection, statusOf } from './election.js';

const at = '2026-11-24T08:00:00.000Z';
const rule = (article: string, certainty = 'C'): RuleUsed => ({
  key: 'election.x',
  scope: 'all',
  version: 1,
  source: 'S2',
  article,
  certainty,
});
const rules: ElectionRules = {
  quorum: { value: 0.8, comparator: '>=', rule: rule('19') },
  margin: { value: 0.2, comparator: '>=', rule: rule('13', 'B-') },
  elected: { value: 0.5, comparator: '>', base: 'present', rule: rule('28') },
  ballots: { rule: rule('27') },
  delegates: { value: 500, comparator: '>=', rule: rule('4', 'B') },
  members: 120,
};
const group: Approver = { body: 'LJ-CZJ-DZ', unit: 'organisation', line: 'leading-group' };
const committee: Approver = { body: 'LJ-GW', unit: 'organisation', line: 'higher-body' };
const open = (approvers: readonly Approver[] = [group, committee]): ElectionCommand => ({
  type: 'open-election',
  election: 'org-1',
  body: 'LJ-CZJ',
  kind: 'committee',
  months: 60,
  approvers,
  order: rule('37', 'A'),
});
const step = (
  name: CompleteStep['step'],
  on: string,
  numbers?: CompleteStep['numbers'],
  more: Partial<CompleteStep> = {},
): ElectionCommand => ({
  type: 'complete-step',
  step: name,
  on,
  rules,
  today: '2026-11-24',
  ...(numbers && { numbers }),
  ...more,
});
const consent = (name: string, round: number, by: string, on = '2026-09-10'): ElectionCommand => ({
  type: 'record-consent',
  step: name,
  round,
  approval: { number: `${by}-${round}`, on, by },
});
const request = step('request', '2026-09-01');
const candidates = step('candidates', '2026-10-01', { seats: 5, candidates: 6 });
const meeting = step('meeting', '2026-10-20', { due: 100, present: 90 });
const result = step('result', '2026-10-20', { issued: 90, returned: 90, valid: 88, for: [80, 79, 78, 70, 60, 20] });

const after = (...commands: readonly ElectionCommand[]): readonly ElectionEvent[] =>
  commands.reduce<readonly ElectionEvent[]>(
    (events, command) => [...events, ...(given(electionDecider, events).when({ ...command, at }).events ?? [])],
    [],
  );
const when = (command: ElectionCommand, before: readonly ElectionEvent[]) =>
  given(electionDecider, before).when({ ...command, at });
const stateOf = (events: readonly ElectionEvent[]) => events.reduce(evolveElection, {}).current!;
const approved = [open(), request, consent('approval', 1, 'LJ-CZJ-DZ'), consent('approval', 2, 'LJ-GW')];
const voted = [...approved, candidates, meeting];
const checksOf = (command: ElectionCommand, before: readonly ElectionCommand[]) => {
  const [event] = when(command, after(...before)).events ?? [];
  return event?.type === 'election.step-completed'
    ? Object.fromEntries(event.data.checks.map(({ check, outcome }) => [check, outcome]))
    : undefined;
};

describe('an election', () => {
  it('asks the leading group first and the working committee after it, for the request and for the result', () => {
    const events = after(
      ...voted,
      result,
      consent('result-approval', 6, 'LJ-CZJ-DZ'),
      consent('result-approval', 7, 'LJ-GW', '2026-11-02'),
    );
    expect(
      events.map(({ type, data }) => [type.slice('election.'.length), 'step' in data ? data.step : ''].join(' ')),
    ).toEqual([
      'opened ',
      'step-completed request',
      'approval-asked approval',
      'consent-recorded approval',
      'approval-asked approval',
      'consent-recorded approval',
      'step-completed approval',
      'step-completed candidates',
      'step-completed meeting',
      'step-completed result',
      'approval-asked result-approval',
    ]);
  });

  it('begins the new term on the day of the vote once its result is approved, with the approval given beforehand', () => {
    const before = after(...voted, result);
    const round = stateOf(before).asked!.round;
    const events = after(
      ...voted,
      result,
      consent('result-approval', round, 'LJ-CZJ-DZ'),
      consent('result-approval', round + 1, 'LJ-GW', '2026-11-02'),
    );
    expect(events.at(-1)).toMatchObject({
      type: 'election.step-completed',
      data: {
        step: 'result-approval',
        on: '2026-11-02',
        electedOn: '2026-10-20',
        endsOn: '2031-10-20',
        kind: 'committee',
        approval: { number: 'LJ-GW-2' },
      },
    });
    expect(statusOf(stateOf(events))).toBe('completed');
    expect(when({ type: 'withdraw-election', reason: '重选' }, events).refusal?.code).toBe('election-closed');
  });

  it('takes no step out of order, and names the article', () => {
    for (const [command, before] of [
      [meeting, [open()]],
      [candidates, [open(), request]],
      [result, approved],
      [request, approved],
    ] as const) {
      expect(when(command, after(...before)).refusal).toMatchObject({
        code: 'step-out-of-order',
        kind: 'conflict',
        fields: { rule: { article: '37' } },
      });
    }
    expect(when(step('approval', '2026-09-02'), after(open(), request)).refusal).toMatchObject({
      code: 'answered-by-others',
      fields: { body: 'LJ-CZJ-DZ' },
    });
    expect(when(candidates, after(...voted)).refusal?.code).toBe('step-out-of-order');
    expect(when(meeting, after(...voted))).toEqual({ events: [] });
  });

  it('lets a body without one above record the approvals itself', () => {
    const events = after(
      open([]),
      request,
      step('approval', '2026-09-05'),
      candidates,
      meeting,
      result,
      step('result-approval', '2026-11-01'),
    );
    expect(statusOf(stateOf(events))).toBe('completed');
  });

  it('has its dates in order and none to come', () => {
    expect(when(step('candidates', '2026-09-09', { seats: 5, candidates: 6 }), after(...approved)).refusal?.code).toBe(
      'step-dates-out-of-order',
    );
    expect(when(step('request', '2026-11-25'), after(open())).refusal?.code).toBe('step-in-the-future');
  });

  it('is sent back by a refusal to what can be mended, and asked anew; an answer of an earlier round counts for nothing', () => {
    const refused = after(open(), request, {
      type: 'record-refusal',
      step: 'approval',
      round: 1,
      by: 'LJ-CZJ-DZ',
      reason: '材料不全',
    });
    expect(stateOf(refused)).toMatchObject({ done: [], refusal: { by: 'LJ-CZJ-DZ', reason: '材料不全' } });
    const again = [
      open(),
      request,
      { type: 'record-refusal', step: 'approval', round: 1, by: 'LJ-CZJ-DZ', reason: '材料不全' } as const,
      request,
    ];
    expect(stateOf(after(...again)).asked).toMatchObject({ round: 2 });
    expect(when(consent('approval', 1, 'LJ-CZJ-DZ'), after(...again))).toEqual({ events: [] });
    const before = after(...voted, result);
    const { round } = stateOf(before).asked!;
    const [event] =
      when({ type: 'record-refusal', step: 'result-approval', round, by: 'LJ-CZJ-DZ', reason: '程序' }, before)
        .events ?? [];
    expect(stateOf([...before, event!]).done.map((one) => one.step)).toEqual(['request', 'approval', 'candidates']);
  });
});

describe('the numbers of an election', () => {
  it('are refused below the quorum unless a higher body has consented, and shown where the sources differ', () => {
    const present = (count: number, more: Partial<CompleteStep> = {}) =>
      step('meeting', '2026-10-20', { due: 100, present: count }, more);
    const before = [...approved, candidates];
    expect(when(present(79), after(...before)).refusal).toMatchObject({
      code: 'quorum-not-reached',
      fields: { rule: { article: '19' } },
    });
    expect(checksOf(present(80), before)).toEqual({ quorum: 'unsure' });
    expect(checksOf(present(81), before)).toEqual({ quorum: 'holds' });
    expect(checksOf(present(79, { override: { number: '1', on: '2026-10-01', by: 'LJ-GW' } }), before)).toEqual({
      quorum: 'fails',
    });
    expect(when(present(101), after(...before)).refusal?.code).toBe('more-present-than-due');
    expect(
      checksOf(step('meeting', '2026-10-20', { assembly: 'delegates', due: 100, present: 90 }), before),
    ).toMatchObject({ assembly: 'unsure' });
  });

  it('show a margin that is too small without blocking it', () => {
    const of = (seats: number, count: number) =>
      checksOf(step('candidates', '2026-10-01', { seats, candidates: count }), approved);
    expect(of(5, 6)).toEqual({ margin: 'holds' });
    expect(of(6, 7)).toEqual({ margin: 'unsure' });
    expect(of(1, 1)).toEqual({});
    expect(when(step('candidates', '2026-10-01', { seats: 5, candidates: 4 }), after(...approved)).refusal?.code).toBe(
      'fewer-candidates-than-seats',
    );
    expect(when(step('candidates', '2026-10-01', { seats: 5 }), after(...approved)).refusal).toMatchObject({
      code: 'numbers-missing',
      fields: { missing: ['candidates'] },
    });
  });

  it.each([
    ['more issued than present', { issued: 91, returned: 90, valid: 88, for: [80] }],
    ['more returned than issued', { issued: 89, returned: 90, valid: 88, for: [80] }],
    ['more valid than returned', { issued: 90, returned: 87, valid: 88, for: [80] }],
    ['more votes for one than valid ballots', { issued: 90, returned: 90, valid: 88, for: [89] }],
    ['more names than seats', { issued: 90, returned: 90, valid: 10, for: [10, 10, 10, 10, 10, 10] }],
  ])('are refused with %s, by the article', (_what, numbers) => {
    expect(when(step('result', '2026-10-20', numbers), after(...voted)).refusal).toMatchObject({
      code: 'more-votes-than-ballots',
      fields: { rule: { article: '27' } },
    });
  });

  it('elect by over half of those present, show another reading of the base, a tie, and seats left open', () => {
    const elect = (votes: number[]) => {
      const [event] =
        when(step('result', '2026-10-20', { issued: 90, returned: 90, valid: 90, for: votes }), after(...voted))
          .events ?? [];
      if (event?.type !== 'election.step-completed') throw new Error('no result');
      const checks = Object.fromEntries(event.data.checks.map(({ check, outcome }) => [check, outcome]));
      return [event.data.numbers?.elected, checks['elected'], checks['elected-for-each-seat']];
    };
    expect(elect([80, 79, 78, 70, 60, 20])).toEqual([5, 'holds', 'holds']);
    expect(elect([80, 79, 78, 70, 46])).toEqual([5, 'unsure', 'holds']);
    expect(elect([80, 79, 78, 70, 45])).toEqual([4, 'holds', 'fails']);
    expect(elect([70, 70, 70, 70, 60, 60])).toEqual([4, 'holds', 'fails']);
  });
});
