import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RuleViolation } from '#kernel';
import { given } from '#testing';
import { decideHonour, type HonourCommand, honourDecider } from './honour.decide.js';
import { evolveHonour, type HonourEvent, type HonourState, openLetters } from './honour.js';

const at = '2027-06-01T02:00:00.000Z';
const ofHonour = { honour: 'org-1' };
const opened: HonourEvent = {
  type: 'honour.opened',
  data: {
    ...ofHonour,
    body: 'LJ-GW',
    title: '两优一先',
    year: 2027,
    quota: [{ body: 'LJ-CZJ', places: 1 }],
    warnings: [],
  },
};
const recommended: HonourEvent = {
  type: 'honour.recommended',
  data: { ...ofHonour, candidate: 'c1', kind: 'person', by: 'LJ-CZJ', text: 't1' },
};
const asked: HonourEvent = {
  type: 'honour.opinions-asked',
  data: { ...ofHonour, offices: [{ body: 'LJ-JW', unit: 'discipline' }], askedAt: at },
};
const answered: HonourEvent = {
  type: 'honour.opinion-recorded',
  data: { ...ofHonour, body: 'LJ-JW', outcome: 'no-objection', answeredAt: at },
};
const waived: HonourEvent = {
  type: 'honour.opinion-waived',
  data: { ...ofHonour, body: 'LJ-JW', reason: '已另行核实', waivedAt: at },
};
const onNotice: HonourEvent = {
  type: 'honour.notice-opened',
  data: { ...ofHonour, from: '2027-06-01', until: '2027-06-08', workingDays: 5, warnings: [] },
};
const decided: HonourEvent = {
  type: 'honour.decided',
  data: { ...ofHonour, awarded: ['c1'], decidedAt: at },
};
const after = (...events: readonly HonourEvent[]) => ({
  when: (command: HonourCommand) => {
    const { events: given_, refusal } = given(honourDecider, events).when({ ...command, at });
    return {
      then: (...wanted: readonly HonourEvent[]) => expect(given_).toEqual(wanted),
      thenRefused: (code: string, fields: object = {}) => {
        expect(refusal?.code).toBe(code);
        expect(refusal?.fields).toMatchObject(fields);
      },
    };
  },
});
const recommend = { type: 'recommend', candidate: 'c1', kind: 'person', by: 'LJ-CZJ', text: 't1' } as const;
const notice = { type: 'open-notice', from: '2027-06-01', until: '2027-06-08', workingDays: 5 } as const;
const decide = { type: 'decide-honour', awarded: ['c1'], on: '2027-06-09' } as const;

describe('An honour', () => {
  it('takes recommendations within each body’s quota; who was struck takes no place', () => {
    after(opened).when(recommend).then(recommended);
    after(opened, recommended).when(recommend).then();
    after(opened, recommended)
      .when({ ...recommend, candidate: 'c2' })
      .thenRefused('honour-quota-exceeded', { places: 1 });
    const struck: HonourEvent = { type: 'honour.struck', data: { ...ofHonour, candidate: 'c1', reason: '本人放弃' } };
    after(opened, recommended, struck)
      .when({ ...recommend, candidate: 'c2' })
      .then({ type: 'honour.recommended', data: { ...recommended.data, candidate: 'c2' } });
    after(opened)
      .when({ ...recommend, by: 'LJ-TJJ' })
      .thenRefused('not-in-quota');
  });

  it('asks each office once, in one go', () => {
    const ask = { type: 'ask-opinions', offices: [{ body: 'LJ-JW', unit: 'discipline' }] } as const;
    after(opened).when(ask).then(asked);
    after(opened, asked).when(ask).thenRefused('already-asked', { body: 'LJ-JW' });
  });

  it('goes on notice only when every letter is answered or waived', () => {
    after(opened, recommended, asked)
      .when(notice)
      .thenRefused('opinions-open', { bodies: ['LJ-JW'] });
    after(opened, recommended, asked, answered).when(notice).then(onNotice);
    after(opened, recommended, asked, waived).when(notice).then(onNotice);
    after(opened).when(notice).thenRefused('nobody-recommended');
  });

  it('is decided after the last day of the notice, and never while a letter is open', () => {
    after(opened, recommended).when(decide).thenRefused('notice-missing');
    after(opened, recommended, onNotice)
      .when({ ...decide, on: '2027-06-08' })
      .thenRefused('notice-running', { until: '2027-06-08' });
    after(opened, recommended, onNotice).when(decide).then(decided);
    after(opened, recommended, onNotice, asked).when(decide).thenRefused('opinions-open');
    after(opened, recommended, onNotice)
      .when({ ...decide, awarded: ['c9'] })
      .thenRefused('candidate-unknown');
  });

  it('says what is unusual and goes on: a shorter notice, an objection', () => {
    const objection: HonourEvent = { ...answered, data: { ...answered.data, outcome: 'objection' } as never };
    const outcome = given(honourDecider, [opened, recommended, asked, objection]).when({ ...notice, setDays: 7, at });
    expect(outcome.events?.[0]?.data).toMatchObject({ warnings: ['notice-shorter-than-set', 'objection-stands'] });
  });

  it('is awarded once to whoever was decided on, and takes no answer after its decision', () => {
    const awarded: HonourEvent = {
      type: 'honour.awarded',
      data: { ...ofHonour, on: '2027-07-01', awarded: ['c1'] },
    };
    after(opened, recommended, onNotice, decided).when({ type: 'award-honour', on: '2027-07-01' }).then(awarded);
    after(opened, recommended, onNotice, decided, awarded).when({ type: 'award-honour', on: '2027-07-01' }).then();
    after(opened, recommended, asked, answered, onNotice, decided)
      .when({ type: 'record-opinion', body: 'LJ-JW', outcome: 'objection' })
      .thenRefused('honour-past-that', { currentStatus: 'decided' });
  });

  it('is never decided while a letter is neither answered nor waived, in whatever order things come', () => {
    const step: fc.Arbitrary<HonourCommand> = fc.oneof(
      fc.constantFrom('A', 'B').map((body) => ({
        type: 'ask-opinions' as const,
        offices: [{ body, unit: 'discipline' as const }],
      })),
      fc
        .constantFrom('A', 'B')
        .map((body) => ({ type: 'record-opinion' as const, body, outcome: 'objection' as const })),
      fc.constantFrom('A', 'B').map((body) => ({ type: 'waive-opinion' as const, body, reason: 'x' })),
      fc.constant(recommend),
      fc.constant(notice),
      fc.constant(decide),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let state: HonourState = evolveHonour({}, opened);
        for (const command of steps) {
          try {
            const events = decideHonour({ ...command, at }, state);
            for (const event of events) {
              if (event.type === 'honour.decided' && state.current) expect(openLetters(state.current)).toEqual([]);
              state = evolveHonour(state, event);
            }
          } catch (error) {
            if (!(error instanceof RuleViolation)) throw error;
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
