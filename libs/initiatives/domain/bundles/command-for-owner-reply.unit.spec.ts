import { describe, expect, it } from '@jest/globals';
import type { PublicEvent } from '#contracts';
import type { Source } from '#kernel';
import { commandForOwnerReply, type OwnerReplyEvent } from './command-for-owner-reply.js';

const from = '2027-03-12T00:00:00.000Z';
const to = '2027-03-12T02:00:00.000Z';
const reference = {
  reservation: 'pro-hall.r1',
  resource: 'pro-hall',
  body: 'LJ-GW',
  initiative: 'org-x',
  bundle: 'org-x.b1',
  line: 1,
};
const claim = { ...reference, from, to, quantity: 1, purpose: '' };

type Word = Extract<PublicEvent, { readonly type: OwnerReplyEvent['type'] }>;
const heard = (event: Word, source: Source = 'propaganda', subject = 'resource/pro-hall'): OwnerReplyEvent => ({
  ...event,
  id: 'e1',
  source,
  subject,
  sequence: 7,
  time: from,
  recordedAt: from,
  commitHash: 'h',
  commitIndex: 0,
  correlationId: 'c',
  causationId: 'c',
  actor: 'system:propaganda',
  dataClass: 'internal',
});
const held: Word = { type: 'reservation.held', data: claim };
const line = { type: 'record-line', bundle: 'org-x.b1', reservation: 'pro-hall.r1' };

describe('an owner’s word on a line of a bundle', () => {
  it.each<[Word, object]>([
    [held, { ...line, answer: 'held' }],
    [
      { type: 'reservation.held', data: { ...claim, awaiting: 'approval' } },
      { ...line, answer: 'awaiting-approval' },
    ],
    [
      { type: 'reservation.held', data: { ...claim, awaiting: 'clearance' } },
      { ...line, answer: 'awaiting-clearance' },
    ],
    [
      { type: 'reservation.waitlisted', data: claim },
      { ...line, answer: 'waitlisted' },
    ],
    [
      { type: 'reservation.refused', data: { ...reference, code: 'resource-unavailable', conflicts: [{ from, to }] } },
      { ...line, answer: 'refused', code: 'resource-unavailable', conflicts: [{ from, to }] },
    ],
    [
      { type: 'reservation.approved', data: reference },
      { ...line, type: 'record-line-approved' },
    ],
    [
      { type: 'reservation.displaced', data: { ...reference, reason: '抢险' } },
      { ...line, type: 'record-displacement', reason: '抢险' },
    ],
  ])('is a command to the initiative: $type', (event, command) => {
    expect(commandForOwnerReply(heard(event))).toEqual({ initiative: 'org-x', command });
  });

  it('counts from the unit that owns the resource alone, in that resource’s stream, on its own reservations', () => {
    expect(commandForOwnerReply(heard(held, 'discipline'))).toBeUndefined();
    expect(commandForOwnerReply(heard(held, 'propaganda', 'resource/pro-other'))).toBeUndefined();
    const foreign: Word = { type: 'reservation.held', data: { ...claim, reservation: 'mas-bus.r2' } };
    expect(commandForOwnerReply(heard(foreign))).toBeUndefined();
  });

  it('is nobody’s where the reservation is no bundle’s', () => {
    const { bundle: _bundle, line: _line, ...direct } = claim;
    expect(commandForOwnerReply(heard({ type: 'reservation.held', data: direct }))).toBeUndefined();
  });

  it('is told on with at most fifty conflicts, so that the host’s event stays small enough', () => {
    const conflicts = Array.from({ length: 400 }, () => ({ from, to }));
    const refused: Word = {
      type: 'reservation.refused',
      data: { ...reference, code: 'resource-unavailable', conflicts },
    };
    const { command } = commandForOwnerReply(heard(refused)) ?? {};
    expect(command?.type === 'record-line' && command.conflicts).toHaveLength(50);
  });
});
