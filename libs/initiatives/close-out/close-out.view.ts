import { Type } from 'typebox';
import {
  Anything,
  BodyCode,
  Id,
  IdOf,
  InitiativeContent,
  Nullable,
  OneOf,
  stages,
  Text,
  type ViewOf,
} from '#contracts';
import { answerKinds, Assessment, initiativeStatuses, StageRecord } from '../domain/life-cycle/initiative.js';
import { UsedResource } from './used-resource.js';

const { title, purpose, kind, startsAt, endsAt, timeZone, place } = InitiativeContent.properties;
const count = Type.Integer({ minimum: 0 });
const named = { body: BodyCode, name: Text('open') };

/** What became of an initiative, on one page. It says the same for the same state: no time of asking, no order by chance. */
export const CloseOutView = Type.Object(
  {
    initiative: IdOf('initiative'),
    version: Type.Integer({ minimum: 1 }),
    status: OneOf(initiativeStatuses),
    title,
    purpose,
    kind,
    host: Type.Object(named),
    startsAt,
    endsAt,
    timeZone,
    place,
    participants: Type.Array(Type.Object({ ...named, role: Id, required: Type.Boolean(), answer: OneOf(answerKinds) })),
    tasks: Type.Object({ total: count, done: count }),
    stages: Type.Object({
      study: Nullable(StageRecord),
      deploy: Nullable(StageRecord),
      inspect: Nullable(StageRecord),
      assess: Nullable(StageRecord),
    }),
    missingStages: Type.Array(OneOf(stages)),
    resources: Type.Array(UsedResource),
    spending: Type.Object({
      budgetFen: Nullable(count),
      spentFen: count,
      /** What is left of the budget; below 0 where more was spent. Null without a budget. */
      leftFen: Nullable(Type.Integer()),
    }),
    attendance: Type.Object({
      places: Nullable(count),
      signedUp: count,
      waiting: count,
      attended: count,
      hours: Type.Number(),
      credits: Type.Number(),
      byBody: Type.Array(Type.Object({ ...named, signedUp: count, attended: count })),
    }),
    results: Type.Object({
      /** Of all indicators by weight, from 0 to 100; null without them or while one is not known. */
      score: Nullable(Type.Number()),
      indicators: Type.Array(
        Type.Object({
          /** Its place: `2.1` is the first below the second. */
          number: Id,
          name: Text('open'),
          weight: Type.Number(),
          unit: Type.Optional(Text('open')),
          target: Type.Optional(Type.Number()),
          actual: Type.Optional(Type.Number()),
          lowerIsBetter: Type.Optional(Type.Boolean()),
          score: Nullable(Type.Number()),
        }),
      ),
      /** As the host gave them; null before it is concluded. */
      given: Anything('personal'),
    }),
    assessment: Nullable(Assessment),
    lessons: Nullable(Text('personal')),
  },
  { $id: 'CloseOut', parties: ['host.body', 'participants.*.body'] },
);
export type CloseOutView = ViewOf<typeof CloseOutView>;
