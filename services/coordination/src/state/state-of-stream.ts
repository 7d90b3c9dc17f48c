import type { PublicEvent } from '#contracts';
import {
  evolveParticipation,
  evolvePublic,
  initiativeView,
  isInitiativeEvent,
  type ParticipationEvent,
  unanswered,
  unknownInitiative,
} from '#initiatives';
import { type Body, type BodyEvent, evolveBody } from '#register';
import { emptyFoldedCalendar, foldedCalendarView, evolveFoldedCalendar } from '#resources';

/** Which part of a calendar is shown, in milliseconds. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

type Events = readonly PublicEvent[];
type Fold = (events: Events, version: number, window: Period) => object | undefined;

/** What a stream's events come to, as the API of its unit shows it; undefined where they tell nothing yet (a draft). */
const folds: Readonly<Record<string, Fold>> = {
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
    const last = events.filter(isClearanceAnswer).at(-1);
    if (!last) return undefined;
    const { clearance, ...about } = last.data;
    return { id: clearance, status: last.type === 'clearance.granted' ? 'granted' : 'refused', ...about };
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
};

/** The nouns of the streams that have a state: a subject is `<noun>/…`. */
export const knownNouns: readonly string[] = Object.keys(folds);

/** The fold of the streams with this noun before their slash; undefined for a noun of which no state is known. */
export const foldOf = (subject: string): Fold | undefined => {
  const noun = subject.split('/', 1)[0] ?? '';
  return Object.hasOwn(folds, noun) ? folds[noun] : undefined;
};

const isParticipationEvent = (event: PublicEvent): event is ParticipationEvent =>
  event.type.startsWith('participation.');

const isBodyEvent = (event: PublicEvent): event is BodyEvent => event.type.startsWith('body.');

const isClearanceAnswer = (event: PublicEvent): event is PublicEvent<'clearance.granted' | 'clearance.refused'> =>
  event.type === 'clearance.granted' || event.type === 'clearance.refused';
