import { describe, expect, it } from '@jest/globals';
import { after, decide, draft, post, refusal, start, accepts } from '../life-cycle/initiative.fixture.js';
import { indicatorsIn, lessonsIn, rolledUp } from './indicators.js';

const running = () => after(draft(), post, accepts('LJ-XC'), accepts('LJ-TW'), start);
const concludes = (indicators: unknown) => ({ type: 'conclude', results: { indicators } }) as const;

describe('Weighted indicators', () => {
  it('are rolled up from the leaves, each by its weight among its siblings', () => {
    const results = {
      indicators: [
        { name: '参加人数', weight: 60, target: 100, actual: 80, unit: '人' },
        {
          name: '质量',
          weight: 40,
          indicators: [
            { name: '满意度', weight: 0.5, score: 90 },
            { name: '投诉', weight: 0.5, target: 2, actual: 4, lowerIsBetter: true },
          ],
        },
      ],
    };
    const { total, lines } = rolledUp(indicatorsIn(results));
    // 0.6 × 80 + 0.4 × (0.5 × 90 + 0.5 × 50) = 48 + 28
    expect(total).toBe(76);
    expect(lines.map(({ number, score }) => [number, score])).toEqual([
      ['1', 80],
      ['2', 70],
      ['2.1', 90],
      ['2.2', 50],
    ]);
  });

  it('count no more than a target that was exceeded, and all of one of nothing', () => {
    const scores = (...more: object[]) =>
      rolledUp(
        indicatorsIn({ indicators: more.map((one) => ({ name: 'x', weight: 100 / more.length, ...one })) }),
      ).lines.map(({ score }) => score);
    expect(
      scores(
        { target: 10, actual: 25 },
        { target: 0, actual: 0 },
        { target: 0, actual: 0, lowerIsBetter: true },
        { target: 0, actual: 3, lowerIsBetter: true },
      ),
    ).toEqual([100, 100, 100, 0]);
  });

  it('have no sum while one of them is not known', () => {
    const one = { name: 'a', weight: 50, target: 3 };
    const { total, lines } = rolledUp(indicatorsIn({ indicators: [one, { name: 'b', weight: 50, score: 80 }] }));
    expect(total).toBeNull();
    expect(lines.map(({ score }) => score)).toEqual([null, 80]);
    expect(rolledUp([]).total).toBeNull();
  });

  it('sum up to 100 or 1 at every level, or it is not concluded', () => {
    const violation = refusal(() =>
      decide(
        running(),
        concludes([
          { name: 'a', weight: 60 },
          { name: 'b', weight: 30 },
        ]),
      ),
    );
    expect(violation).toMatchObject({ code: 'weights-do-not-sum', fields: { path: 'results.indicators', sum: 90 } });
    const below = [{ name: 'a', weight: 1, indicators: [{ name: 'b', weight: 99 }] }];
    expect(refusal(() => decide(running(), concludes(below))).fields).toMatchObject({
      path: 'results.indicators.0.indicators',
    });
    const thirds = Array.from({ length: 3 }, (_, index) => ({ name: String(index), weight: 100 / 3 }));
    expect(decide(running(), concludes(thirds))).toHaveLength(1);
  });

  it.each([
    ['no list', 'x'],
    ['an empty list', []],
    ['no object', [1]],
    ['no name', [{ weight: 100 }]],
    ['no weight', [{ name: 'a' }]],
    [
      'a negative weight',
      [
        { name: 'a', weight: -1 },
        { name: 'b', weight: 101 },
      ],
    ],
    ['a text as a figure', [{ name: 'a', weight: 100, actual: '5' }]],
    ['a score above 100', [{ name: 'a', weight: 100, score: 101 }]],
    ['a unit that is none', [{ name: 'a', weight: 100, unit: 5 }]],
    ['a word where yes or no belongs', [{ name: 'a', weight: 100, lowerIsBetter: 'yes' }]],
    ['too many', Array.from({ length: 201 }, () => ({ name: 'a', weight: 1 }))],
  ])('are refused where they are %s', (_, indicators) => {
    expect(refusal(() => decide(running(), concludes(indicators))).code).toBe('indicator-unreadable');
  });

  it('are refused below the fourth level', () => {
    const deep = (depth: number): object[] => [
      { name: 'a', weight: 1, ...(depth > 1 && { indicators: deep(depth - 1) }) },
    ];
    expect(indicatorsIn({ indicators: deep(4) })).toHaveLength(1);
    expect(refusal(() => indicatorsIn({ indicators: deep(5) })).code).toBe('indicator-unreadable');
  });

  it('are not asked for: results are the host’s own', () => {
    for (const results of [null, 5, 'gut', [1], { trees: 300 }]) expect(indicatorsIn(results)).toEqual([]);
  });
});

describe('Lessons', () => {
  it('are one text or a list of them', () => {
    expect(lessonsIn({ lessons: '早订苗木' })).toBe('早订苗木');
    expect(lessonsIn({ lessons: ['一', '二'] })).toBe('一\n二');
    for (const none of [null, {}, { lessons: 5 }, { lessons: [5] }]) expect(lessonsIn(none)).toBeUndefined();
  });
});
