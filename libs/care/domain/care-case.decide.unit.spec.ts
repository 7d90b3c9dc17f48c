import { describe, expect, it } from '@jest/globals';
import type { Timed } from '#kernel';
import { given } from '#testing';
import { type CareCaseCommand, careCaseDecider, maxSteps } from './care-case.decide.js';
import type { CareCaseEvent } from './care-case.js';

const at = '2027-03-01T02:00:00.000Z';
const ofCase = { case: 'mas-1' };
const opened: CareCaseEvent = {
  type: 'care-case.opened',
  data: { ...ofCase, body: 'LJ-CZJ-GH', kind: 'hardship', file: 't1', openedAt: at },
};
const assessed: CareCaseEvent = {
  type: 'care-case.assessed',
  data: { ...ofCase, by: 'LJ-CZJ-GH', needs: ['money'], text: 't2', assessedAt: at },
};
const granted: CareCaseEvent = {
  type: 'care-case.decided',
  data: { ...ofCase, by: 'LJ-CZJ-GH', isGranted: true, amountFen: 1_000, decidedAt: at },
};
const asked: CareCaseEvent = {
  type: 'care-case.help-asked',
  data: { ...ofCase, help: 'h1', amountFen: 600, fund: 'mas-f', reservation: 'mas-f.r', askedAt: at },
};
const closed: CareCaseEvent = {
  type: 'care-case.closed',
  data: { ...ofCase, outcome: 'helped', closedAt: at },
};
const erased: CareCaseEvent = { type: 'care-case.erased', data: { ...ofCase, erasedAt: at } };
const after = (...events: readonly CareCaseEvent[]) => ({
  when: (command: CareCaseCommand) => {
    const timed: Timed<CareCaseCommand> = { ...command, at };
    const { events: decided, refusal } = given(careCaseDecider, events).when(timed);
    return {
      then: (...wanted: readonly CareCaseEvent[]) => expect(decided).toEqual(wanted),
      thenRefused: (code: string, fields: object = {}) => {
        expect(refusal?.code).toBe(code);
        expect(refusal?.fields).toMatchObject(fields);
      },
    };
  },
});
const help = { type: 'give-help', help: 'h2', kind: 'money', on: '2027-03-01' } as const;

describe('A care case', () => {
  it('is opened once', () => {
    const open = { type: 'open-case', id: 'mas-1', body: 'LJ-CZJ-GH', kind: 'hardship', file: 't1' } as const;
    after().when(open).then(opened);
    after(opened).when(open).then();
  });

  it('is decided once, after an assessment', () => {
    const decide = { type: 'decide-case', by: 'LJ-CZJ-GH', isGranted: true, amountFen: 1_000 } as const;
    after(opened).when(decide).thenRefused('not-assessed');
    after(opened, assessed).when(decide).then(granted);
    after(opened, assessed, granted).when(decide).thenRefused('case-decided');
    const assess = { type: 'assess-case', by: 'LJ-CZJ-GH', needs: ['money'], text: 't2' } as const;
    after(opened, assessed).when(assess).then(assessed);
    after(opened, assessed, granted).when(assess).thenRefused('case-decided');
  });

  it('gives no help that nobody granted', () => {
    after(opened, assessed).when(help).thenRefused('not-granted');
    const refused: CareCaseEvent = { type: 'care-case.decided', data: { ...granted.data, isGranted: false } };
    after(opened, assessed, refused).when(help).thenRefused('not-granted');
  });

  it('gives at most what was granted, counting what is asked of a fund', () => {
    after(opened, assessed, granted, asked)
      .when({ ...help, amountFen: 401 })
      .thenRefused('beyond-granted', { grantedFen: 1_000, leftFen: 400 });
    after(opened, assessed, granted, asked)
      .when({ ...help, amountFen: 400 })
      .then({
        type: 'care-case.help-given',
        data: { ...ofCase, help: 'h2', kind: 'money', on: '2027-03-01', amountFen: 400 },
      });
    const refused: CareCaseEvent = {
      type: 'care-case.help-refused',
      data: { ...ofCase, help: 'h1', code: 'resource-unavailable', refusedAt: at },
    };
    after(opened, assessed, granted, asked, refused)
      .when({ ...help, amountFen: 1_000 })
      .then(expect.anything() as never);
  });

  it('settles a draw once, as it was asked for', () => {
    const confirm = { type: 'confirm-help', help: 'h1', on: '2027-03-02' } as const;
    const given: CareCaseEvent = {
      type: 'care-case.help-given',
      data: { ...ofCase, help: 'h1', kind: 'money', on: '2027-03-02', amountFen: 600, reservation: 'mas-f.r' },
    };
    after(opened, assessed, granted, asked).when(confirm).then(given);
    after(opened, assessed, granted, asked, given).when(confirm).then();
    after(opened, assessed, granted, asked, given).when({ type: 'refuse-help', help: 'h1', code: 'x' }).then();
    after(opened, assessed, granted).when({ type: 'confirm-help', help: 'other', on: '2027-03-02' }).then();
  });

  it('is neither closed nor erased while a draw is awaited', () => {
    const events = [opened, assessed, granted, asked];
    after(...events)
      .when({ type: 'close-case', outcome: 'helped' })
      .thenRefused('help-awaited');
    after(...events)
      .when({ type: 'erase-case' })
      .thenRefused('help-awaited');
  });

  it('is referred to a body once, in bounded number, and no more when it is closed', () => {
    const refer = { type: 'refer-case', to: 'LJ-ZGH' } as const;
    const referred: CareCaseEvent = {
      type: 'care-case.referred',
      data: { ...ofCase, to: 'LJ-ZGH', referredAt: at },
    };
    after(opened).when(refer).then(referred);
    after(opened, referred).when(refer).thenRefused('already-referred');
    after(opened).when({ type: 'refer-case', to: 'LJ-CZJ-GH' }).thenRefused('already-referred');
    after(opened, closed).when(refer).thenRefused('case-closed');
    const many = Array.from({ length: maxSteps }, (_, index): CareCaseEvent => ({
      type: 'care-case.referred',
      data: { ...ofCase, to: `B-${index}`, referredAt: at },
    }));
    after(opened, ...many)
      .when(refer)
      .thenRefused('too-many-steps');
    after(opened).when({ type: 'end-referral', body: 'LJ-ZGH' }).then();
  });

  it('is followed up also when it is closed, until it is erased', () => {
    const followUp = { type: 'follow-up', on: '2027-04-01', text: 't9' } as const;
    after(opened, closed)
      .when(followUp)
      .then({ type: 'care-case.followed-up', data: { ...ofCase, on: '2027-04-01', text: 't9' } });
    after(opened, closed, erased).when(followUp).thenRefused('case-erased');
  });

  it('is closed by its erasure, and erased once', () => {
    after(opened)
      .when({ type: 'erase-case' })
      .then({ type: 'care-case.closed', data: { ...ofCase, outcome: 'withdrawn', closedAt: at } }, erased);
    after(opened, closed).when({ type: 'erase-case' }).then(erased);
    after(opened, closed, erased).when({ type: 'erase-case' }).then();
  });
});
