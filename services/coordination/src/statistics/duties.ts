import { stages, type PublicEvent } from '#contracts';
import { openStatuses, type Initiative } from '#initiatives';
import { unitOfId, type Unit } from '#kernel';
import type { OpenInStream } from '../open-duties/open-duties.js';

export const dutyKinds = [
  'invitations',
  'approvals',
  'clearances',
  'bundles',
  'stages',
  'steps',
  'answers',
  'owed',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** Something that a body must do by an instant; `unit` is where it is done. */
export interface Duty {
  readonly kind: DutyKind;
  /** Undefined for a clearance: the register says who clears. */
  readonly body: string | undefined;
  readonly unit: Unit | undefined;
  readonly dueAt: number;
}

/** Duties by what tells them apart within one thing (an initiative, a reservation). */
export type DutiesOfOne = ReadonlyMap<string, Duty>;

/** Which duties were overdue when. */
export interface DutyLedger {
  /** From this instant on these are the open duties of the thing; those of before that are not among them are done. */
  settle(thing: string, duties: DutiesOfOne, at: number): void;
  /** The duties that were due before the instant and neither done nor changed by what was decided before it. */
  overdueBefore(instant: number): readonly Duty[];
}

/** A duty from when on it stood, and until when, if it is done or was changed. */
interface Standing {
  readonly duty: Duty;
  readonly since: number;
  readonly doneAt?: number;
}

/** Begins empty. What was done before it was due is forgotten: it never was overdue. */
export const dutyLedger = (): DutyLedger => {
  const open = new Map<string, ReadonlyMap<string, Standing>>();
  const late: Standing[] = [];
  return {
    settle: (thing, duties, at) => {
      const before = open.get(thing);
      for (const [name, standing] of before ?? []) {
        const { dueAt } = standing.duty;
        if (duties.get(name)?.dueAt !== dueAt && dueAt < at) late.push({ ...standing, doneAt: at });
      }
      const now = [...duties].map(([name, duty]): [string, Standing] => {
        const known = before?.get(name);
        return [name, { duty, since: known?.duty.dueAt === duty.dueAt ? known.since : at }];
      });
      if (now.length === 0) open.delete(thing);
      else open.set(thing, new Map(now));
    },
    overdueBefore: (instant) =>
      [...late, ...[...open.values()].flatMap((standings) => [...standings.values()])]
        .filter(({ duty, since, doneAt = Infinity }) => duty.dueAt < instant && since < instant && doneAt >= instant)
        .map(({ duty }) => duty),
  };
};

/** What an initiative asks of its host and the invited, as it stands. */
export const dutiesOfInitiative = (initiative: Initiative): DutiesOfOne => {
  const { id, status, content, participants } = initiative;
  const duties = new Map<string, Duty>();
  const unit = unitOfId(id);
  const ofHost = (name: string, kind: DutyKind, dueAt: string): void => {
    duties.set(name, { kind, body: content.host, unit, dueAt: Date.parse(dueAt) });
  };
  for (const { body, unit: unitOfInvited } of openStatuses.includes(status) ? content.invited : []) {
    if (participants[body]?.answer !== 'none') continue;
    const dueAt = Date.parse(content.respondBy ?? content.startsAt);
    duties.set(`invitation ${body}`, { kind: 'invitations', body, unit: unitOfInvited, dueAt });
  }
  for (const bundle of openStatuses.includes(status) ? initiative.bundles : []) {
    if (bundle.status === 'requested') ofHost(`bundle ${bundle.id}`, 'bundles', bundle.decideBy);
  }
  if (status === 'agreed') ofHost('start', 'steps', content.startsAt);
  if (status === 'running') ofHost('conclude', 'steps', content.endsAt);
  if (status === 'agreed' || status === 'running' || status === 'concluded') {
    for (const stage of stages) if (!initiative.stages[stage]) ofHost(`stage ${stage}`, 'stages', content.endsAt);
  }
  return duties;
};

export type OfReservation = Extract<PublicEvent, { readonly type: `reservation.${string}` }>;

/** The duty of a reservation after one of its events: its owner's approval or discipline's clearance, due when its time begins. */
export const dutyOfReservation = (
  { type, data }: OfReservation,
  before: Duty | undefined,
  owner: string,
): Duty | undefined => {
  switch (type) {
    case 'reservation.requested':
    case 'reservation.held':
      return data.awaiting && awaited(data.awaiting, data.resource, owner, data.from);
    case 'reservation.moved':
      return before && { ...before, dueAt: Date.parse(data.from) };
    case 'reservation.released':
    case 'reservation.displaced':
      return data.occurrences ? before : undefined;
    case 'reservation.renewed':
      return before;
    case 'reservation.approved':
    case 'reservation.confirmed':
    case 'reservation.refused':
    case 'reservation.waitlisted':
    case 'reservation.offered':
    case 'reservation.expired':
    case 'reservation.used':
      return undefined;
  }
};

const awaited = (awaiting: 'approval' | 'clearance', resource: string, owner: string, from: string): Duty => {
  const dueAt = Date.parse(from);
  return awaiting === 'approval'
    ? { kind: 'approvals', body: owner, unit: unitOfId(resource), dueAt }
    : { kind: 'clearances', body: undefined, unit: 'discipline', dueAt };
};

/** What the nouns declare as open, as far as it has a time. */
export const dutiesOfStream = ({ duties }: OpenInStream): DutiesOfOne => {
  const dated = new Map<string, Duty>();
  for (const [key, { kind, body, unit, dueAt }] of duties) {
    if (dueAt === undefined) continue;
    dated.set(key, { kind: kind === 'asked-answer' ? 'answers' : 'owed', body, unit, dueAt: Date.parse(dueAt) });
  }
  return dated;
};
