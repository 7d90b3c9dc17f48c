import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { PlanResult } from './plan-result.js';
import { createProgress } from './progress.js';
import type { ReservationsResult } from './reservations.js';
import { planSummary, reservationsSummary } from './summary.js';
import { table, widthOf } from './table.js';

const nothing: PlanResult = {
  kind: 'plan',
  file: 'plan.csv',
  isDryRun: false,
  rejected: [],
  asked: [],
  good: [{ line: 2, kind: 'initiative', title: '会', host: 'LJ-GW', unit: 'organisation' }],
  loaded: [],
  confirmed: [],
  waiting: [],
  refused: [],
  closedDays: [],
  plainPlaces: [],
  holidays: [],
};
const fault = { line: 9, column: '时间', value: '2027-04-08 17:00-09:00', reason: 'ends before it starts' };

describe('A table', () => {
  it('counts what is Chinese as two wide, so that columns stand under one another', () => {
    expect(widthOf('市直机关 1号（会议）')).toBe(20);
    expect(
      table(
        ['place', 'n'],
        [
          ['市图书馆', '1'],
          ['hall', '2'],
        ],
      ),
    ).toBe(['  place     n', '  ────────  ─', '  市图书馆  1', '  hall      2'].join('\n'));
  });
});

describe('The summary of a plan', () => {
  it('names each bad line and says that nothing was loaded, and how to go on', () => {
    const text = planSummary({ ...nothing, rejected: [fault] }, false);
    expect(text).toContain('9     时间    2027-04-08 17:00-09:00  ends before it starts');
    expect(text).toContain(
      'Nothing was loaded: 1 of 2 lines are bad. Correct them, or load the rest with --accept-rest.',
    );
  });

  it('shows what was refused with its rule, and what there is instead', () => {
    const suggestions = [
      { kind: 'shift', resource: 'org-1', from: '2027-03-09T01:30:00.000Z', to: '2027-03-09T03:30:00.000Z' },
      {
        kind: 'other-resource',
        resource: 'org-2',
        name: '二号厅',
        from: '2027-03-08T01:30:00.000Z',
        to: '2027-03-08T03:30:00.000Z',
      },
    ] as const;
    const refused = [
      {
        line: 5,
        place: '多功能厅',
        resource: 'org-1',
        code: 'outside-opening-hours',
        detail: 'It is closed.',
        suggestions,
      },
    ];
    const text = planSummary({ ...nothing, refused }, true);
    expect(text).toContain('5     多功能厅  outside-opening-hours  It is closed.');
    expect(text).toContain('→ another time: 2027-03-09 09:30–11:30');
    expect(text).toContain('→ another place: 2027-03-08 09:30–11:30, 二号厅');
  });

  it('says so when the sheet was not UTF-8, when it is a dry run and when a line stood there already', () => {
    expect(planSummary({ ...nothing, readAs: 'gb18030' }, false)).toContain('it was read as GB 18030');
    expect(planSummary({ ...nothing, isDryRun: true, rejected: [fault] }, false)).toContain(
      'Dry run: 1 lines can be loaded, 1 cannot. Nothing was loaded.',
    );
    const loaded = [
      {
        line: 2,
        kind: 'initiative' as const,
        id: 'org-1',
        unit: 'organisation',
        host: 'LJ-GW',
        title: '会',
        status: 'posted',
        dates: 1,
        differs: true,
      },
    ];
    expect(planSummary({ ...nothing, loaded }, false)).toContain('stood there already, and says something else');
  });

  it('names closed days, places that stay a text and holidays', () => {
    const text = planSummary(
      {
        ...nothing,
        closedDays: [{ line: 20, place: '多功能厅', dates: ['2027-07-05', '2027-07-12'] }],
        plainPlaces: [{ line: 3, place: '各单位' }],
        holidays: [{ line: 24, title: '升旗', on: '2027-10-01', name: '国庆节', isProvisional: true }],
      },
      true,
    );
    for (const part of ['2027-07-05 2027-07-12', '各单位', '国庆节 (the notice for the year is not out)']) {
      expect(text).toContain(part);
    }
  });
});

describe('The summary of a booking list', () => {
  const result: ReservationsResult = {
    kind: 'reservations',
    file: 'list.json',
    timeZone: 'Europe/Brussels',
    shift: { weeks: 0, minutes: 0 },
    rooms: [{ name: 'Janson', id: 'org-1', unit: 'organisation', isNew: true }],
    booked: [],
    refused: [
      {
        id: '1',
        room: 'Janson',
        from: '2024-02-03T08:30:00.000Z',
        to: '2024-02-03T08:55:00.000Z',
        code: 'in-the-past',
        detail: 'The period is over.',
        suggestions: [],
      },
    ],
    weeksToTheFuture: 147,
    seconds: 1,
  };

  it('says how many weeks bring a list of the past into the future', () => {
    const text = reservationsSummary(result);
    expect(text).toContain('in-the-past  1');
    expect(text).toContain('2024-02-03 09:30');
    expect(text).toContain('--shift-weeks=147 brings all of it into the future.');
    expect(text).toContain('0 of 1 sessions are booked, 1 refused');
  });
});

describe('Progress', () => {
  it('without a terminal is a plain line for each tenth', () => {
    const stream = new PassThrough();
    const progress = createProgress(stream as unknown as NodeJS.WriteStream);
    progress.begin('places', 25);
    for (let step = 0; step < 25; step++) progress.step();
    progress.end();
    const lines = String(stream.read()).trimEnd().split('\n');
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toBe('places: 25 of 25');
  });
});

describe('The summary of a plan that asks', () => {
  it('lists what is asked with what it would be read as, and says how to go on', () => {
    const asked = [
      { line: 3, column: '时间', words: '春节前', offer: '2027-02-04', sure: 'usual', reason: 'why', lines: [3] },
    ] as const;
    const text = planSummary({ ...nothing, asked }, false);
    expect(text).toContain('3     时间    春节前  2027-02-04');
    expect(text).toContain('Nothing was loaded: 1 things are asked.');
  });
});
