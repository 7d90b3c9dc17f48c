import { Type, type Static } from 'typebox';
import type { Known } from '#aggregates';
import { BodyCode, matterKinds, Text } from '#contracts';
import { declareProblems, OneOf, PageOf } from '#http';
import { type Matter, matterStatuses, statusOfMatter } from './domain/matter.js';
import { supervisedProcesses } from './domain/supervised-processes.js';

const Instant = Type.String({ format: 'date-time' });
const date = Type.String({ format: 'date' });
const Cause = Type.Object({ event: Type.String(), type: Type.String(), at: Instant });

const Round = Type.Object({
  round: Type.Integer({ minimum: 1 }),
  dueOn: Type.Optional(date),
  missing: Type.Optional(Type.Array(Type.String())),
  amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
  by: Cause,
  end: Type.Optional(
    Type.Object({
      as: OneOf(['cured', 'closed']),
      at: Instant,
      by: Type.Optional(Cause),
      reason: Type.Optional(Text('discipline')),
      closedBy: Type.Optional(BodyCode),
    }),
  ),
});

export const MatterView = Type.Object(
  {
    id: Type.String(),
    kind: OneOf(matterKinds),
    title: Type.Object({ 'zh-CN': Type.String(), en: Type.String() }),
    status: OneOf(matterStatuses),
    /** Who has to put it right. */
    body: BodyCode,
    /** The stream of what is wrong, as in `/v1/timelines`. */
    subject: Type.String(),
    openedAt: Instant,
    dueOn: Type.Optional(date),
    missing: Type.Optional(Type.Array(Type.String())),
    /** Each time that it was open, the oldest first. */
    rounds: Type.Array(Round),
  },
  { $id: 'Matter', parties: ['body'] },
);
export type MatterView = Static<typeof MatterView>;
export const MattersPage = PageOf(MatterView);

const titles = new Map(supervisedProcesses.map(({ kind, words }) => [kind, words]));

export const matterView = ({ id, thing }: Known<Matter>): MatterView => {
  const { kind, body, subject, rounds } = structuredClone(thing);
  const last = rounds.at(-1);
  return {
    id,
    kind,
    title: titles.get(kind) ?? { 'zh-CN': kind, en: kind },
    status: statusOfMatter(thing),
    body,
    subject,
    openedAt: last?.by.at ?? '',
    ...(last?.dueOn !== undefined && { dueOn: last.dueOn }),
    ...(last?.missing && { missing: [...last.missing] }),
    rounds: [...rounds] as MatterView['rounds'],
  };
};

declareProblems({
  'matter-not-open': {
    status: 409,
    when: 'The matter was cured or closed already.',
    fields: Type.Object({ currentStatus: OneOf(['cured', 'closed']) }),
  },
  'own-matter': {
    status: 403,
    when: 'Somebody of another body than the one that owes it closes a matter.',
    fields: Type.Object({ body: Type.String() }),
  },
});
