import { textOf, type FeedEvent } from '../live/event.ts';
import { dateTimeText, rangeText } from '../time/zones.ts';

const told = ['title', 'name', 'purpose', 'summary', 'reason', 'body', 'to'] as const;
const spans = [
  ['from', 'to'],
  ['startsAt', 'endsAt'],
] as const;

/** `to` is a body in a relation, and the end of a time in a reservation. */
const isInstant = /^\d{4}-\d{2}-\d{2}T/;
const instants = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})/g;

/** How a bundle says why it came to nothing. */
const lineRefused = /^line (\d+) was refused: ([a-z-]+)$/;

/** How things are told to the reader. */
export interface Words {
  readonly language: string;
  readonly zone: string;
  readonly nameOf: (body: string) => string;
  readonly refusalOf: (line: number, code: string) => string;
  /** What an initiative or a resource is called; undefined until it is known. */
  readonly thingOf: (kind: 'initiative' | 'resource', id: string) => string | undefined;
  /** What one of its kind is called; undefined for a kind without a word. */
  readonly nounOf: (noun: string) => string | undefined;
  /** One of the four stages, or the status of a bundle's line; undefined for any other word. */
  readonly termOf: (kind: 'stages' | 'reservationStatuses', value: string) => string | undefined;
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

type Told = Pick<FeedEvent, 'data'> & Partial<Pick<FeedEvent, 'subject'>>;

/**
 * The few words of a payload that tell most: what it is about and what it belongs to, by their names; a title, a purpose, a reason; then the
 * bodies and the time. Instants, also those within a text, are on the clocks of `zone`; a refused line of a bundle is told by `refusalOf`.
 * What the event's own subject is called is not said again.
 */
export const summaryOf = ({ data, subject }: Told, words: Words): string => {
  const { language, zone, nameOf, refusalOf, termOf } = words;
  const wordOf = (text: string | undefined, name: (typeof told)[number]): string | undefined => {
    if (text === undefined) return undefined;
    if (name === 'body' || name === 'to') return nameOf(text);
    const [, line, code] = name === 'reason' ? (lineRefused.exec(text) ?? []) : [];
    return line === undefined || code === undefined ? text : refusalOf(Number(line), code);
  };
  const places = [data, member(data, 'content'), member(data, 'description')];
  const said = places
    .flatMap((place) => told.flatMap((name) => wordOf(textOf(place, name), name) ?? []))
    .filter((word) => word !== '' && !isInstant.test(word))
    .map((word) => word.replaceAll(instants, (instant) => dateTimeText(instant, language, zone)));
  const things = (['resource', 'initiative'] as const).flatMap((kind) => {
    const id = textOf(data, kind);
    return id === undefined || subject === `${kind}/${id}` ? [] : (words.thingOf(kind, id) ?? []);
  });
  const terms = [
    termOf('stages', textOf(data, 'stage') ?? ''),
    termOf('reservationStatuses', textOf(data, 'status') ?? ''),
  ].filter((term) => term !== undefined);
  const host = textOf(member(data, 'content'), 'host') ?? textOf(member(data, 'description'), 'owner');
  const times = places.flatMap((place) => spanOf(place, language, zone) ?? []).slice(0, 1);
  const all = [...things, ...terms, ...said, ...(host === undefined ? [] : [nameOf(host)]), ...times];
  return [...new Set(all)].join(' · ');
};

const spanOf = (place: unknown, language: string, zone: string): string | undefined => {
  for (const [start, end] of spans) {
    const from = textOf(place, start) ?? '';
    const to = textOf(place, end) ?? '';
    if (isInstant.test(from) && isInstant.test(to) && from <= to) return rangeText(from, to, language, zone);
  }
  return undefined;
};
