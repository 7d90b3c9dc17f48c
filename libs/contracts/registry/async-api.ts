import { sources, units, ownedId, type Source } from '#kernel';
import { sampleOf } from './sample.js';
import { definitionOf, eventTypes, nounOf, writerOf, writtenSchemaOf, type EventType } from './catalogue.js';

/** CloudEvents' attributes in Kafka's binary mode. */
const headers = {
  type: 'object',
  required: ['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_subject', 'ce_time', 'ce_sequence', 'ce_dataclass'],
  properties: {
    ce_specversion: { const: '1.0' },
    ce_id: { type: 'string', description: 'Unique for ever; the same on every redelivery.' },
    ce_source: { type: 'string', description: '/liandong/<unit>: the one that may write the topic.' },
    ce_type: { type: 'string', description: 'liandong.<noun>.<verb>.v<n>' },
    ce_subject: { type: 'string', description: 'The stream, and the key of the record.' },
    ce_time: { type: 'string', format: 'date-time', description: 'When it was decided; never goes back in a stream.' },
    ce_sequence: {
      type: 'string',
      pattern: '^[1-9][0-9]*$',
      description: 'The version in its stream: 1, 2, 3 … without a gap.',
    },
    ce_correlationid: { type: 'string' },
    ce_causationid: { type: 'string' },
    ce_actor: { type: 'string' },
    ce_onbehalfof: { type: 'string', description: 'The body acted for where it is not the actor’s own.' },
    ce_recordedtime: { type: 'string', format: 'date-time' },
    ce_commithash: { type: 'string' },
    ce_commitindex: { type: 'string' },
    ce_dataclass: { enum: ['public', 'internal', 'personal'] },
  },
};

/** The AsyncAPI 3.0 file of all topics: every event in every version that is still read, from the same entries as the checks. */
export const asyncApiDocument = (namespace: string): object => {
  const messages = eventTypes.flatMap((type) => versionsOf(type).map((version) => [type, version] as const));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Liandong 联动: events of all units',
      version: '1.0.0',
      description:
        'CloudEvents 1.0 on Kafka in binary mode. The key is the subject. Per subject the versions come in order and without a gap; a late duplicate may come again and is told by its sequence.',
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      sources.map((source) => {
        const ofSource = messages.filter(([type]) => isWrittenBy(source, type));
        return [
          source,
          {
            address: `${namespace}.${source}`,
            description: `Written by ${source} alone.`,
            messages: Object.fromEntries(
              ofSource.map(([type, version]) => {
                const name = messageName(type, version);
                return [name, { $ref: `#/components/messages/${name}` }];
              }),
            ),
          },
        ];
      }),
    ),
    operations: Object.fromEntries(
      sources.map((source) => [
        `receive-${source}`,
        { action: 'receive', channel: { $ref: `#/channels/${source}` }, summary: `Take what ${source} publishes.` },
      ]),
    ),
    components: {
      messages: Object.fromEntries(
        messages.map(([type, version]) => [messageName(type, version), messageOf(type, version)]),
      ),
    },
  };
};

const messageName = (type: EventType, version: number): string => `${type.replace('.', '-')}-v${version}`;

const versionsOf = (type: EventType): readonly number[] =>
  Array.from({ length: definitionOf(type).definition.version }, (_, index) => index + 1);

const messageOf = (type: EventType, version: number): object => {
  const { noun, definition } = definitionOf(type);
  const schema = writtenSchemaOf(type, version);
  const isNewest = version === definition.version;
  return {
    name: `liandong.${type}.v${version}`,
    title: `${noun.words['zh-CN']} · ${type}`,
    ...(!isNewest && { summary: 'An earlier version: still read, no longer written.' }),
    contentType: 'application/json',
    headers,
    payload: JSON.parse(JSON.stringify(schema)) as object,
  };
};

/** May the source write the streams in which events of this type stand? Asked of ids in all forms that name a writer. */
const isWrittenBy = (source: Source, type: EventType): boolean => {
  const { noun, definition } = definitionOf(type);
  const streamOf = definition.stream ?? noun.stream;
  const name = streamOf ? (streamOf(sampleOf(definition.schema) as never).split('/', 1)[0] ?? '') : noun.name;
  if (!nounOf(name)) return false;
  const owned = units.map((unit) => ownedId(unit, '1'));
  const ids = [
    'register',
    ...owned,
    ...units.map((unit) => `${unit}/${owned[0]}/LJ-XC`),
    ...units.map((unit) => `${unit}/LJ-XC`),
    ...units.map((unit) => `${unit}/LJ-XC/request/2027`),
  ];
  return ids.some((id) => writerOf(`${name}/${id}`) === source);
};
