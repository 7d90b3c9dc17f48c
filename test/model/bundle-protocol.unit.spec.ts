import { describe, expect, it } from '@jest/globals';
import { exploreAll, walk } from './explore.js';
import { commandsFor } from './protocol.js';
import {
  approves,
  books,
  displaces,
  explorationOf,
  refuses,
  withdraws,
  type Scenario,
  type WantedBundle,
} from './scenario.js';
import type { Policies } from './world.js';

const hall = 'org-hall';
const stage = 'pro-stage';
const places = { [hall]: {}, [stage]: {} };
const both = [
  { resource: hall, hour: 9 },
  { resource: stage, hour: 9 },
];
/** Of two hosts that are no owners, and of one that is. */
const a: WantedBundle = { initiative: 'dis-a', name: 'b', lines: both };
const b: WantedBundle = { initiative: 'mas-b', name: 'b', lines: both };
const keepingA: WantedBundle = { ...a, onDisplacement: 'keep' };
const largeB: WantedBundle = {
  ...b,
  lines: [
    { resource: stage, hour: 9 },
    { resource: hall, hour: 9, quantity: 2 },
  ],
};
const ownersOwn: WantedBundle = { initiative: 'org-a', name: 'b', lines: both };
const maxStates = 400_000;

describe('a bundle of two owners ends as one, whatever comes in whatever order and however often:', () => {
  it.each<[string, Scenario]>([
    [
      'alone, with approval, refusal, withdrawal, displacement and a competing booking',
      {
        resources: { [hall]: { approval: 'owner' }, [stage]: {} },
        bundles: [a],
        meanwhile: [approves(a, 1), refuses(a, 1), withdraws('dis-a'), displaces(a, 2), books(stage, 9)],
        isPastTold: true,
      },
    ],
    [
      'alone, displaced twice while it keeps what is left',
      {
        resources: places,
        bundles: [keepingA],
        meanwhile: [displaces(keepingA, 1), displaces(keepingA, 2), withdraws('dis-a')],
        isPastTold: true,
      },
    ],
    [
      'asked for by one of the owners, with two lines on each of three calendars',
      {
        resources: { ...places, 'org-yard': {} },
        bundles: [
          {
            ...ownersOwn,
            lines: [hall, stage, 'org-yard'].flatMap((resource) => [9, 10].map((hour) => ({ resource, hour }))),
          },
        ],
        meanwhile: [books('org-yard', 10), withdraws('org-a')],
        isPastTold: true,
      },
    ],
    ['against another for the same places', { resources: places, bundles: [a, b] }],
    ['against another of the same initiative', { resources: places, bundles: [a, { ...a, name: 'c' }] }],
    [
      'against another, while its initiative is withdrawn',
      { resources: places, bundles: [a, b], meanwhile: [withdraws('dis-a')] },
    ],
    [
      'against another, while somebody books one of the places',
      { resources: places, bundles: [a, b], meanwhile: [books(stage, 9)] },
    ],
    [
      'against another, while an owner takes a place away',
      { resources: places, bundles: [a, b], meanwhile: [displaces(a, 1)] },
    ],
    [
      'against another for a place of which there are two, and one that its owner approves',
      {
        resources: { [hall]: { capacity: 2 }, [stage]: { approval: 'owner' } },
        bundles: [a, largeB],
        meanwhile: [approves(a, 2), approves(largeB, 1)],
      },
    ],
    [
      'against another, with two lines on each calendar',
      {
        resources: places,
        bundles: [a, { ...b, lines: [hall, stage].flatMap((resource) => [9, 10].map((hour) => ({ resource, hour }))) }],
      },
    ],
  ])(
    '%s',
    (name, scenario) => {
      const { states, atRest, outcomes } = exploreAll(explorationOf(scenario), maxStates);
      const ends = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join('; ');
      console.log(`${name}: ${states} states, ${atRest} at rest (${ends})`);
      expect(atRest).toBeGreaterThan(0);
    },
    120_000,
  );

  it('and one of two that want each other’s places gets them, where messages are faster than deadlines', () => {
    const { outcomes } = exploreAll(explorationOf({ resources: places, bundles: [a, b], isTimely: true }), maxStates);
    expect([...outcomes.keys()].sort()).toEqual(['abandoned and confirmed', 'confirmed and abandoned']);
  });
});

