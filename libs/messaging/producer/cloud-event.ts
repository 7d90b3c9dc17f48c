import { CloudEvent, Kafka } from 'cloudevents';
import { dataClassOf, maxEventBytes, publicType, writtenForm, type PublicEvent } from '#contracts';
import type { Commit } from '#event-store';
import type { Source } from '#kernel';
import type { OutgoingRecord } from '../kafka/index.js';

/** The payload of an event is too large for Kafka; its commit cannot be published. */
export class EventTooLarge extends Error {
  override readonly name = 'EventTooLarge';
}

export const sourceUri = (source: Source): string => `/liandong/${source}`;

/**
 * The records of a commit, in order: CloudEvents 1.0 in Kafka's binary mode, key = stream.
 *
 * `published` are the commit's public events, one to one. Errors: EventTooLarge; an Error when `published` is not one to one or a
 * commit has no command for an event.
 */
export const recordsOf = (
  commit: Commit,
  published: readonly PublicEvent[],
  source: Source,
  recordedAt: string,
): OutgoingRecord[] => {
  if (published.length !== commit.events.length) {
    throw new Error(`${commit._id} has ${commit.events.length} events and ${published.length} public ones`);
  }
  return published.map((event, index) => recordOf(commit, event, index, source, recordedAt));
};

const recordOf = (
  commit: Commit,
  event: PublicEvent,
  index: number,
  source: Source,
  recordedAt: string,
): OutgoingRecord => {
  const value = JSON.stringify(writtenForm(event.type, event.data));
  if (Buffer.byteLength(value) > maxEventBytes) {
    throw new EventTooLarge(`${event.type} of ${commit._id} is larger than ${maxEventBytes} bytes`);
  }
  const version = commit.version + index;
  const mark = commit.commandIds.find((command) => command.version >= version);
  const stored = commit.events[index];
  if (!mark || !stored) throw new Error(`${commit._id} does not say which command made version ${version}`);
  const cloudEvent = new CloudEvent(
    {
      id: stored.id,
      source: sourceUri(source),
      type: publicType(event.type),
      subject: commit.stream,
      time: commit.at,
      datacontenttype: 'application/json',
      sequence: String(version),
      commithash: commit.hash,
      commitindex: String(index),
      correlationid: mark.correlationId,
      causationid: mark.causationId,
      actor: mark.actor,
      ...(mark.onBehalfOf !== undefined && { onbehalfof: mark.onBehalfOf }),
      recordedtime: recordedAt,
      dataclass: dataClassOf(event.type, event.data),
      data: value,
    },
    // Its check compiles to no more than what the types above say, and costs more than the rest of sending.
    false,
  );
  return { key: commit.stream, value, headers: headersOf(cloudEvent) };
};

/** What the package maps, without the attributes that are not there; the content type has a header of its own in this binding. */
const headersOf = (event: CloudEvent<string>): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(Kafka.binary(event).headers)) {
    if (typeof value === 'string' && name !== 'ce_datacontenttype') headers[name] = value;
  }
  return headers;
};
