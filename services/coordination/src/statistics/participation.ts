import { Type } from 'typebox';
import { initiativeKinds, type ViewOf } from '#contracts';
import { units, type Unit } from '#kernel';
import type { FollowedInitiative, InitiativeHistory } from './initiative-history.js';
import { isWithin, spansOf, type NamedPeriod, type Period } from './periods.js';
import type { RegisterHistory } from './register-history.js';

export const participationGroupings = ['unit', 'body', 'quarter', 'month', 'kind'] as const;
export type ParticipationGrouping = (typeof participationGroupings)[number];

const count = Type.Integer({ minimum: 0 });

const figures = {
  invited: count,
  accepted: count,
  declined: count,
  proposed: count,
  unanswered: count,
  /** Accepted of invited, from 0 to 1; absent where nobody was invited. */
  acceptedRate: Type.Optional(Type.Number()),
  /** How many said something themselves, before `respondBy` where there was one. */
  answeredInTime: count,
  /** From being asked to the body's own first word; absent where none has one. */
  meanAnswerSeconds: Type.Optional(Type.Number()),
};

/** `invited` is the sum of the four that follow it. */
export const Participation = Type.Object(figures, { $id: 'Participation' });
export type Participation = ViewOf<typeof Participation>;

/** `name`: of a body. */
export const ParticipationRow = Type.Object(
  { group: Type.String(), name: Type.Optional(Type.String()), ...figures },
  { $id: 'ParticipationRow' },
);
export type ParticipationRow = ViewOf<typeof ParticipationRow>;

export interface ParticipationStatistics {
  readonly rows: readonly ParticipationRow[];
  readonly total: Participation;
}

interface Invitation {
  readonly body: string;
  readonly unit: Unit;
  readonly kind: string;
  readonly startsAt: number;
  readonly answer: 'none' | 'accepted' | 'declined' | 'proposed';
  readonly isInTime: boolean;
  readonly answerSeconds: number | undefined;
}

/** How the invited answered to what begins within a period; the formulas stand in this folder's README. */
export const participation = (
  { register, initiatives }: { readonly register: RegisterHistory; readonly initiatives: InitiativeHistory },
  period: Period,
  groupBy: ParticipationGrouping,
): ParticipationStatistics => {
  const invitations = [...initiatives.all()]
    .flatMap(invitationsOf)
    .filter(({ startsAt }) => isWithin(startsAt, period));
  const spans = groupBy === 'quarter' || groupBy === 'month' ? spansOf(period, groupBy) : [];
  const grouped = Map.groupBy(invitations, (one) => groupOf(one, groupBy, spans));
  const rows = groupsOf([...grouped.keys()], groupBy, spans).map((group) => {
    const name = groupBy === 'body' ? register.nameOf(group) : undefined;
    return { group, ...(name !== undefined && { name }), ...counted(grouped.get(group) ?? []) };
  });
  return { rows, total: counted(invitations) };
};

/** All groups that there are of a kind that is known; of bodies those that were invited. */
const groupsOf = (
  found: readonly string[],
  groupBy: ParticipationGrouping,
  spans: readonly NamedPeriod[],
): readonly string[] => {
  switch (groupBy) {
    case 'unit':
      return units;
    case 'kind':
      return initiativeKinds;
    case 'body':
      return [...found].sort();
    case 'quarter':
    case 'month':
      return spans.map(({ group }) => group);
  }
};

const groupOf = (
  { unit, body, kind, startsAt }: Invitation,
  groupBy: ParticipationGrouping,
  spans: readonly NamedPeriod[],
): string => {
  switch (groupBy) {
    case 'unit':
      return unit;
    case 'body':
      return body;
    case 'kind':
      return kind;
    case 'quarter':
    case 'month':
      return spans.find((span) => isWithin(startsAt, span))?.group ?? '';
  }
};

const invitationsOf = ({ state, askings }: FollowedInitiative): readonly Invitation[] => {
  const { content, participants, status } = state;
  if (status === 'withdrawn') return [];
  return content.invited.map(({ body, unit }) => {
    const { askedAt = 0, answeredAt } = askings.get(body) ?? {};
    const isInTime =
      answeredAt !== undefined && (content.respondBy === undefined || answeredAt < Date.parse(content.respondBy));
    return {
      body,
      unit,
      kind: content.kind,
      startsAt: Date.parse(content.startsAt),
      answer: participants[body]?.answer ?? 'none',
      isInTime,
      answerSeconds: answeredAt === undefined ? undefined : (answeredAt - askedAt) / 1_000,
    };
  });
};

const counted = (invitations: readonly Invitation[]): Participation => {
  const answered = (answer: Invitation['answer']): number => invitations.filter((one) => one.answer === answer).length;
  const seconds = invitations.flatMap(({ answerSeconds }) => answerSeconds ?? []);
  const accepted = answered('accepted');
  return {
    invited: invitations.length,
    accepted,
    declined: answered('declined'),
    proposed: answered('proposed'),
    unanswered: answered('none'),
    ...(invitations.length > 0 && { acceptedRate: accepted / invitations.length }),
    answeredInTime: invitations.filter(({ isInTime }) => isInTime).length,
    ...(seconds.length > 0 && {
      meanAnswerSeconds: seconds.reduce((sum, one) => sum + one, 0) / seconds.length,
    }),
  };
};