describe('bundles of more owners, along ways chosen by chance,', () => {
  const ring = ['org-hall', 'pro-stage', 'dis-room', 'mas-yard'];
  const bundles = ring.map((resource, index): WantedBundle => ({
    initiative: `${['dis', 'mas', 'org', 'pro'][index] ?? 'dis'}-${index}`,
    name: 'b',
    lines: [resource, ring[(index + 1) % ring.length] ?? resource, 'mas-buses'].map((wanted) => ({
      resource: wanted,
      hour: 9,
    })),
    onDisplacement: index % 2 === 0 ? 'release' : 'keep',
  }));
  const [first, second, third] = bundles as [WantedBundle, WantedBundle, WantedBundle];
  const exploration = explorationOf({
    resources: {
      ...Object.fromEntries(ring.map((id) => [id, {}])),
      'pro-stage': { approval: 'owner' },
      'mas-buses': { capacity: 2 },
    },
    bundles,
    meanwhile: [
      approves(first, 2),
      approves(second, 1),
      refuses(first, 2),
      books('mas-buses', 9),
      displaces(first, 1),
      displaces(second, 2),
      displaces(third, 3),
      withdraws('dis-0'),
      withdraws('org-2'),
    ],
  });

  it('end as one each', () => {
    const seed = Number(process.env['LIANDONG_MODEL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
    const walks = 1_000;
    let steps = 0;
    for (let index = 0; index < walks; index++) steps += walk(exploration, seed + index);
    console.log(`${walks} walks, ${steps} steps; again with LIANDONG_MODEL_SEED=${seed}`);
    expect(steps).toBeGreaterThan(walks * 10);
  }, 120_000);
});

describe('the checker', () => {
  const without =
    (type: string): Policies =>
    (unit, event) =>
      event.type === type ? [] : commandsFor(unit, event);
  const twice: Policies = (unit, event) =>
    commandsFor(unit, event).map((issued, index) => ({ ...issued, id: `${issued.id}|${index}` }));

  it.each([
    ['the end of a bundle is told to nobody', without('bundle.abandoned'), 'is abandoned'],
    ['a confirmation is told to nobody', without('bundle.confirmed'), 'is confirmed'],
    ['a displacement is told to nobody', without('reservation.displaced'), 'is confirmed'],
  ])('finds it where %s', (_, policies, words) => {
    const scenario = { resources: places, bundles: [a], meanwhile: [displaces(a, 1), books(stage, 9)] };
    expect(() => exploreAll(explorationOf(scenario, policies), maxStates)).toThrow(words);
  });

  it('finds it where a line is confirmed before its bundle', () => {
    const hasty: Policies = (unit, event) =>
      commandsFor(unit, event).flatMap((issued) =>
        issued.kind === 'calendar' && issued.command.type === 'hold-bundle-lines'
          ? [
              issued,
              {
                ...issued,
                id: `${issued.id}|hasty`,
                command: {
                  type: 'confirm-bundle-lines' as const,
                  bundle: issued.command.bundle,
                  lines: issued.command.lines,
                },
              },
            ]
          : [issued],
      );
    expect(() => exploreAll(explorationOf({ resources: places, bundles: [a] }, hasty), maxStates)).toThrow(
      'its bundle dis-a.b is not',
    );
  });

  it('finds nothing where command ids differ, since every decision knows its repeats', () => {
    expect(exploreAll(explorationOf({ resources: places, bundles: [a] }, twice), maxStates).atRest).toBeGreaterThan(0);
  });
});
