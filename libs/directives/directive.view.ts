import { Type, type Static } from 'typebox';
import { type Known } from '#aggregates';
import { alsoConcerning, ColourRow, OwedItem, reportRhythms, Text, wantedAnswers } from '#contracts';
import { declareProblems, OneOf } from '#http';
import { unitOfId, units, withoutUndefined } from '#kernel';
import { type Directive, isDated, type ItemOfBody, type SideOfBody } from './domain/directive.js';
import type { Receipt } from './domain/receipt.js';
import { bodyStandingAt, bodyStates, type ItemStanding, tallyOf } from './domain/standing.js';

const Instant = Type.String({ format: 'date-time' });
const text = Type.String();

const StepView = Type.Object({
  kind: OneOf(['told', 'returned', 'delayed', 'delay-refused']),
  at: Instant,
  text: Type.Optional(Text('personal')),
  reason: Type.Optional(Text('personal')),
  links: Type.Optional(Type.Array(text)),
  from: Type.Optional(Instant),
  to: Type.Optional(Instant),
  dueAt: Type.Optional(Instant),
});

const ItemView = Type.Object({
  item: text,
  /** The date that counts; `firstDueAt` is the one that was set first. */
  dueAt: Type.Optional(Instant),
  firstDueAt: Type.Optional(Instant),
  isMet: Type.Boolean(),
  isOverdue: Type.Boolean(),
  returns: Type.Integer({ minimum: 0 }),
  delayAsked: Type.Optional(
    Type.Object({ to: Instant, at: Instant, reason: Text('personal'), progress: Type.Optional(Text('personal')) }),
  ),
  steps: Type.Array(StepView),
});

const standing = {
  body: text,
  unit: OneOf(units),
  state: OneOf(bodyStates),
  isOverdue: Type.Boolean(),
  overdueSince: Type.Optional(Instant),
  colour: Type.Optional(text),
  deliveredAt: Type.Optional(Instant),
  acknowledgedAt: Type.Optional(Instant),
  doneAt: Type.Optional(Instant),
  acceptedAt: Type.Optional(Instant),
};

const SideView = Type.Object({ ...standing, items: Type.Array(ItemView) }, { parties: ['body'] });

const TallyView = Type.Object({
  total: Type.Integer(),
  done: Type.Integer(),
  underWay: Type.Integer(),
  overdue: Type.Integer(),
});

const directiveProperties = {
  id: text,
  version: Type.Integer(),
  unit: OneOf(units),
  status: OneOf(['open', 'closed']),
  title: text,
  text,
  from: text,
  wants: OneOf(wantedAnswers),
  owed: Type.Array(OwedItem),
  rhythm: Type.Optional(Type.Object({ every: OneOf(reportRhythms), from: text, until: text, day: Type.Integer() })),
  lead: Type.Optional(text),
  number: Type.Optional(text),
  contactPost: Type.Optional(text),
  links: Type.Optional(Type.Array(text)),
  colours: Type.Array(ColourRow),
  sentAt: Instant,
  closedAt: Type.Optional(Instant),
  closedReason: Type.Optional(text),
  /** The instant for which everything below is said. */
  at: Instant,
  tally: TallyView,
};

export const DirectiveView = Type.Object(
  { ...directiveProperties, bodies: Type.Array(SideView) },
  { $id: 'Directive' },
);
export type DirectiveView = Static<typeof DirectiveView>;

/** In lists: each body's standing without its items. */
export const DirectiveLine = Type.Object(
  { ...directiveProperties, bodies: Type.Array(Type.Object(standing)) },
  { $id: 'DirectiveLine' },
);
export type DirectiveLine = Static<typeof DirectiveLine>;

export const DirectivesSummary = Type.Object(
  {
    at: Instant,
    directives: Type.Integer(),
    ...TallyView.properties,
    units: Type.Array(Type.Object({ unit: OneOf(units), ...TallyView.properties })),
  },
  { $id: 'DirectivesSummary' },
);
export type DirectivesSummary = Static<typeof DirectivesSummary>;

export const ReceiptView = Type.Object(
  {
    directive: text,
    version: Type.Integer(),
    body: text,
    unit: OneOf(units),
    from: text,
    title: text,
    wants: OneOf(wantedAnswers),
    owed: Type.Array(OwedItem),
    deliveredAt: Instant,
    acknowledgedAt: Type.Optional(Instant),
    /** Items of which something was told, with how often each was returned before. */
    told: Type.Array(Type.Object({ item: text, round: Type.Integer() })),
    delaysAsked: Type.Array(Type.Object({ item: text, to: Instant, reason: Text('personal') })),
    closedAt: Type.Optional(Instant),
  },
  { $id: 'Receipt', parties: ['body', 'from'] },
);
export type ReceiptView = Static<typeof ReceiptView>;

const upTo = (instant: string | undefined, at: string): string | undefined =>
  instant !== undefined && instant <= at ? instant : undefined;

/** As it stands at an instant, from what was said until then. */
export const viewOfDirective = ({ thing, version }: Known<Directive>, at: string): DirectiveView => ({
  ...headOf(thing, version, at),
  bodies: thing.sides.map((side) =>
    alsoConcerning(
      {
        ...standingOf(thing, side, at),
        items: bodyStandingAt(thing, side, at).items.map((one, index) =>
          itemView(side.items[index] as ItemOfBody, one, at),
        ),
      },
      [thing.content.from],
    ),
  ),
});

export const lineOfDirective = ({ thing, version }: Known<Directive>, at: string): DirectiveLine => ({
  ...headOf(thing, version, at),
  bodies: thing.sides.map((side) => standingOf(thing, side, at)),
});

