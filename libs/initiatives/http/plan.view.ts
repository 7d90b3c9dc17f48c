import { Type } from 'typebox';
import {
  BodyCode,
  CalendarDate,
  IdOf,
  InitiativeTask,
  Milestone,
  Nullable,
  OneOf,
  participantRoles,
  type ViewOf,
} from '#contracts';
import { clashKinds, computedDay, datedMilestones, dayOf } from '../domain/plan/milestones.js';
import { matrixOf } from '../domain/plan/tasks-of-initiative.js';
import type { Versioned } from '../initiatives.js';

/** A milestone with its day as the initiative's times stand now. */
export const MilestoneView = Type.Object({
  ...Milestone.properties,
  on: CalendarDate,
  computedOn: CalendarDate,
  /** Whether a pinned day contradicts what follows from start and end, or what comes first. */
  clash: Type.Boolean(),
  clashes: Type.Array(OneOf(clashKinds)),
});
export type MilestoneView = ViewOf<typeof MilestoneView>;

export const milestonesView = (content: Parameters<typeof datedMilestones>[0]): MilestoneView[] =>
  datedMilestones(content).map((one) => ({ ...one, clash: one.clashes.length > 0, clashes: [...one.clashes] }));

const task = {
  ...InitiativeTask.properties,
  accountable: BodyCode,
  /** The day by which it is to be done. */
  on: Type.Optional(CalendarDate),
  clash: Type.Boolean(),
};

/** Who does what in an initiative: a row for each task, a cell for each body. */
export const MatrixView = Type.Object(
  {
    initiative: IdOf('initiative'),
    version: Type.Integer({ minimum: 1 }),
    host: BodyCode,
    /** The columns. */
    bodies: Type.Array(BodyCode),
    tasks: Type.Array(
      Type.Object({
        ...task,
        /** In the order of `bodies`; null where a body has no part in it. */
        cells: Type.Array(Nullable(OneOf(participantRoles))),
      }),
    ),
  },
  { $id: 'Matrix' },
);
export type MatrixView = ViewOf<typeof MatrixView>;

export const matrixView = ({ initiative, version }: Versioned): MatrixView => {
  const { id, content } = initiative;
  const { bodies, tasks } = matrixOf(content);
  return {
    initiative: id,
    version,
    host: content.host,
    bodies,
    tasks: tasks.map(({ task: one, accountable, roles }) => ({
      ...one,
      accountable,
      ...(one.due && { on: dayOf(one.due, content) }),
      clash: one.due !== undefined && dayOf(one.due, content) !== computedDay(one.due, content),
      cells: roles,
    })),
  };
};
