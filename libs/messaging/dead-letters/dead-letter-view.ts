import { Type } from 'typebox';
import { type DisclosureLevel, Instant, Nullable, OneOf, type ViewOf } from '#contracts';
import { type Source, sources } from '#kernel';
import {
  type DeadLetter,
  deadLetterKinds,
  type DeadLetterPosition,
  deadLetterStates,
  recordFrom,
} from './dead-letters.js';

/** A dead letter as services show it: who set it aside, why, how often it was tried, who asked for that. */
export const DeadLetterView = Type.Object(
  {
    id: Type.String(),
    service: OneOf(sources),
    kind: OneOf(deadLetterKinds),
    state: OneOf(deadLetterStates),
    reason: Type.String(),
    attempts: Type.Integer({ minimum: 0 }),
    topic: Type.String(),
    partition: Type.Integer({ minimum: 0 }),
    offset: Type.Integer({ minimum: 0 }),
    /** Of a stream that stands still. */
    stream: Type.Optional(Type.String()),
    /** The version at which it stands. */
    sequence: Type.Optional(Type.Integer()),
    firstAt: Instant,
    lastAt: Instant,
    redrives: Type.Array(Type.Object({ by: Type.String(), request: Type.String(), at: Instant })),
    /** Of a record that does not decode: when the broker took it, and its bytes in base64 (its content and who did it only for those who see everything). */
    recordedAt: Type.Optional(Instant),
    key: Type.Optional(Nullable(Type.String())),
    value: Type.Optional(Nullable(Type.String())),
    headers: Type.Optional(Type.Record(Type.String(), Type.String())),
  },
  { $id: 'DeadLetter' },
);
export type DeadLetterView = ViewOf<typeof DeadLetterView>;

/** A dead letter with how many events of its stream wait behind it. */
export const DeadLetterDetail = Type.Object(
  { ...DeadLetterView.properties, waiting: Type.Integer({ minimum: 0 }) },
  { $id: 'DeadLetterDetail' },
);
export type DeadLetterDetail = ViewOf<typeof DeadLetterDetail>;

/** Nobody can say which texts of a record that does not decode are about persons: its content and its actor are for whoever sees everything. */
export const deadLetterView = (letter: DeadLetter, service: Source, level: DisclosureLevel): DeadLetterView => {
  const { _id: id, group: _, record: _stored, firstAt, lastAt, redrives, ...rest } = letter;
  const record = recordFrom(letter);
  return {
    id,
    service,
    ...rest,
    firstAt: firstAt.toISOString(),
    lastAt: lastAt.toISOString(),
    redrives: redrives.map(({ by, request, at }) => ({ by, request, at: at.toISOString() })),
    ...(record && {
      recordedAt: new Date(record.timestamp).toISOString(),
      key: record.key?.toString('base64') ?? null,
      ...(level === 'full' && { value: record.value?.toString('base64') ?? null }),
      headers: Object.fromEntries(
        Object.entries(record.headers)
          .filter(([name]) => level !== 'masked' || !ofPersons.has(name))
          .map(([name, bytes]) => [name, bytes.toString('base64')]),
      ),
    }),
  };
};

const ofPersons: ReadonlySet<string> = new Set(['ce_actor', 'ce_onbehalfof']);

/** What a cursor of the list must hold. */
export const isDeadLetterPosition = (value: unknown): value is DeadLetterPosition =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((part) => typeof part === 'string') &&
  !Number.isNaN(Date.parse(String(value[0])));

export const positionOfDeadLetter = ({ lastAt, id }: DeadLetterView): DeadLetterPosition => [lastAt, id];