const headOf = (directive: Directive, version: number, at: string): Omit<DirectiveView, 'bodies'> => {
  const { id, content, sentAt, closed, sides } = directive;
  const closedAt = upTo(closed?.at, at);
  return {
    id,
    version,
    unit: unitOfId(id) ?? 'propaganda',
    status: closedAt === undefined ? 'open' : 'closed',
    ...content,
    sentAt,
    ...(closedAt !== undefined && { closedAt }),
    ...(closedAt !== undefined && closed?.reason !== undefined && { closedReason: closed.reason }),
    at,
    tally: tallyOf(directive, sides, at),
  };
};

const standingOf = (directive: Directive, side: SideOfBody, at: string) => {
  const { body, state, isOverdue, overdueSince, colour } = bodyStandingAt(directive, side, at);
  const whole = side.items.find(({ item }) => item === 'whole');
  const doneAt = whole?.steps.findLast((step) => step.kind === 'told' && step.at <= at)?.at;
  const { deliveredAt, acknowledgedAt, acceptedAt } = side;
  return {
    body,
    unit: side.unit,
    state,
    isOverdue,
    ...defined({
      overdueSince,
      colour,
      deliveredAt: upTo(deliveredAt, at),
      acknowledgedAt: upTo(acknowledgedAt, at),
      doneAt: state === 'done' || state === 'accepted' ? doneAt : undefined,
      acceptedAt: upTo(acceptedAt, at),
    }),
  };
};

const itemView = (one: ItemOfBody, { isMet, isOverdue, returns, dueAt }: ItemStanding, at: string) => ({
  item: one.item,
  ...defined({ dueAt, firstDueAt: isDated(one) ? one.dueAt : undefined }),
  isMet,
  isOverdue,
  returns,
  ...(one.delayAsked && one.delayAsked.at <= at && { delayAsked: one.delayAsked }),
  steps: one.steps
    .filter((step) => step.at <= at)
    .map((step) => ('links' in step ? { ...step, links: [...step.links] } : { ...step })),
});

type Defined<Members> = { [Name in keyof Members]?: Exclude<Members[Name], undefined> };
const defined = <Members extends object>(members: Members): Defined<Members> => withoutUndefined(members);

export const viewOfReceipt = ({ id, thing, version }: Known<Receipt>): ReceiptView => {
  const { told, delays, owed, ...receipt } = thing;
  return {
    ...receipt,
    version,
    unit: units.find((unit) => id.startsWith(`${unit}/`)) ?? 'propaganda',
    owed: [...owed],
    told: Object.entries(told).map(([item, round]) => ({ item, round })),
    delaysAsked: Object.entries(delays).flatMap(([item, asked]) => asked.map((one) => ({ item, ...one }))),
  };
};

/** How many of several directives stand how, over all and by the addressees' units. */
export const summaryOf = (all: readonly Directive[], at: string): DirectivesSummary => {
  const ofUnit = (sides: (directive: Directive) => readonly SideOfBody[]) =>
    all
      .map((directive) => tallyOf(directive, sides(directive), at))
      .reduce(
        (sum, one) => ({
          total: sum.total + one.total,
          done: sum.done + one.done,
          underWay: sum.underWay + one.underWay,
          overdue: sum.overdue + one.overdue,
        }),
        { total: 0, done: 0, underWay: 0, overdue: 0 },
      );
  return {
    at,
    directives: all.length,
    ...ofUnit(({ sides }) => sides),
    units: units.map((unit) => ({ unit, ...ofUnit(({ sides }) => sides.filter((side) => side.unit === unit)) })),
  };
};

export const directiveProblems = declareProblems({
  'no-addressees': { status: 422, when: 'What is sent goes to nobody, or the register has no body as described.' },
  'too-many-addressees': { status: 422, when: 'More bodies are meant than are addressed at once.' },
  'lead-not-addressed': {
    status: 422,
    when: 'The body that is to lead is not among those addressed.',
    fields: Type.Object({ body: text }),
  },
  'due-in-the-past': { status: 422, when: 'A date has gone by.', fields: Type.Object({ dueAt: Instant }) },
  'no-answer-wanted': { status: [409, 422], when: 'The directive wants no answer.' },
  'rhythm-empty': { status: 422, when: 'No report falls into the time of the rhythm.' },
  'too-many-reports': { status: 422, when: 'The rhythm asks for more reports than these.' },
  'directive-closed': { status: 409, when: 'Its sender closed the directive.' },
  'not-addressed': { status: 404, when: 'The body is not addressed.', fields: Type.Object({ body: text }) },
  'item-unknown': {
    status: 422,
    when: 'Nothing is owed under this name.',
    fields: Type.Object({ items: Type.Array(text) }),
  },
  'no-delay-asked': { status: 409, when: 'No delay waits for an answer.' },
  'delay-pending': {
    status: 409,
    when: 'A delay that was asked for waits for an answer.',
    fields: Type.Object({ to: Instant }),
  },
  'delay-after-due': {
    status: 409,
    when: 'A delay is asked for before the date, and the date has gone by.',
    fields: Type.Object({ dueAt: Instant }),
  },
  'delay-not-after-due': {
    status: 422,
    when: 'The new date is not after the one that counts.',
    fields: Type.Object({ dueAt: Instant, to: Instant }),
  },
  'nothing-told': { status: 409, when: 'Nothing was told that could be judged.' },
  'work-accepted': { status: 409, when: 'What the body did was accepted.', fields: Type.Object({ body: text }) },
});
