import type { RuleUsed } from '#contracts';
import { given } from '#testing';
import { freePlacesOn, holdersOn, type PostCommand, postDecider, type PostEvent } from './post.js';
import { bandOf, staffingDecider } from './staffing.js';
import { postRowsOf, requiredPosts } from './required-posts.js';

const at = '2026-11-24T08:00:00.000Z';
const rule: RuleUsed = { key: 'term.max-consecutive', scope: 'all', version: 1, source: '2015', certainty: 'C' };
const establish: PostCommand = {
  type: 'establish-post',
  post: 'org-1',
  body: 'LJ-CZJ',
  kind: 'secretary',
  places: 1,
  isFullTime: false,
};
const fill = (person: string, from: string, more: object = {}): PostCommand => ({
  type: 'fill-post',
  person,
  from,
  ...more,
});
const after = (...commands: readonly PostCommand[]) =>
  commands.reduce<readonly PostEvent[]>(
    (events, command) => [...events, ...(given(postDecider, events).when({ ...command, at }).events ?? [])],
    [],
  );
const when = (command: PostCommand, ...before: readonly PostCommand[]) =>
  given(postDecider, after(...before)).when({ ...command, at });
const postOf = (...commands: readonly PostCommand[]) =>
  after(...commands).reduce((state, event) => postDecider.evolve(state, event), postDecider.initial()).current!;

describe('a post', () => {
  it('is held by one where one may, and by nobody for no day', () => {
    const held = fill('p1', '2024-01-01');
    expect(when(fill('p2', '2025-01-01'), establish, held).refusal).toMatchObject({
      code: 'post-held',
      fields: { places: 1, from: '2024-01-01' },
    });
    expect(when(fill('p2', '2023-01-01', { to: '2024-01-01' }), establish, held).events).toHaveLength(1);
    expect(when(fill('p2', '2023-01-01', { to: '2024-01-02' }), establish, held).refusal?.code).toBe('post-held');
    expect(when(fill('p2', '2024-01-01'), { ...establish, places: 2 }, held).events).toHaveLength(1);
    expect(when(fill('p2', '2024-01-01', { to: '2024-01-01' }), establish).refusal?.code).toBe('holding-period-empty');
    expect(when(held, establish, held)).toEqual({ events: [] });
  });

  it('is free from the day on which it is vacated', () => {
    const vacate: PostCommand = { type: 'vacate-post', person: 'p1', on: '2026-06-01' };
    const post = postOf(establish, fill('p1', '2024-01-01'), vacate);
    expect(['2023-12-31', '2024-01-01', '2026-05-31', '2026-06-01'].map((day) => freePlacesOn(post, day))).toEqual([
      1, 0, 0, 1,
    ]);
    expect(when(vacate, establish, fill('p1', '2024-01-01'), vacate)).toEqual({ events: [] });
    expect(when({ ...vacate, person: 'p2' }, establish, fill('p1', '2024-01-01')).refusal?.code).toBe('not-the-holder');
    expect(when({ ...vacate, on: '2024-01-01' }, establish, fill('p1', '2024-01-01')).refusal?.code).toBe(
      'vacated-before-held',
    );
    const abolished = postOf(establish, fill('p1', '2024-01-01'), {
      type: 'abolish-post',
      on: '2026-01-01',
      reason: '撤并',
    });
    expect([freePlacesOn(abolished, '2026-01-01'), holdersOn(abolished, '2026-01-01')]).toEqual([0, []]);
    expect(
      when(fill('p2', '2026-02-01'), establish, { type: 'abolish-post', on: '2026-01-01', reason: '撤并' }).refusal
        ?.code,
    ).toBe('post-abolished');
  });

  it('counts terms in a row, begins anew after a gap, and needs a reason for one more than the committee allows', () => {
    const limit = { terms: 2, rule };
    const twice = [establish, fill('p1', '2016-01-01', { to: '2021-01-01' }), fill('p1', '2021-01-01', { limit })];
    expect(postOf(...twice).holdings.map(({ term }) => term)).toEqual([1, 2]);
    const third = fill('p1', '2026-01-01', { limit });
    expect(when(third, ...twice).refusal).toMatchObject({
      code: 'rotation-limit',
      fields: { term: 3, limit: 2, rule },
    });
    expect(when(fill('p1', '2026-01-01'), ...twice).events).toMatchObject([{ data: { term: 3 } }]);
    expect(when(fill('p1', '2026-01-01', { limit, exception: '边远单位' }), ...twice).events).toMatchObject([
      { data: { term: 3, exception: '边远单位', rule } },
    ]);
    const gap: PostCommand = { type: 'vacate-post', person: 'p1', on: '2025-06-01' };
    expect(when(third, ...twice, gap).events).toMatchObject([{ data: { term: 1 } }]);
    const { holdings } = postOf(...twice, fill('p1', '2026-01-01'));
    expect(holdings.map(({ from, to }) => [from, to])).toEqual([
      ['2016-01-01', '2021-01-01'],
      ['2021-01-01', '2026-01-01'],
      ['2026-01-01', undefined],
    ]);
  });
});

describe('the posts that a body must have', () => {
  it('follow from the table of its kind and from its size', () => {
    const rows =
      postRowsOf([
        { post: 'secretary' },
        { post: 'discipline-member', minMembers: 7 },
        { post: 'member', places: 2, minMembers: 7 },
      ]) ?? [];
    expect(requiredPosts(rows, 6)).toEqual([{ kind: 'secretary', places: 1 }]);
    expect(requiredPosts(rows, 7).map(({ kind, places }) => [kind, places])).toEqual([
      ['secretary', 1],
      ['discipline-member', 1],
      ['member', 2],
    ]);
    expect(requiredPosts(rows, undefined)).toEqual([{ kind: 'secretary', places: 1 }]);
    expect(postRowsOf([{ post: 'king' }])).toBeUndefined();
    expect(postRowsOf('书记')).toBeUndefined();
  });
});

describe('staffing', () => {
  it('has no more full-time people than people, and a share against a band', () => {
    const count = (staff: number, fullTime: number) =>
      given(staffingDecider, []).when({ type: 'count-staff', body: 'LJ-CZJ', on: '2026-01-01', staff, fullTime, at });
    expect(count(2, 3).refusal?.code).toBe('more-full-time-than-staff');
    const [event] = count(200, 3).events!;
    expect(
      given(staffingDecider, [event!]).when({
        type: 'count-staff',
        body: 'LJ-CZJ',
        on: '2026-01-01',
        staff: 200,
        fullTime: 3,
        at,
      }),
    ).toEqual({ events: [] });
    const band = (staff: number, fullTime: number) => bandOf({ on: '2026-01-01', staff, fullTime }, 0.01, 0.02).band;
    expect([band(200, 1), band(200, 2), band(200, 4), band(200, 5), band(0, 0)]).toEqual([
      'below',
      'within',
      'within',
      'above',
      'unknown',
    ]);
    expect(bandOf({ on: '2026-01-01', staff: 10, fullTime: 1 }, undefined, undefined).band).toBe('unknown');
  });
});
