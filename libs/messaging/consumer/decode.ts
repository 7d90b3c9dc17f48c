import { Kafka, type KafkaMessage } from 'cloudevents';
import { Compile, type Validator } from 'typebox/compile';
import { events, isEventType, wholeSeries, type DataClass, type EventType, type ReceivedEvent } from '#contracts';
import { isSource, type Source, unitOfId } from '#kernel';
import { maxEventBytes, sourceUri } from '../producer/cloud-event.js';
import type { Decoded, EventHead } from './decoded.js';
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
 * and owns the stream, the key is the subject, the payload fits the catalogue. Never throws. Members of a payload that the schema does not know are kept.
 */
export const decode = (record: ReadRecord, source: Source): Decoded => {
  try {
    return decodeStrictly(record, source);
  } catch (error) {
    return { kind: 'rejected', reason: error instanceof Error ? error.message : String(error) };
  }
};

const decodeStrictly = (record: ReadRecord, source: Source): Decoded => {
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
  const owner = ownerOf(subject);
  if (owner !== undefined && owner !== source) throw new Error(`source ${source} may not speak for ${subject}`);
  if (!instant.test(time) || !instant.test(recordedtime)) throw new Error('time or recordedtime is not an instant');
  if (!dataClasses.includes(dataclass as DataClass)) throw new Error(`dataclass ${dataclass} is unknown`);
  const sequence = numberOf('sequence', attributes.sequence, 1);
  const commitIndex = numberOf('commitindex', attributes.commitindex, 0);

  const head: EventHead = { id: attributes.id, ceType: attributes.type, source, subject, sequence };
  const type = knownType(attributes.type);
  if (type === undefined) return { kind: 'skipped', head };

  const message: KafkaMessage = { headers, key: subject, value: textOf(record.value), body: '', timestamp: undefined };
  const cloudEvent = Kafka.toEvent(message);
  const data: unknown = 'data' in cloudEvent ? cloudEvent.data : undefined;
  const validator = validatorOf(type);
  if (!validator.Check(data)) throw new Error(`payload of ${type}: ${faultOf(validator, data)}`);
  const event = {
    type,
    data: wholeSeries(type, data),
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
  // The payload was checked against the schema of exactly this type.
  return { kind: 'event', event: event as ReceivedEvent };
};

/** Who alone may speak for a stream, where its name says so. Of a body's participation the register says it, and the reader asks there. */
const ownerOf = (subject: string): Source | undefined => {
  const [noun, id = ''] = subject.split('/', 2);
  if (noun === 'body' || noun === 'affiliation') return 'organisation';
  if (noun === 'redrive' || noun === 'unmasking') return 'coordination';
  if (noun === 'clearance') return 'discipline';
  return noun === 'initiative' || noun === 'resource' || noun === 'refusals' ? unitOfId(id) : undefined;
};

/** The catalogue's type, or undefined when this process knows neither it nor its version. Throws when it is not one of ours at all. */
const knownType = (ceType: string): EventType | undefined => {
  const match = /^liandong\.([a-z-]+\.[a-z-]+)\.v([1-9]\d*)$/.exec(ceType);
  const [, type, version] = match ?? [];
  if (type === undefined) throw new Error(`type ${ceType} is not one of ours`);
  return version === '1' && isEventType(type) ? type : undefined;
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

const validators = new Map<EventType, Validator>();

/** Compiled at the first event of its type: most services never see most types. */
const validatorOf = (type: EventType): Validator => {
  const known = validators.get(type);
  if (known) return known;
  const validator = Compile(events[type]);
  validators.set(type, validator);
  return validator;
};

const faultOf = (validator: Validator, data: unknown): string => {
  const [error] = validator.Errors(data);
  return error ? `${error.instancePath || '/'} ${error.message}` : 'does not fit';
};
