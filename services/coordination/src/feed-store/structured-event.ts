import { Type } from 'typebox';
import { definitionOf, isEventType, parsePublicType, payloadOf, type ViewOf } from '#contracts';

/** A public event as the feed hands it out: CloudEvents 1.0 in structured mode, extensions in lower case as the standard wants. */
export const StructuredEvent = Type.Object(
  {
    specversion: Type.String(),
    id: Type.String(),
    /** `/liandong/<unit>` */
    source: Type.String(),
    /** `liandong.<noun>.<verb in the past>.v<n>` */
    type: Type.String(),
    /** The stream, as `initiative/org-7f3k2m`. */
    subject: Type.String(),
    time: Type.String(),
    /** The version in that stream. */
    sequence: Type.Integer({ minimum: 1 }),
    correlationid: Type.Optional(Type.String()),
    causationid: Type.Optional(Type.String()),
    recordedtime: Type.Optional(Type.String()),
    /** A person's `sub`, or `system:<service>`. */
    actor: Type.Optional(Type.String()),
    onbehalfof: Type.Optional(Type.String()),
    /** `public`, `internal` or `personal`. */
    dataclass: Type.Optional(Type.String()),
    data: Type.Unknown(),
  },
  // Further extension attributes, as CloudEvents has them.
  { $id: 'Event', additionalProperties: true },
);
export type StructuredEvent = ViewOf<typeof StructuredEvent>;

const integers: ReadonlySet<string> = new Set(['sequence', 'commitindex']);
const prefix = 'ce_';

/**
 * The record of an event in Kafka's binary mode as a structured event, word for word: every attribute of its headers, and the payload
 * as the unit published it (not brought to a newer version, so that `type` and `data` keep belonging together), with the dates of a
 * series listed.
 *
 * The caller has checked the envelope. Errors: SyntaxError when the payload is not JSON.
 */
export const structured = (record: {
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer>>;
}): StructuredEvent => {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record.headers)) {
    if (!name.startsWith(prefix)) continue;
    const attribute = name.slice(prefix.length);
    const text = value.toString('utf8');
    attributes[attribute] = integers.has(attribute) ? Number(text) : text;
  }
  const contentType = record.headers['content-type'];
  if (contentType !== undefined) attributes['datacontenttype'] = contentType.toString('utf8');
  attributes['data'] = listedPayload(String(attributes['type']), JSON.parse(record.value?.toString('utf8') ?? 'null'));
  return attributes as unknown as StructuredEvent;
};

/** The newest version as services see it, an earlier or unknown one as it was written. */
const listedPayload = (publicType: string, written: unknown): unknown => {
  const named = parsePublicType(publicType);
  if (!named || !isEventType(named.type)) return written;
  const isNewest = definitionOf(named.type).definition.version === named.version;
  return isNewest ? payloadOf(named.type, named.version, written) : written;
};
