import { Kafka, type KafkaMessage } from 'cloudevents';
import {
  faultOf,
  isEventType,
  isInItsStream,
  maxEventBytes,
  parsePublicType,
  payloadOf,
  validatorOf,
  writerOf,
  type DataClass,
  type ReceivedEvent,
} from '#contracts';
import { isSource, type Source } from '#kernel';
import { sourceUri } from '../producer/cloud-event.js';
import type { Decoded, EventHead } from './decoded.js';
import { isOldForm } from './old-forms.js';
import type { ReadRecord } from '../kafka/index.js';

/** `liandong.mass-organisations` → `mass-organisations`: who alone may write the topic. Throws for a topic of nobody. */
export const sourceOfTopic = (topic: string): Source => {
  const source = topic.slice(topic.lastIndexOf('.') + 1);
  if (!isSource(source)) throw new Error(`no unit writes the topic ${topic}`);
  return source;
};

const required = [
  'id',
  'source',
  'type',
  'subject',
  'time',
  'sequence',
  'commithash',
  'commitindex',
  'correlationid',
  'causationid',
  'actor',
  'recordedtime',
  'dataclass',
] as const;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const whole = /^(0|[1-9]\d{0,14})$/;
const dataClasses: readonly DataClass[] = ['public', 'internal', 'personal'];

/**
 * Reads a record as an event of `source`, strictly: binary mode, every attribute there and well formed, the source is the topic's unit
 * and may write the stream, the key is the subject, the payload fits the schema of its version and stands in its stream. Earlier versions come out as
 * today's. Never throws. Members of a payload that the schema does not know are kept. A stream whose noun, or an event whose name or version, this
 * process does not know is `unknown`: who may write it cannot be judged yet, so nothing of it is believed until the reader has been upgraded.
 */
export const decode = (record: ReadRecord, source: Source, mayBearOldForm = false): Decoded => {
  try {
    return decodeStrictly(record, source, mayBearOldForm);
  } catch (error) {
    return { kind: 'rejected', reason: error instanceof Error ? error.message : String(error) };
  }
};

const decodeStrictly = (record: ReadRecord, source: Source, mayBearOldForm: boolean): Decoded => {
  if (record.value === null) throw new Error('no value');
  if (record.value.length > maxEventBytes) throw new Error(`larger than ${maxEventBytes} bytes`);
  const headers = textsOf(record.headers);
  const attributes = requiredAttributes(headers);
  const { subject, time, recordedtime, dataclass } = attributes;
  if (headers['ce_specversion'] !== '1.0') throw new Error('specversion is not 1.0');
  if (headers['content-type'] !== 'application/json') throw new Error('content-type is not application/json');
  if (attributes.source !== sourceUri(source)) throw new Error(`source ${attributes.source} may not write this topic`);
  if (record.key === null || textOf(record.key) !== subject) throw new Error('the key is not the subject');
  if (!/^[a-z-]+\/./.test(subject)) throw new Error('subject is not the name of a stream');
  const writer = mayBearOldForm && isOldForm(subject) ? source : writerOf(subject);
  if (writer !== source && writer !== 'unknown-noun') throw new Error(`source ${source} may not write ${subject}`);
  if (!instant.test(time) || !instant.test(recordedtime)) throw new Error('time or recordedtime is not an instant');
  if (!dataClasses.includes(dataclass as DataClass)) throw new Error(`dataclass ${dataclass} is unknown`);
  const sequence = numberOf('sequence', attributes.sequence, 1);
  const commitIndex = numberOf('commitindex', attributes.commitindex, 0);

  const head: EventHead = { id: attributes.id, ceType: attributes.type, source, subject, sequence };
  const named = parsePublicType(attributes.type);
  if (!named) throw new Error(`type ${attributes.type} is not one of ours`);
  const { type, version } = named;
  if (writer === 'unknown-noun' || !isEventType(type)) return { kind: 'unknown', head };
  const validator = validatorOf(type, version);
  if (!validator) return { kind: 'unknown', head };

  const message: KafkaMessage = { headers, key: subject, value: textOf(record.value), body: '', timestamp: undefined };
  const cloudEvent = Kafka.toEvent(message);
  const data: unknown = 'data' in cloudEvent ? cloudEvent.data : undefined;
  if (!validator.Check(data)) {
    const { path, message } = faultOf(validator, data);
    throw new Error(`payload of ${type}: ${path || '/'} ${message}`);
  }
  const payload = payloadOf(type, version, data);
  if (!isInItsStream(type, payload, subject)) throw new Error(`${type} does not belong in ${subject}`);
  const event = {
    type,
    data: payload,
    id: head.id,
    source,
    subject,
    sequence,
    time,
    recordedAt: recordedtime,
    commitHash: attributes.commithash,
    commitIndex,
    correlationId: attributes.correlationid,
    causationId: attributes.causationid,
    actor: attributes.actor,
    ...(headers['ce_onbehalfof'] !== undefined && { onBehalfOf: headers['ce_onbehalfof'] }),
    dataClass: dataclass,
  };
  // The payload was checked against the schema of exactly this type and version.
  return { kind: 'event', event: event as ReceivedEvent };
};

const requiredAttributes = (headers: Readonly<Record<string, string>>) => {
  const missing = required.filter((name) => !headers[`ce_${name}`]);
  if (missing.length > 0) throw new Error(`missing: ${missing.map((name) => `ce_${name}`).join(', ')}`);
  return Object.fromEntries(required.map((name) => [name, headers[`ce_${name}`]])) as Record<
    (typeof required)[number],
    string
  >;
};

const numberOf = (name: string, text: string, minimum: number): number => {
  const value = Number(text);
  if (!whole.test(text) || value < minimum) throw new Error(`${name} is not a whole number from ${minimum}`);
  return value;
};

const textOf = (bytes: Buffer): string => {
  const text = bytes.toString('utf8');
  if (text.includes('\uFFFD') && !Buffer.from(text, 'utf8').equals(bytes)) throw new Error('not UTF-8');
  return text;
};

const textsOf = (headers: ReadRecord['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, bytes]) => [name, textOf(bytes)]));
