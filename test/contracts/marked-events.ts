import {
  changedAt,
  definitionOf,
  type EventType,
  eventTypes,
  fieldNotesOf,
  type PublicEvent,
  type Sensitivity,
  valuesAt,
  writerOf,
} from '#contracts';
import type { Source } from '#kernel';
import { sampleOf } from '../../libs/contracts/registry/sample.js';
import type { WrittenEvent } from '../../services/coordination/test/records.js';

/** A text that stands in one place of one event and nowhere else. */
export interface Mark {
  readonly text: string;
  readonly sensitivity: Exclude<Sensitivity, 'open'>;
  readonly place: string;
}

export interface Marked {
  readonly events: readonly WrittenEvent[];
  readonly marks: readonly Mark[];
}

/** The person who did it, which every event names in its envelope. */
export const actorMark: Mark = { text: 'MARKPactorQ', sensitivity: 'personal', place: 'actor' };

/**
 * One event of every type of the registry, in the streams in which they must stand and in the order of the registry, with a mark in each text that is
 * not open. Whatever noun is added is among them.
 */
export const markedEvents = (): Marked => {
  const marks: Mark[] = [actorMark];
  const sequences = new Map<string, number>();
  const events = [...eventTypes].sort(asThingsGo).flatMap((type): readonly WrittenEvent[] => {
    const { schema } = definitionOf(type).definition;
    let data = withIds(sampleOf(schema));
    for (const { path, sensitivity } of fieldNotesOf(schema).texts) {
      const isText = [...valuesAt(data, path)].every((value) => typeof value !== 'number');
      if (sensitivity === 'open' || !isText) continue; // a number cannot be told from others
      const place = `${type} ${path.join('.')}`;
      const mark = { text: `MARK${sensitivity === 'personal' ? 'P' : 'D'}${marks.length}Q`, sensitivity, place };
      data = changedAt(data, path, (value) => withMark(value, mark.text));
      marks.push(mark);
    }
    const subject = streamOf(type, data);
    const source = writerOf(subject);
    if (source === undefined || source === 'unknown-noun') throw new Error(`nobody may write ${subject} of ${type}`);
    const sequence = (sequences.get(subject) ?? 0) + 1;
    sequences.set(subject, sequence);
    return [{ source, subject, sequence, actor: actorMark.text, event: { type, data } as PublicEvent }];
  });
  return { events, marks };
};

/** Of the end of a thing, after which nobody shows it any more. */
const last =
  /\.(withdrawn|retired|dissolved|closed|ended|released|expired|displaced|abandoned|broken|unrelated|revoked)$/;

/** A thing's own events before those of others in its stream, and its end at the end; otherwise as the registry has them. */
const asThingsGo = (a: EventType, b: EventType): number => rank(a) - rank(b);

const rank = (type: EventType): number => {
  const { noun, definition } = definitionOf(type);
  return (last.test(type) ? 2 : 0) + ((definition.stream ?? noun.stream) && !noun.writer ? 1 : 0);
};

/** What a sample gives where it knows of no id is no id of any unit. */
const withIds = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value).replaceAll('"timeZone":"字"', '"timeZone":"Asia/Shanghai"').replaceAll('"字"', '"org-1"'),
  );

/** An address keeps its form, and what may be anything is something. */
const withMark = (value: unknown, mark: string): unknown => {
  if (typeof value !== 'string') return { said: mark };
  return /^https?:/.test(value) ? `https://${mark}.example` : mark;
};

const streamOf = (type: EventType, data: unknown): string => {
  const { noun, definition } = definitionOf(type);
  const named = (definition.stream ?? noun.stream)?.(data as never);
  if (named !== undefined) return named;
  const candidates = [
    `${noun.name}/${(data as Record<string, string | undefined>)[noun.name] ?? 'org-1'}`,
    `${noun.name}/org-1`,
    `${noun.name}/organisation/org-1/LJ-XC`,
  ];
  return candidates.find((stream) => isUnitsOwn(writerOf(stream))) ?? candidates[0] ?? '';
};

const isUnitsOwn = (writer: Source | 'unknown-noun' | undefined): boolean =>
  writer !== undefined && writer !== 'unknown-noun';
