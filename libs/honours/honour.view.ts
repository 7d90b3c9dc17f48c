import { Type, type Static } from 'typebox';
import {
  BodyCode,
  CalendarDate,
  candidateKinds,
  HonourQuota,
  honourWarnings,
  Id,
  opinionOutcomes,
  RuleUsed,
  Text,
  UnitName,
} from '#contracts';
import { declareProblems, Nullable, OneOf, PageOf } from '#http';
import { unitOfId, units } from '#kernel';
import { type Honour, honourStatuses } from './domain/honour.js';
import type { Opinion } from './domain/opinion.js';

const Instant = Type.String({ format: 'date-time' });
/** Names lie at the awarding body's unit, and are shown there to the body, those who recommend and the offices that were asked. */
const Words = Type.Optional(Text('personal'));

export const HonourView = Type.Object(
  {
    id: Type.String(),
    version: Type.Integer(),
    unit: Nullable(OneOf(units)),
    body: BodyCode,
    title: Type.String(),
    year: Type.Integer(),
    status: OneOf(honourStatuses),
    quota: Type.Array(HonourQuota),
    rule: Type.Optional(RuleUsed),
    warnings: Type.Array(OneOf(honourWarnings)),
    candidates: Type.Array(
      Type.Object({
        id: Id,
        kind: OneOf(candidateKinds),
        by: BodyCode,
        name: Words,
        story: Words,
        struck: Words,
        isAwarded: Type.Optional(Type.Boolean()),
      }),
    ),
    letters: Type.Array(
      Type.Object({
        body: BodyCode,
        unit: UnitName,
        askedAt: Instant,
        dueOn: Type.Optional(CalendarDate),
        outcome: Type.Optional(OneOf(opinionOutcomes)),
        answeredAt: Type.Optional(Instant),
        waived: Words,
      }),
    ),
    notice: Type.Optional(
      Type.Object({
        from: CalendarDate,
        until: CalendarDate,
        workingDays: Type.Integer(),
        rule: Type.Optional(RuleUsed),
      }),
    ),
    document: Type.Optional(Type.String()),
    decidedAt: Type.Optional(Instant),
    awardedOn: Type.Optional(CalendarDate),
    withdrawnReason: Type.Optional(Type.String()),
    erasedAt: Type.Optional(Instant),
  },
  { $id: 'Honour', parties: ['body', 'quota.*.body', 'letters.*.body'] },
);
export type HonourView = Static<typeof HonourView>;
export const HonoursPage = PageOf(HonourView);

type Texts = ReadonlyMap<string, Readonly<Record<string, string>>>;

export const honourView = (
  { candidates, letters, notice, ...honour }: Honour,
  version: number,
  texts: Texts = new Map(),
): HonourView => ({
  ...honour,
  version,
  unit: unitOfId(honour.id) ?? null,
  quota: [...honour.quota],
  warnings: [...new Set(honour.warnings)],
  candidates: candidates.map(({ text, ...candidate }) => {
    const { name, story } = texts.get(text) ?? {};
    return { ...candidate, ...(name !== undefined && { name }), ...(story !== undefined && { story }) };
  }),
  letters: [...letters],
  ...(notice && { notice: { ...notice } }),
});

export const OpinionView = Type.Object(
  {
    honour: Type.String(),
    version: Type.Integer(),
    body: BodyCode,
    outcome: OneOf(opinionOutcomes),
    words: Words,
    givenAt: Instant,
    /** The body that asks. */
    asker: BodyCode,
  },
  { $id: 'Opinion', parties: ['body', 'asker'] },
);
export type OpinionView = Static<typeof OpinionView>;

export const opinionView = (
  { text: _, ...opinion }: Opinion,
  version: number,
  asker: string,
  words?: string,
): OpinionView => ({
  ...opinion,
  version,
  asker,
  ...(words !== undefined && { words }),
});

const ofBody = Type.Object({ body: Type.Optional(BodyCode) });

declareProblems({
  'may-not-award': {
    status: 403,
    when: 'The body may not award, by the rule that it names.',
    fields: Type.Object({ body: BodyCode, rule: RuleUsed }),
  },
  'honour-past-that': {
    status: 409,
    when: 'The honour is past that step.',
    fields: Type.Object({ currentStatus: OneOf(honourStatuses) }),
  },
  'not-in-quota': { status: 422, when: 'The body recommends nobody for this honour.', fields: ofBody },
  'honour-quota-exceeded': {
    status: 409,
    when: 'The body has no place left.',
    fields: Type.Object({ body: BodyCode, places: Type.Integer() }),
  },
  'candidate-unknown': {
    status: 422,
    when: 'Nobody with this id is recommended.',
    fields: Type.Object({ candidate: Type.String() }),
  },
  'already-asked': { status: 409, when: 'An office is asked once, and at most fifty are.', fields: ofBody },
  'not-asked': { status: 409, when: 'The office was not asked.', fields: ofBody },
  'opinions-open': {
    status: 409,
    when: 'A letter is neither answered nor waived.',
    fields: Type.Object({ bodies: Type.Array(BodyCode) }),
  },
  'notice-missing': { status: 409, when: 'The candidates are shown on a notice before the decision.' },
  'notice-running': {
    status: 409,
    when: 'The notice has not ended.',
    fields: Type.Object({ until: CalendarDate }),
  },
  'notice-days-unknown': { status: 422, when: 'No number of days was given, and none is set.' },
  'nobody-recommended': { status: 409, when: 'Nobody is recommended.' },
});
