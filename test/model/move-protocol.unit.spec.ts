import { describe, expect, it } from '@jest/globals';
import { exploreAll, walk } from './explore.js';
import { commandsFor } from './protocol.js';
import {
  abandonsMove,
  approves,
  books,
  displaces,
  explorationOf,
  moves,
  refuses,
  releases,
  toNewLine,
  withdraws,
  type Scenario,
  type WantedBundle,
} from './scenario.js';
import type { Policies } from './world.js';

const hall = 'org-hall';
const stage = 'pro-stage';
const places = { [hall]: {}, [stage]: {} };
/** Two hours, moved by one: the old time of the hall overlaps the new one. */
const a: WantedBundle = {
  initiative: 'dis-a',
  name: 'b',
  lines: [
    { resource: hall, hour: 9, hours: 2 },
    { resource: stage, hour: 9 },
  ],
};
const keepingA: WantedBundle = { ...a, onDisplacement: 'keep' };
const later: WantedBundle = { ...a, initiative: 'mas-b', lines: [{ resource: stage, hour: 10 }] };
const maxStates = 400_000;

describe('an initiative moves with all its bundles or nothing moves, whatever comes in whatever order and however often:', () => {
  it.each<[string, Scenario]>([
    [
      'alone, while it is abandoned, withdrawn or its bundle released',
      {
        resources: places,
        bundles: [a],
        before: [],
        meanwhile: [moves('dis-a', 1), abandonsMove('dis-a'), withdraws('dis-a'), releases(a)],
        isPastTold: true,
      },
    ],
    [
      'while owners take away the old lines and the new ones',
      {
        resources: places,
        bundles: [a],
        before: [],
        meanwhile: [moves('dis-a', 1), displaces(a, 1), toNewLine(displaces)(a, 1), toNewLine(displaces)(a, 2)],
        isPastTold: true,
      },
    ],
    [
      'while it keeps what is left of a bundle that is displaced',
      {
        resources: places,
        bundles: [keepingA],
        before: [],
        meanwhile: [moves('dis-a', 1), displaces(keepingA, 2), toNewLine(displaces)(keepingA, 1), withdraws('dis-a')],
        isPastTold: true,
      },
    ],
    [
      'with a line that its owner approves anew or refuses, and a place that somebody books meanwhile',
      {
        resources: { [hall]: { approval: 'owner' }, [stage]: {} },
        bundles: [a],
        before: [approves(a, 1)],
        meanwhile: [
          moves('dis-a', 1),
          toNewLine(approves)(a, 1),
          toNewLine(refuses)(a, 1),
          books(stage, 10),
          books(stage, 9),
        ],
        isPastTold: true,
      },
    ],
    [
      'twice, the second time after the first has ended',
      {
        resources: places,
        bundles: [a],
        before: [],
        meanwhile: [moves('dis-a', 1), moves('dis-a', 2, 'm2'), abandonsMove('dis-a'), displaces(a, 2)],
        isPastTold: true,
      },
    ],
    [
      'with two bundles of one initiative on the same calendars, of which there are two places',
      {
        resources: { [hall]: { capacity: 2 }, [stage]: { capacity: 2 } },
        bundles: [a, { ...a, name: 'c' }],
        before: [],
        meanwhile: [moves('dis-a', 1), displaces(a, 1), books(stage, 10)],
      },
    ],
    [
      'with two lines on one calendar, of which one comes to where the other was',
      {
        resources: places,
        bundles: [{ ...a, lines: [...a.lines, { resource: stage, hour: 10 }] }],
        before: [],
        meanwhile: [moves('dis-a', 1), books(stage, 11), books(stage, 9), toNewLine(displaces)(a, 2)],
      },
    ],
    [
      'against another that is where it wants to be, and goes away',
      {
        resources: places,
        bundles: [a, later],
        before: [],
        meanwhile: [moves('dis-a', 1), moves('mas-b', -1), releases(later)],
      },
    ],
    [
      'against another that is just asking for the place',
      { resources: places, bundles: [a], before: [], meanwhile: [moves('dis-a', 1), books(hall, 11), books(hall, 9)] },
    ],
  ])(
    '%s',
    (name, scenario) => {
      const { states, atRest, outcomes } = exploreAll(explorationOf(scenario), maxStates);
      const ends = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join('; ');
      console.log(`${name}: ${states} states, ${atRest} at rest (${ends})`);
      expect([...outcomes.keys()].join()).toContain('moved');
    },
    120_000,
  );

  it('along ways chosen by chance, with three owners and everything that may happen', () => {
    const yard = 'mas-yard';
    const wide: WantedBundle = {
      ...a,
      lines: [...a.lines, { resource: yard, hour: 8, hours: 3 }, { resource: hall, hour: 12 }],
    };
    const exploration = explorationOf({
      resources: { [hall]: {}, [stage]: { approval: 'owner' }, [yard]: { capacity: 2 } },
      bundles: [wide, later, { ...wide, initiative: 'org-c', name: 'd', lines: [{ resource: yard, hour: 9 }] }],
      before: [approves(wide, 2), approves(later, 1)],
      meanwhile: [
        moves('dis-a', 1),
        moves('dis-a', 2, 'm2'),
        moves('mas-b', 1),
        moves('org-c', 1),
        toNewLine(approves)(wide, 2),
        toNewLine(approves)(wide, 2, 'm2'),
        toNewLine(approves)(later, 1),
        toNewLine(displaces)(wide, 3),
        displaces(wide, 1),
        abandonsMove('dis-a'),
        books(hall, 13),
        books(yard, 11, 2),
        withdraws('org-c'),
      ],
    });
    const seed = Number(process.env['LIANDONG_MODEL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
    const walks = 500;
    let steps = 0;
    for (let index = 0; index < walks; index++) steps += walk(exploration, seed + index);
    console.log(`${walks} walks, ${steps} steps; again with LIANDONG_MODEL_SEED=${seed}`);
    expect(steps).toBeGreaterThan(walks * 5);
  }, 120_000);
});

describe('the checker of moves', () => {
  const without =
    (type: string): Policies =>
    (unit, event) =>
      event.type === type ? [] : commandsFor(unit, event);

  it.each([
    ['the end of a move is told to nobody', without('bundle.move-abandoned'), 'without a bundle'],
    ['a move is told to nobody', without('bundle.moved'), 'is confirmed'],
  ])('finds it where %s', (_, policies, words) => {
    const scenario = { resources: places, bundles: [a], meanwhile: [moves('dis-a', 1), books(stage, 10)], before: [] };
    expect(() => exploreAll(explorationOf(scenario, policies), maxStates)).toThrow(words);
  });

  it('finds it where an owner holds the new place without the old one', () => {
    const hasty: Policies = (unit, event) =>
      commandsFor(unit, event).flatMap((issued) =>
        issued.kind === 'calendar' && issued.command.type === 'hold-bundle-lines' && issued.command.isMove
          ? [
              issued,
              {
                ...issued,
                id: `${issued.id}|hasty`,
                command: {
                  type: 'swap-bundle-lines' as const,
                  bundle: issued.command.bundle,
                  lines: issued.command.lines,
                  former: [],
                },
              },
            ]
          : [issued],
      );
    const scenario = { resources: places, bundles: [a], meanwhile: [moves('dis-a', 1)], before: [] };
    expect(() => exploreAll(explorationOf(scenario, hasty), maxStates)).toThrow();
  });
});
