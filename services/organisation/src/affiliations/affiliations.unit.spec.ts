import { RuleViolation } from '#kernel';
import { decideAffiliations } from './affiliations.decide.js';
import {
  aboveOn,
  type Affiliation,
  type AffiliationCommand,
  type Affiliations,
  evolveAffiliations,
  noAffiliations,
} from './affiliations.js';
import { circlesIn, daysOf } from './circles.fixture.js';

const at = '2026-11-24T08:00:00.000Z';
const affiliation = (body: string, to: string, since?: string, until?: string): Affiliation => ({
  body,
  to,
  ...(since !== undefined && { since }),
  ...(until !== undefined && { until }),
  source: 'test',
});
const open = (body: string, to: string, since?: string, until?: string): AffiliationCommand => ({
  type: 'open-affiliations',
  affiliations: [affiliation(body, to, since, until)],
});
const given = (state: Affiliations, command: AffiliationCommand): Affiliations =>
  decideAffiliations({ ...command, at }, state).reduce(evolveAffiliations, state);
const after = (...commands: AffiliationCommand[]): Affiliations => commands.reduce(given, noAffiliations());
const refusal = (state: Affiliations, command: AffiliationCommand): string => {
  try {
    return decideAffiliations({ ...command, at }, state).length === 0 ? 'nothing' : 'accepted';
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
};
const end = (body: string, to: string, until: string): AffiliationCommand => ({
  type: 'end-affiliation',
  body,
  to,
  until,
});

describe('affiliation', () => {
  it('closes no circle over two bodies or over many', () => {
    expect(refusal(after(open('A', 'B')), open('B', 'A'))).toBe('affiliation-circle');
    expect(refusal(after(open('A', 'B'), open('B', 'C')), open('C', 'A'))).toBe('affiliation-circle');
    expect(refusal(noAffiliations(), open('A', 'A'))).toBe('relation-to-itself');
  });

  it('closes no circle on a day to come, nor one that was', () => {
    expect(refusal(after(open('F', 'G', '2030-01-01')), open('G', 'F'))).toBe('affiliation-circle');
    const past = after(open('F', 'G', '2010-01-01', '2012-01-01'));
    expect(refusal(past, open('G', 'F', '2011-12-31'))).toBe('affiliation-circle');
    expect(refusal(past, open('G', 'F', '2012-01-01'))).toBe('accepted');
  });

  it('closes a circle only where all its parts hold on one day', () => {
    const state = after(open('A', 'B', '2020-01-01', '2021-01-01'), open('B', 'C', '2021-01-01'));
    expect(refusal(state, open('C', 'A', '2019-01-01'))).toBe('accepted');
    const overlapping = after(open('A', 'B', '2020-01-01', '2021-01-02'), open('B', 'C', '2021-01-01'));
    expect(refusal(overlapping, open('C', 'A', '2019-01-01'))).toBe('affiliation-circle');
  });

  it('has one parent at a time, and another one after it', () => {
    const state = after(open('X', 'Y', '2020-01-01'));
    expect(refusal(state, open('X', 'Z', '2021-01-01'))).toBe('second-affiliation');
    expect(refusal(state, open('X', 'Z', '2019-01-01', '2020-01-01'))).toBe('accepted');
    expect(refusal(given(state, end('X', 'Y', '2021-01-01')), open('X', 'Z', '2021-01-01'))).toBe('accepted');
  });

  it('is opened once and ended once', () => {
    const state = after(open('X', 'Y', '2020-01-01'));
    expect(refusal(state, open('X', 'Y', '2022-01-01'))).toBe('nothing');
    expect(refusal(state, end('X', 'Y', '2019-01-01'))).toBe('relation-ends-before-start');
    const ended = given(state, end('X', 'Y', '2021-01-01'));
    expect(refusal(ended, end('X', 'Y', '2021-01-01'))).toBe('nothing');
    expect(refusal(ended, end('X', 'Y', '2021-02-01'))).toBe('relation-unknown');
  });

  it('ends the affiliation that is open and not one that never held, though both began on one day', () => {
    const state = after(open('X', 'Y', '2020-01-01'), end('X', 'Y', '2020-01-01'), open('X', 'Y', '2020-01-01'));
    expect(
      given(state, end('X', 'Y', '2021-01-01'))
        .of.get('X')
        ?.map(({ until }) => until),
    ).toEqual(['2020-01-01', '2021-01-01']);
  });

  it('stands to or from no dissolved body', () => {
    const state = after(open('X', 'Y'), open('Y', 'Z'), { type: 'close-body', body: 'Y', on: '2026-11-24' });
    expect(aboveOn(state, 'X', '2026-11-24')).toEqual([]);
    expect(aboveOn(state, 'X', '2026-11-23')).toEqual(['Y', 'Z']);
    expect(refusal(state, open('W', 'Y', '2026-12-01'))).toBe('body-dissolved');
    expect(refusal(state, open('Y', 'W', '2026-12-01'))).toBe('body-dissolved');
  });

  it('goes over to the body that one was merged into, also to one that was below it', () => {
    const state = after(open('P', 'Q'), open('X', 'P'), open('Y', 'P'), {
      type: 'close-body',
      body: 'P',
      on: '2026-11-24',
      into: 'X',
    });
    expect(aboveOn(state, 'Y', '2026-11-24')).toEqual(['X', 'Q']);
  });

  it('carries over what stood before but for what breaks a rule', () => {
    const state = after({
      type: 'carry-over',
      affiliations: [affiliation('A', 'B'), affiliation('B', 'A'), affiliation('A', 'C'), affiliation('B', 'C')],
    });
    expect([...state.of.values()].flat().map(({ body, to }) => `${body}${to}`)).toEqual(['AB', 'BC']);
  });

  it('has no circle and no second parent on any day after 3,000 random openings, ends and dissolutions', () => {
    const drawn = mulberry(20_261_124);
    const pick = <T>(values: readonly T[]): T => values[Math.floor(drawn() * values.length)]!;
    const codes = [...'ABCDEFGHIJKL'];
    const day = () => pick(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01']);
    let state = noAffiliations();
    let accepted = 0;
    for (let i = 0; i < 3_000; i++) {
      if (i % 300 === 0) state = noAffiliations();
      const command: AffiliationCommand =
        drawn() < 0.75
          ? open(pick(codes), pick(codes), drawn() < 0.8 ? day() : undefined, drawn() < 0.5 ? day() : undefined)
          : drawn() < 0.9
            ? end(pick(codes), pick(codes), day())
            : { type: 'close-body', body: pick(codes), on: day(), ...(drawn() < 0.5 && { into: pick(codes) }) };
      if (refusal(state, command) !== 'accepted') continue;
      accepted += 1;
      state = given(state, command);
      const all = [...state.of.values()].flat();
      expect(daysOf(all).flatMap((each) => circlesIn(all, each))).toEqual([]);
    }
    expect(accepted).toBeGreaterThan(200);
  });
});

const mulberry = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};
