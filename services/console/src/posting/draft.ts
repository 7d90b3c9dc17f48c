import type { InitiativeKind, NewInitiative, ParticipantRole } from '../api/initiatives.ts';
import type { Period } from '../api/reservations.ts';
import type { Unit } from '../api/units.ts';
import { fenOf, lackOf, type WantedLine } from '../bundles/wanted.ts';
import { instantOf } from '../time/wall-time.ts';

export interface DraftInvitation {
  readonly body: string;
  readonly role: ParticipantRole;
  readonly required: boolean;
}

/** What has been typed so far; times are on the clocks of `timeZone`, as the inputs have them. */
export interface Draft {
  readonly title: string;
  readonly purpose: string;
  readonly kind: InitiativeKind;
  readonly host: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly place: string;
  readonly places: number | null;
  readonly budgetYuan: number | null;
  readonly invited: readonly DraftInvitation[];
  readonly quorum: number | null;
  readonly respondBy: string;
  readonly onSilence: 'accept' | 'decline' | 'ask';
  readonly lines: readonly WantedLine[];
  /** Of the request that makes it, so that a second click, or one after a lost answer, makes nothing twice. Other content has another. */
  readonly key: string;
  /** Where it has been made already: a further try changes that one. */
  readonly made?: { readonly id: string; readonly unit: Unit; readonly host: string };
}

export const steps = ['what', 'when', 'who', 'resources', 'check'] as const;
export type PostingStep = (typeof steps)[number];

export const emptyDraft = (host: string, timeZone: string, key: string): Draft => ({
  title: '',
  purpose: '',
  kind: 'activity',
  host,
  startsAt: '',
  endsAt: '',
  timeZone,
  place: '',
  places: null,
  budgetYuan: null,
  invited: [],
  quorum: null,
  respondBy: '',
  onSilence: 'ask',
  lines: [],
  key,
});

/** Start and end as instants; undefined while one is missing or they are the wrong way round. */
export const periodOf = ({
  startsAt,
  endsAt,
  timeZone,
}: Pick<Draft, 'startsAt' | 'endsAt' | 'timeZone'>): Period | undefined => {
  const from = instantOf(startsAt, timeZone);
  const to = instantOf(endsAt, timeZone);
  return from === undefined || to === undefined || to <= from ? undefined : { from, to };
};

/** What keeps a draft from going on, at the field where it is to be mended. */
export type Lacking = 'title' | 'host' | 'startsAt' | 'endsAt' | 'invited' | 'quorum' | 'respondBy' | 'lines';
export type DraftFault =
  | 'needed'
  | 'ends-before-start'
  | 'in-the-past'
  | 'two-accountable'
  | 'quorum-unreachable'
  | 'respond-by-over'
  | 'respondByTooLate'
  | 'lineLacks';
export type Faults = { readonly [Name in Lacking]?: DraftFault };

/** What is wrong with a step, field by field; nothing where one may go on. What was not changed since `before` may be past by now. */
export const faultsOf = (draft: Draft, step: PostingStep, nowMs: number, before?: Draft): Faults => {
  switch (step) {
    case 'what':
      return {
        ...(draft.title.trim() === '' && { title: 'needed' }),
        ...(draft.host === '' && { host: 'needed' }),
      };
    case 'when':
      return timeFaults(draft, nowMs, before);
    case 'who':
      return whoFaults(draft, nowMs, before);
    case 'resources':
      return draft.lines.some((line) => lackOf(line) !== undefined) ? { lines: 'lineLacks' } : {};
    case 'check':
      return Object.assign({}, ...steps.slice(0, -1).map((one) => faultsOf(draft, one, nowMs, before))) as Faults;
  }
};

const timeFaults = (draft: Draft, nowMs: number, before: Draft | undefined): Faults => {
  const from = instantOf(draft.startsAt, draft.timeZone);
  const to = instantOf(draft.endsAt, draft.timeZone);
  if (from === undefined) return { startsAt: 'needed' };
  if (to === undefined) return { endsAt: 'needed' };
  if (to <= from) return { endsAt: 'ends-before-start' };
  return Date.parse(to) <= nowMs && draft.endsAt !== before?.endsAt ? { endsAt: 'in-the-past' } : {};
};

const whoFaults = (draft: Draft, nowMs: number, before: Draft | undefined): Faults => {
  const respondBy = instantOf(draft.respondBy, draft.timeZone);
  const from = instantOf(draft.startsAt, draft.timeZone);
  const isOther = draft.respondBy !== before?.respondBy;
  return {
    ...(accountableCount(draft) > 1 && { invited: 'two-accountable' }),
    ...(draft.quorum !== null && draft.quorum > draft.invited.length && { quorum: 'quorum-unreachable' }),
    ...(respondBy !== undefined && from !== undefined && respondBy > from && { respondBy: 'respondByTooLate' }),
    ...(respondBy !== undefined && isOther && Date.parse(respondBy) <= nowMs && { respondBy: 'respond-by-over' }),
  };
};

/** More than one is refused: exactly one body answers for an initiative. */
export const accountableCount = ({ invited }: Draft): number =>
  invited.filter(({ role }) => role === 'accountable').length;

/** What is sent. The caller has seen to it that the draft is complete. */
export const requestOf = (draft: Draft): NewInitiative => {
  const { from = '', to = '' } = periodOf(draft) ?? {};
  const respondBy = instantOf(draft.respondBy, draft.timeZone);
  return {
    title: draft.title.trim(),
    purpose: draft.purpose.trim(),
    kind: draft.kind,
    host: draft.host,
    startsAt: from,
    endsAt: to,
    timeZone: draft.timeZone,
    ...(draft.place.trim() !== '' && { place: draft.place.trim() }),
    ...(draft.places !== null && { places: draft.places }),
    ...(draft.budgetYuan !== null && { budgetFen: fenOf(draft.budgetYuan) }),
    invited: [...draft.invited],
    ...(draft.quorum !== null && { quorum: draft.quorum }),
    ...(respondBy !== undefined && { respondBy }),
    onSilence: draft.onSilence,
  };
};

const optional = ['place', 'places', 'budgetFen', 'quorum', 'respondBy'] as const;

/** All of it, for one that was made before: what nothing stands in any more is taken away. */
export const wholeOf = (draft: Draft) => {
  const { host: _, ...request } = requestOf(draft);
  const taken = optional.filter((name) => request[name] === undefined).map((name) => [name, null] as const);
  return { ...request, ...Object.fromEntries(taken) };
};
