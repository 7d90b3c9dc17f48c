import type { AreaContent, Turn } from '#contracts';
import { given } from '#testing';
import { addDays } from '#working-days';
import { type AreaCommand, areaDecider } from './area.decide.js';
import { type AreaEvent, evolveArea, keeperOn, turnOn } from './area.js';

const at = '2026-11-24T08:00:00.000Z';
const today = '2026-11-24';
const codes = ['LJ-CZJ', 'LJ-FGW', 'LJ-JYJ', 'LJ-XC', 'LJ-TW'];
const turn = (body: string, from: string, to: string): Turn => ({ body, from, to });
const rotation = [
  turn('LJ-CZJ', '2026-01-01', '2026-12-31'),
  turn('LJ-FGW', '2027-01-01', '2027-12-31'),
  turn('LJ-XC', '2028-01-01', '2028-12-31'),
];
const content: AreaContent = {
  name: '滨江协作区',
  lead: 'LJ-CZJ',
  members: codes.map((body) => ({ body, unit: body === 'LJ-XC' ? 'propaganda' : 'organisation' })),
  rotation,
};
const form = (more: Partial<AreaContent> = {}): AreaCommand => ({
  type: 'form-area',
  area: 'org-1',
  content: { ...content, ...more },
});
const matter = (key: string, by = 'LJ-CZJ') => ({ key, title: `事项${key}`, by });
const raise = (key: string): AreaCommand => ({ type: 'raise-matter', matter: matter(key) });
const after = (...commands: readonly AreaCommand[]) =>
  commands.reduce<readonly AreaEvent[]>(
    (events, command) => [...events, ...(given(areaDecider, events).when({ ...command, at }).events ?? [])],
    [],
  );
const when = (command: AreaCommand, ...before: readonly AreaCommand[]) =>
  given(areaDecider, after(...before)).when({ ...command, at });
const stateOf = (...commands: readonly AreaCommand[]) => after(...commands).reduce(evolveArea, {}).current!;
const offer: AreaCommand = { type: 'offer-handover', turn: '2027-01-01' };

describe('the rotation of an area', () => {
  it.each([
    ['rotation-gap', [rotation[0]!, turn('LJ-FGW', '2027-01-02', '2027-12-31')]],
    ['rotation-overlap', [rotation[0]!, turn('LJ-FGW', '2026-12-31', '2027-12-31')]],
    ['turn-period-empty', [turn('LJ-CZJ', '2026-02-01', '2026-01-31')]],
    ['no-area-member', [turn('LJ-ZZ', '2026-01-01', '2026-12-31')]],
  ])('is refused as %s', (code, turns) => {
    expect(when(form({ rotation: turns })).refusal?.code).toBe(code);
  });

  it('of five units over three years has one unit on turn on every day', () => {
    const turns: Turn[] = [];
    for (let from = '2026-01-01', index = 0; from <= '2028-12-31'; index++) {
      const to = addDays(from, 100 + ((index * 37) % 90));
      turns.push(turn(codes[index % 5]!, from, to));
      from = addDays(to, 1);
    }
    const area = stateOf(form({ rotation: turns }));
    for (let day = '2026-01-01'; day <= '2028-12-31'; day = addDays(day, 1)) {
      expect(turns.filter(({ from, to }) => from <= day && day <= to)).toHaveLength(1);
      expect(turnOn(area, day)).toBeDefined();
    }
  });

  it('is rewritten for what is to come alone', () => {
    const revise = (turns: readonly Turn[]): AreaCommand => ({
      type: 'revise-area',
      content: { ...content, rotation: [...turns] },
      today,
    });
    expect(
      when(revise([turn('LJ-CZJ', '2026-01-01', '2027-03-31'), turn('LJ-XC', '2027-04-01', '2027-12-31')]), form())
        .events,
    ).toHaveLength(1);
    expect(when(revise([turn('LJ-FGW', '2026-01-01', '2026-12-31')]), form()).refusal?.code).toBe('turn-begun');
    expect(
      when(revise([turn('LJ-CZJ', '2026-01-01', '2026-10-31'), turn('LJ-XC', '2026-11-01', '2027-12-31')]), form())
        .refusal?.code,
    ).toBe('turn-begun');
  });
});

describe('the handover of an area', () => {
  it('passes every open matter, also what was raised since it was offered, once the next unit confirms', () => {
    const before = [form(), raise('1'), raise('2'), offer, raise('3')];
    expect(stateOf(...before).matters).toHaveLength(3);
    const confirm: AreaCommand = { type: 'record-handover', round: 1, by: 'LJ-FGW' };
    expect(when(confirm, ...before).events).toMatchObject([
      { type: 'area.handover-confirmed', data: { from: 'LJ-CZJ', to: 'LJ-FGW', matters: ['1', '2', '3'] } },
    ]);
    expect(stateOf(...before, confirm).matters).toHaveLength(3);
    expect(when(confirm, ...before, confirm)).toEqual({ events: [] });
    expect(when({ ...confirm, by: 'LJ-XC' }, ...before)).toEqual({ events: [] });
    expect(when(offer, ...before, confirm).refusal?.code).toBe('handover-confirmed');
    expect(when({ type: 'offer-handover', turn: '2026-01-01' }, form()).refusal?.code).toBe('no-such-turn');
  });

  it('leaves the board with the one before until it is confirmed, and is offered anew after a refusal', () => {
    const refuse: AreaCommand = { type: 'record-handover', round: 1, by: 'LJ-FGW', refused: '材料不全' };
    expect(keeperOn(stateOf(form(), offer), '2027-02-01')).toBe('LJ-CZJ');
    expect(keeperOn(stateOf(form(), offer, refuse), '2027-02-01')).toBe('LJ-CZJ');
    const confirmed = stateOf(form(), offer, refuse, offer, { type: 'record-handover', round: 2, by: 'LJ-FGW' });
    expect([keeperOn(confirmed, '2026-12-31'), keeperOn(confirmed, '2027-01-01')]).toEqual(['LJ-CZJ', 'LJ-FGW']);
  });
});

describe('a meeting of an area', () => {
  const call = (meeting: string, topics: readonly ReturnType<typeof matter>[] = []): AreaCommand => ({
    type: 'call-meeting',
    meeting,
    on: '2026-12-10',
    by: 'LJ-CZJ',
    topics,
    today,
  });
  const hold = (meeting: string, settled: readonly string[]): AreaCommand => ({
    type: 'hold-meeting',
    meeting,
    on: today,
    settled,
    today,
  });

  it("has what the last one left open first, then what was raised since, then the caller's topics", () => {
    const area = stateOf(
      form(),
      raise('1'),
      call('m1', [matter('2')]),
      hold('m1', ['1']),
      raise('3'),
      call('m2', [matter('4')]),
    );
    expect(area.meetings.at(-1)?.topics.map(({ key }) => key)).toEqual(['2', '3', '4']);
    expect(area.matters.map(({ key }) => key)).toEqual(['2', '3', '4']);
  });

  it('is called ahead by a member and held no earlier than called for', () => {
    expect(when({ ...call('m1'), on: '2026-11-23' } as AreaCommand, form()).refusal?.code).toBe('called-for-the-past');
    expect(when({ ...call('m1'), by: 'LJ-ZZ' } as AreaCommand, form()).refusal?.code).toBe('no-area-member');
    expect(when(hold('m9', []), form()).refusal?.code).toBe('meeting-not-called');
    expect(when({ type: 'settle-matter', key: '9', by: 'LJ-CZJ', outcome: '办结' }, form()).refusal?.code).toBe(
      'matter-unknown',
    );
  });
});
