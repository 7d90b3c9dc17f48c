import { Type } from 'typebox';
import { BodyCode, Id, Instant, OneOf, UnitName, type ViewOf } from '#contracts';

export const boardKinds = [
  /** An invited body has not answered. */
  'open-invitation',
  /** The host is to answer a proposed change. */
  'open-proposal',
  /** The invited were silent, and the host decides. */
  'referred-silence',
  /** A request, or a bundle's line, waits for the resource's owner. */
  'pending-approval',
  /** Two or more requests of a resource that cannot all be granted; stands for their pending approvals. */
  'competing-requests',
  /** A draw waits for discipline. */
  'pending-clearance',
  /** A place that came free is offered to one who waited, and not taken yet. */
  'open-offer',
  /** Its owners have not all answered. */
  'unsettled-bundle',
  /** It lost a line, and its initiative has asked for no other bundle since. */
  'broken-bundle',
  /** A reservation was taken away, and its body has booked nothing in its stead. */
  'displaced',
  /** The initiative is over and one of the four stages is missing. */
  'missing-stage',
  /** Agreed and not started, or running and not concluded, after its time. */
  'overdue-step',
  /** A body's consent, opinion, answer, check or approval is asked for, of a duty of any unit. */
  'asked-answer',
  /** What a body owes by itself: a hearing, a term, a settlement, a rectification that is late, a post that is vacant. */
  'owed-duty',
] as const;
export type BoardKind = (typeof boardKinds)[number];

/** Something that waits for a body. Names no person. */
export const BoardItem = Type.Object(
  {
    /** The same for as long as it is open. */
    id: Type.String(),
    kind: OneOf(boardKinds),
    /** The stream in which it is settled. */
    subject: Type.String(),
    /** Whose service settles it. */
    unit: UnitName,
    /** The body that must act. */
    body: BodyCode,
    since: Instant,
    dueAt: Type.Optional(Instant),
    isOverdue: Type.Boolean(),
    /** The initiative's title, the resource's name, or what the duty is about. */
    title: Type.Optional(Type.String()),
    initiative: Type.Optional(Id),
    resource: Type.Optional(Id),
    reservation: Type.Optional(Id),
    /** Those that compete. */
    reservations: Type.Optional(Type.Array(Id)),
    bundle: Type.Optional(Id),
    /** Of a silence: who said nothing. */
    bodies: Type.Optional(Type.Array(BodyCode)),
    stage: Type.Optional(Type.String()),
    step: Type.Optional(OneOf(['start', 'conclude'])),
    from: Type.Optional(Instant),
    to: Type.Optional(Instant),
    reason: Type.Optional(Type.String()),
  },
  { $id: 'BoardItem' },
);
export type BoardItem = ViewOf<typeof BoardItem>;

/** An item before anybody asks: whether it shows, and whether it is overdue, depends on the instant. */
export interface PendingItem extends Omit<BoardItem, 'isOverdue'> {
  /** Opens by the clock, not by an event. */
  readonly showsFrom?: string;
  /** Is over by the clock. */
  readonly hidesFrom?: string;
}

/** The item as it stands at the instant; undefined where it does not show then. What is due at an instant is overdue from that instant on. */
export const itemAt = ({ showsFrom, hidesFrom, ...thing }: PendingItem, now: string): BoardItem | undefined => {
  if (showsFrom !== undefined && now < showsFrom) return undefined;
  if (hidesFrom !== undefined && now >= hidesFrom) return undefined;
  return { ...thing, isOverdue: thing.dueAt !== undefined && thing.dueAt <= now };
};
