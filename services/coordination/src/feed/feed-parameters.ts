import { Type } from 'typebox';
import { Instant } from '#contracts';
import { largestPage } from '#http';

const several = (description: string) => Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { description }));

/** What `/v1/events` takes in its query; read by `filterOf`, since a reader may name each condition several times. */
export const FeedParameters = Type.Object({
  unit: several('Services whose events are wanted; several as a comma list or by repetition.'),
  type: several('`initiative.posted`, `initiative.*` or the whole public type.'),
  subject: several('A stream’s name, or the start of one with `*` at its end.'),
  body: several('Codes of bodies that the event names.'),
  initiative: several('Initiatives in whose stream the event stands, or that it names.'),
  resource: several('Resources in whose stream the event stands, or that it names.'),
  q: Type.Optional(Type.String({ maxLength: 200, description: 'A text anywhere in subject, type or payload.' })),
  from: Type.Optional(Type.Unsafe<string>({ ...Instant, description: 'Decided at this instant or later.' })),
  to: Type.Optional(Type.Unsafe<string>({ ...Instant, description: 'Decided before this instant; not of a stream.' })),
  after: Type.Optional(Type.String({ description: 'The cursor after which to begin.' })),
  cursor: Type.Optional(Type.String({ description: 'As `after`; of application/json only.' })),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: largestPage, description: 'Of application/json only; default 50.' }),
  ),
});

export const FeedHeaders = Type.Object({
  'Last-Event-ID': Type.Optional(
    Type.String({ description: 'The cursor of the last event that was read: the stream goes on behind it.' }),
  ),
});

/** Server-sent events (HTML, section 9.2): each `data:` is an Event as JSON. */
export const EventStream = Type.String({
  description:
    '`id:` the cursor, `event:` the type, `data:` the event as JSON; an `id:` without data moves the cursor past events that the filter hides; `resync` says that events were lost to this reader.',
});
