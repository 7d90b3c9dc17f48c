import { Type, type Static } from 'typebox';
import { BodyCode, proposalOutcomes, RuleUsed, Text } from '#contracts';
import { federations, type Federation } from '#federations';
import { declareProblems, OneOf, PageOf } from '#http';
import { type Proposal, proposalStatuses } from './domain/proposal.js';

const Instant = Type.String({ format: 'date-time' });
/** Absent where it was erased. */
const Words = Type.Optional(Text('personal'));

export const ProposalView = Type.Object(
  {
    id: Type.String(),
    version: Type.Integer(),
    status: OneOf(proposalStatuses),
    federation: OneOf(federations),
    body: BodyCode,
    to: BodyCode,
    title: Words,
    words: Words,
    raisedAt: Instant,
    /** Until when it is to be answered: a target that the federation or body set itself, see `rule`. */
    dueAt: Type.Optional(Instant),
    rule: Type.Optional(RuleUsed),
    overdueAt: Type.Optional(Instant),
    climbs: Type.Array(Type.Object({ from: BodyCode, to: BodyCode, climbedAt: Instant })),
    comments: Type.Array(Type.Object({ body: BodyCode, commentedAt: Instant, words: Words })),
    answer: Type.Optional(
      Type.Object({ by: BodyCode, outcome: OneOf(proposalOutcomes), answeredAt: Instant, words: Words }),
    ),
    /** The caller raised it. */
    isOwn: Type.Boolean(),
    erasedAt: Type.Optional(Instant),
  },
  { $id: 'MemberProposal', parties: ['body', 'to'] },
);
export type ProposalView = Static<typeof ProposalView>;
export const ProposalsPage = PageOf(ProposalView);

interface Beside {
  readonly version: number;
  readonly texts: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly isOwn: boolean;
  readonly federation: Federation;
}

export const proposalView = (
  { text, comments, answer, climbs, ...proposal }: Proposal,
  { version, texts, isOwn, federation }: Beside,
): ProposalView => {
  const wordsOf = (id: string) => {
    const words = texts.get(id)?.['words'];
    return words === undefined ? {} : { words };
  };
  const title = texts.get(text)?.['title'];
  return {
    ...proposal,
    version,
    federation,
    isOwn,
    ...(title !== undefined && { title }),
    ...wordsOf(text),
    climbs: [...climbs],
    comments: comments.map(({ text: id, ...comment }) => ({ ...comment, ...wordsOf(id) })),
    ...(answer && { answer: answered(answer, wordsOf(answer.text)) }),
  };
};

const answered = ({ text: _text, ...answer }: NonNullable<Proposal['answer']>, words: { readonly words?: string }) => ({
  ...answer,
  ...words,
});

declareProblems({
  'proposal-closed': {
    status: 409,
    when: 'The proposal was answered or taken back.',
    fields: Type.Object({ state: OneOf(proposalStatuses) }),
  },
  'too-many-comments': { status: 409, when: 'More comments than these do not stand under one proposal.' },
  'not-a-member': {
    status: 403,
    when: 'The caller is no member of the body.',
    fields: Type.Object({ body: Type.String() }),
  },
  'not-yours': { status: 403, when: 'Only the person whose it is may do that.' },
});
