import { type TSchema, Type } from 'typebox';
import { BodyCode, clearance, Id, OneOf, type PublicEvent, redrive, unmasking } from '#contracts';
import {
  evolveParticipation,
  evolvePublic,
  initiativeView,
  InitiativeView,
  isInitiativeEvent,
  type ParticipationEvent,
  ParticipationState,
  unanswered,
  unknownInitiative,
} from '#initiatives';
import { Body, type BodyEvent, evolveBody } from '#register';
import { CalendarView, emptyFoldedCalendar, foldedCalendarView, evolveFoldedCalendar, ResourceView } from '#resources';

/** Which part of a calendar is shown, in milliseconds. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

type Events = readonly PublicEvent[];
type Fold = (events: Events, version: number, window: Period) => object | undefined;

const ParticipationAt = Type.Object(
  { initiative: Id, body: BodyCode, ...ParticipationState.properties },
  { $id: 'ParticipationAt' },
);
const FoldedCalendarAt = Type.Object(
  {
    resource: Type.Object({ ...ResourceView.properties, version: Type.Integer() }),
    reservations: CalendarView.properties.reservations,
    blockings: CalendarView.properties.blockings,
  },
  { $id: 'CalendarAt' },
);
const { clearance: _granted, ...granted } = clearance.events.granted.schema.properties;
const ClearanceAt = Type.Object(
  { id: Id, status: OneOf(['granted', 'refused']), ...granted, reason: Type.Optional(Type.String()) },
  { $id: 'ClearanceAt' },
);
const RedriveAt = Type.Object(
  { requests: Type.Integer({ minimum: 1 }), target: redrive.events.requested.schema },
  { $id: 'RedriveAt' },
);
const { unmasking: _recorded, ...recorded } = unmasking.events.recorded.schema.properties;
const UnmaskingAt = Type.Object({ id: Id, ...recorded }, { $id: 'UnmaskingAt' });

/** What a stream's events come to, as the API of its unit shows it; undefined where they tell nothing yet (a draft). */
const folds = {
  initiative: (events, version) => {
    const initiative = events.filter(isInitiativeEvent).reduce(evolvePublic, unknownInitiative());
    return initiative.status === 'unknown' ? undefined : initiativeView({ initiative, version });
  },
  participation: (events) => {
    const answers = events.filter(isParticipationEvent);
    const [first] = answers;
    if (!first) return undefined;
    const { initiative, body } = first.data;
    return { initiative, body, ...answers.reduce(evolveParticipation, unanswered()) };
  },
  resource: (events, version, window) => {
    const calendar = emptyFoldedCalendar();
    for (const event of events) evolveFoldedCalendar(calendar, event);
    const view = foldedCalendarView(calendar, window);
    return view && { ...view, resource: { ...view.resource, version } };
  },
  body: (events) => events.filter(isBodyEvent).reduce<Body | undefined>(evolveBody, undefined),
  clearance: (events) => {
    const told = events.filter(isClearanceEvent);
    const last = told.at(-1);
    if (!last) return undefined;
    const { clearance: id, ...about } = Object.assign({}, ...told.map(({ data }) => data)) as typeof last.data;
    return { ...about, id, status: clearanceStatuses[last.type] };
  },
  redrive: (events) => {
    const requests = events.flatMap((event) => (event.type === 'redrive.requested' ? [event.data] : []));
    return requests.length === 0 ? undefined : { requests: requests.length, target: requests.at(-1) };
  },
  unmasking: (events) => {
    const [last] = events.flatMap((event) => (event.type === 'unmasking.recorded' ? [event.data] : [])).reverse();
    if (!last) return undefined;
    const { unmasking: id, ...recorded } = last;
    return { id, ...recorded };
  },
} satisfies Readonly<Record<string, Fold>>;

/** What each fold comes to. */
const schemas: Readonly<Record<keyof typeof folds, TSchema>> = {
  initiative: InitiativeView,
  participation: ParticipationAt,
  resource: FoldedCalendarAt,
  body: Body,
  clearance: ClearanceAt,
  redrive: RedriveAt,
  unmasking: UnmaskingAt,
};

export const stateSchemas: readonly TSchema[] = Object.values(schemas);

/** The nouns of the streams that have a state: a subject is `<noun>/…`. */
export const knownNouns: readonly string[] = Object.keys(folds);

/** The fold of the streams with this noun before their slash; undefined for a noun of which no state is known. */
export const foldOf = (subject: string): Fold | undefined => {
  const noun = subject.split('/', 1)[0] ?? '';
  return Object.hasOwn(folds, noun) ? folds[noun as keyof typeof folds] : undefined;
};

const isParticipationEvent = (event: PublicEvent): event is ParticipationEvent =>
  event.type.startsWith('participation.');

const isBodyEvent = (event: PublicEvent): event is BodyEvent => event.type.startsWith('body.');

type ClearanceEvent = Extract<PublicEvent, { readonly type: `clearance.${string}` }>;

const isClearanceEvent = (event: PublicEvent): event is ClearanceEvent => event.type.startsWith('clearance.');

/** What a clearance is after an event of its stream. */
const clearanceStatuses: Readonly<Record<ClearanceEvent['type'], string>> = {
  'clearance.requested': 'open',
  'clearance.opened': 'open',
  'clearance.escalated': 'open',
  'clearance.granted': 'granted',
  'clearance.refused': 'refused',
  'clearance.withdrawn': 'withdrawn',
};
