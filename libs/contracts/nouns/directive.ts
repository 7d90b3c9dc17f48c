import { Type, type Static } from 'typebox';
import { defineNoun, event, unitInId, unitOfReply } from '../noun.js';
import { BodyCode, CalendarDate, Id, IdOf, Instant, oneOf, Text, UnitName } from '../shapes.js';

/** What a directive wants back; nothing, unless its sender says otherwise. */
export const wantedAnswers = ['nothing', 'acknowledgement', 'completion'] as const;
export type WantedAnswer = (typeof wantedAnswers)[number];

/**
 * What the sender's colours follow from, counted at the present instant: `near` so many hours before an open date, `overdue` so many hours after it,
 * `returned` and `missed` so many times.
 */
export const colourCauses = ['near', 'overdue', 'returned', 'missed'] as const;
export const ColourRow = Type.Object({
  colour: Id,
  when: oneOf(colourCauses),
  count: Type.Integer({ minimum: 0, maximum: 100_000 }),
});
export type ColourRow = Static<typeof ColourRow>;

/** One date on which something is owed: the directive as a whole, or one of its reports. Half-open: what comes at the instant itself is late. */
export const OwedItem = Type.Object({ item: Id, dueAt: Instant });
export type OwedItem = Static<typeof OwedItem>;

export const reportRhythms = ['week', 'month', 'quarter', 'half-year', 'year'] as const;

export const DirectiveContent = Type.Object({
  title: Text('open', { minLength: 1 }),
  text: Text('open'),
  from: BodyCode,
  wants: oneOf(wantedAnswers),
  /** What is owed, by date; empty where nothing is wanted or no date is set. */
  owed: Type.Array(OwedItem),
  rhythm: Type.Optional(
    Type.Object({ every: oneOf(reportRhythms), from: CalendarDate, until: CalendarDate, day: Type.Integer() }),
  ),
  /** Of several addressees the one that leads; the others help. */
  lead: Type.Optional(BodyCode),
  number: Type.Optional(Text('open')),
  contactPost: Type.Optional(Text('open')),
  links: Type.Optional(Type.Array(Text('open'))),
  colours: Type.Array(ColourRow),
});
export type DirectiveContent = Static<typeof DirectiveContent>;

export const Addressee = Type.Object({ body: BodyCode, unit: UnitName });
export type Addressee = Static<typeof Addressee>;

const of = { directive: IdOf('directive'), body: BodyCode };
const words = Text('personal');
const links = Type.Optional(Type.Array(Text('open')));
/** How often the sender had returned the item when this was said: 0 at first. */
const Round = Type.Integer({ minimum: 0 });

/** What a body does about a directive, with the instant at its own unit. */
const acts = {
  delivered: Type.Object({ ...of, deliveredAt: Instant }),
  acknowledged: Type.Object({ ...of, acknowledgedAt: Instant }),
  reported: Type.Object({ ...of, item: Id, round: Round, text: words, links, reportedAt: Instant }),
  'delay-asked': Type.Object({
    ...of,
    item: Id,
    to: Instant,
    reason: words,
    progress: Type.Optional(words),
    askedAt: Instant,
  }),
  done: Type.Object({ ...of, round: Round, text: words, links, doneAt: Instant }),
};
/** What the sender says to one body. */
const verdicts = {
  'delay-granted': Type.Object({ ...of, item: Id, from: Instant, to: Instant, grantedAt: Instant }),
  'delay-refused': Type.Object({ ...of, item: Id, reason: words, refusedAt: Instant }),
  /** What was told is weak; with a date of its own, or to the one that stands. */
  returned: Type.Object({ ...of, item: Id, reason: words, dueAt: Type.Optional(Instant), returnedAt: Instant }),
  accepted: Type.Object({ ...of, acceptedAt: Instant }),
};

/** In the sender's stream `directive/<id>`: what was sent, what each body did (its own time beside), and the sender's words about it. */
export const directive = defineNoun({
  name: 'directive',
  words: { 'zh-CN': '上情下达', en: 'directive' },
  audience: 'internal',
  writer: unitInId,
  stream: (data: { readonly directive: string }) => `directive/${data.directive}`,
  events: {
    sent: event(
      Type.Object({
        directive: IdOf('directive'),
        content: DirectiveContent,
        addressees: Type.Array(Addressee),
        sentAt: Instant,
      }),
    ),
    delivered: event(acts.delivered),
    acknowledged: event(acts.acknowledged),
    reported: event(acts.reported),
    'delay-asked': event(acts['delay-asked']),
    done: event(acts.done),
    'delay-granted': event(verdicts['delay-granted']),
    'delay-refused': event(verdicts['delay-refused']),
    returned: event(verdicts.returned),
    accepted: event(verdicts.accepted),
    closed: event(
      Type.Object({ directive: IdOf('directive'), reason: Type.Optional(Text('open')), closedAt: Instant }),
    ),
  },
});

/** One body's side of a directive, in its own unit's stream `receipt/<unit>/<directive>/<body>`. */
export const receipt = defineNoun({
  name: 'receipt',
  words: { 'zh-CN': '回执', en: 'receipt' },
  audience: 'internal',
  writer: unitOfReply,
  events: {
    delivered: event(
      Type.Object({
        ...acts.delivered.properties,
        title: Text('open'),
        from: BodyCode,
        wants: oneOf(wantedAnswers),
        owed: Type.Array(OwedItem),
      }),
    ),
    acknowledged: event(acts.acknowledged),
    reported: event(acts.reported),
    'delay-asked': event(acts['delay-asked']),
    done: event(acts.done),
    /** The sender closed the directive: nothing is owed any more. */
    closed: event(Type.Object({ ...of, closedAt: Instant })),
  },
});
