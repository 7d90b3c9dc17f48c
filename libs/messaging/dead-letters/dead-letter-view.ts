import type { Source } from '#kernel';
import { type DeadLetter, type DeadLetterPosition, recordFrom } from './dead-letters.js';

/** A dead letter as services show it: who set it aside, why, how often it was tried, who asked for that. */
export interface DeadLetterView {
  readonly id: string;
  readonly service: Source;
  readonly kind: DeadLetter['kind'];
  readonly state: DeadLetter['state'];
  readonly reason: string;
  readonly attempts: number;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  /** Of a stream that stands still. */
  readonly stream?: string;
  /** The version at which it stands. */
  readonly sequence?: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly redrives: readonly { readonly by: string; readonly request: string; readonly at: string }[];
  /** Of a record that does not decode: when the broker took it, and its bytes in base64. */
  readonly recordedAt?: string;
  readonly key?: string | null;
  readonly value?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export const deadLetterView = (letter: DeadLetter, service: Source): DeadLetterView => {
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
      value: record.value?.toString('base64') ?? null,
      headers: Object.fromEntries(
        Object.entries(record.headers).map(([name, bytes]) => [name, bytes.toString('base64')]),
      ),
    }),
  };
};

/** What a cursor of the list must hold. */
export const isDeadLetterPosition = (value: unknown): value is DeadLetterPosition =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((part) => typeof part === 'string') &&
  !Number.isNaN(Date.parse(String(value[0])));

export const positionOfDeadLetter = ({ lastAt, id }: DeadLetterView): DeadLetterPosition => [lastAt, id];
