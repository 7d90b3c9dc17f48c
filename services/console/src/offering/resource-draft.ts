import type { OpeningHours, Resource, ResourceChanges, ResourceDescription, ResourceKind } from '../api/resources.ts';
import type { Unit } from '../api/units.ts';
import { weekdays, type Weekday } from '../time/weekdays.ts';

export interface HoursDraft {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

/** A description as it is typed: amounts in yuan, times in hours and minutes. */
export interface ResourceDraft {
  readonly name: string;
  readonly kind: ResourceKind;
  readonly sharing: Resource['sharing'];
  readonly owner: string;
  readonly timeZone: string;
  readonly capacity: number | null;
  readonly budgetYuan: number | null;
  readonly clearanceYuan: number | null;
  readonly district: string;
  readonly address: string;
  readonly equipment: readonly string[];
  readonly hours: readonly HoursDraft[];
  readonly closedOn: readonly string[];
  readonly holidays: 'open' | 'closed' | 'by-notice';
  readonly leadHours: number | null;
  readonly shortestMinutes: number | null;
  readonly longestHours: number | null;
  readonly bufferMinutes: number | null;
  readonly approval: 'automatic' | 'owner';
  readonly units: readonly Unit[];
}

export const emptyResource = (owner: string, timeZone: string): ResourceDraft => ({
  name: '',
  kind: 'venue',
  sharing: 'exclusive',
  owner,
  timeZone,
  capacity: null,
  budgetYuan: null,
  clearanceYuan: null,
  district: '',
  address: '',
  equipment: [],
  hours: [{ days: weekdays.slice(0, 5), from: '08:00', to: '18:00' }],
  closedOn: [],
  holidays: 'open',
  leadHours: null,
  shortestMinutes: null,
  longestHours: null,
  bufferMinutes: null,
  approval: 'owner',
  units: [],
});

const minute = 60;
const hour = 3600;
const fen = 100;
const part = (value: number | undefined, of: number): number | null => (value === undefined ? null : value / of);

export const draftOf = (resource: Resource): ResourceDraft => ({
  name: resource.name,
  kind: resource.kind,
  sharing: resource.sharing,
  owner: resource.owner,
  timeZone: resource.timeZone,
  capacity: resource.capacity ?? null,
  budgetYuan: part(resource.budgetFen, fen),
  clearanceYuan: part(resource.clearanceAboveFen, fen),
  district: resource.district ?? '',
  address: resource.address ?? '',
  equipment: resource.equipment ?? [],
  hours: resource.openingHours ?? [],
  closedOn: resource.closedOn ?? [],
  holidays: resource.holidays ?? 'open',
  leadHours: part(resource.leadSeconds, hour),
  shortestMinutes: part(resource.minSeconds, minute),
  longestHours: part(resource.maxSeconds, hour),
  bufferMinutes: part(resource.bufferSeconds, minute),
  approval: resource.approval,
  units: resource.allowed?.units ?? [],
});

export const isComplete = ({ name, owner, timeZone, sharing, capacity, budgetYuan, hours }: ResourceDraft): boolean =>
  name.trim() !== '' &&
  owner !== '' &&
  timeZone.trim() !== '' &&
  (sharing !== 'capacity' || capacity !== null) &&
  (sharing !== 'budget' || budgetYuan !== null) &&
  hours.every(({ days, from, to }) => days.length > 0 && from !== '' && to !== '' && from < to);

const whole = (value: number | null, of: number): number | null => (value === null ? null : Math.round(value * of));
const said = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** All members that one may say nothing of: null where nothing is said. */
const optionalOf = (draft: ResourceDraft, allowed: Resource['allowed']) => {
  const { units: _, ...others } = allowed ?? {};
  const only = { ...others, ...(draft.units.length > 0 && { units: [...draft.units] }) };
  return {
    capacity: draft.sharing === 'exclusive' || draft.sharing === 'capacity' ? draft.capacity : null,
    budgetFen: draft.sharing === 'budget' ? whole(draft.budgetYuan, fen) : null,
    clearanceAboveFen: draft.sharing === 'budget' ? whole(draft.clearanceYuan, fen) : null,
    district: said(draft.district),
    address: said(draft.address),
    equipment: draft.equipment.length > 0 ? [...draft.equipment] : null,
    openingHours:
      draft.hours.length > 0 ? draft.hours.map((span): MutableHours => ({ ...span, days: [...span.days] })) : null,
    closedOn: draft.closedOn.length > 0 ? [...draft.closedOn] : null,
    leadSeconds: whole(draft.leadHours, hour),
    minSeconds: whole(draft.shortestMinutes, minute),
    maxSeconds: whole(draft.longestHours, hour),
    bufferSeconds: whole(draft.bufferMinutes, minute),
    allowed: Object.keys(only).length > 0 ? only : null,
  };
};

type MutableHours = { days: OpeningHours['days'][number][]; from: string; to: string };

/** What is sent to offer it. The caller has seen to it that it is complete. */
export const descriptionOf = (draft: ResourceDraft): ResourceDescription => {
  const { name, kind, sharing, owner, timeZone, holidays, approval } = draft;
  const given = Object.fromEntries(Object.entries(optionalOf(draft, undefined)).filter(([, value]) => value !== null));
  return { name: name.trim(), kind, sharing, owner, timeZone, holidays, approval, ...given };
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a revision changes and nothing else, so that what another has changed meanwhile stays. */
export const changesOf = (draft: ResourceDraft, before: Resource): ResourceChanges => {
  const former = draftOf(before);
  const membersOf = (one: ResourceDraft) => {
    const { name, kind, sharing, timeZone, holidays, approval } = one;
    return {
      name: name.trim(),
      kind,
      sharing,
      timeZone,
      holidays,
      approval,
      ...optionalOf(one, before.allowed),
    };
  };
  const was = new Map<string, unknown>(Object.entries(membersOf(former)));
  return Object.fromEntries(Object.entries(membersOf(draft)).filter(([name, value]) => !isSame(value, was.get(name))));
};
