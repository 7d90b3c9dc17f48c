import { Type } from 'typebox';
import {
  Anything,
  BodyCode,
  Id,
  InitiativeContent,
  Invited,
  Nullable,
  OneOf,
  stages,
  UnitName,
  type ViewOf,
} from '#contracts';
import { unitOfId } from '#kernel';
import { Bundle } from '../domain/bundles/bundle.js';
import { Move } from '../domain/bundles/move.js';
import { accountableBody } from '../domain/life-cycle/initiative.content.js';
import { missingStages } from '../domain/life-cycle/initiative.steps.decide.js';
import { milestonesView, MilestoneView } from './plan.view.js';
import type { Versioned } from '../initiatives.js';
import {
  Assessment,
  type Initiative,
  initiativeStatuses,
  Participant,
  Silence,
  StageRecord,
} from '../domain/life-cycle/initiative.js';

const { round: _round, ...standing } = Participant.properties;

/** Where an invited body stands, as the host has it. */
export const ParticipantView = Type.Object({ ...Invited.properties, ...standing }, { $id: 'Participant' });
export type ParticipantView = ViewOf<typeof ParticipantView>;

const { invited: _invited, milestones: _milestones, ...content } = InitiativeContent.properties;

/** An initiative as callers see it. */
export const InitiativeView = Type.Object(
  {
    id: Id,
    version: Type.Integer({ minimum: 1 }),
    status: OneOf(initiativeStatuses),
    unit: Type.Optional(UnitName),
    ...content,
    milestones: Type.Optional(Type.Array(MilestoneView)),
    /** The body that answers for it: the one invited as accountable, or else the host. */
    accountable: BodyCode,
    participants: Type.Array(ParticipantView),
    bundles: Type.Array(Bundle),
    /** The last move of it with its bundles: under way, or how it ended. */
    move: Type.Optional(Move),
    /** A stage that is missing is null. */
    stages: Type.Object({
      study: Nullable(StageRecord),
      deploy: Nullable(StageRecord),
      inspect: Nullable(StageRecord),
      assess: Nullable(StageRecord),
    }),
    /** Those of the four that have not been recorded. */
    missingStages: Type.Array(OneOf(stages)),
    silence: Type.Optional(Silence),
    results: Type.Optional(Anything('personal')),
    assessment: Type.Optional(Assessment),
    withdrawnReason: Type.Optional(Type.String()),
  },
  { $id: 'Initiative', parties: ['host', 'accountable', 'participants.*.body'] },
);
export type InitiativeView = ViewOf<typeof InitiativeView>;

export const initiativeView = ({ initiative, version }: Versioned): InitiativeView => {
  const { id, status, content, bundles, move, silence, results, assessment, withdrawnReason } = initiative;
  const { invited, milestones, ...told } = content;
  const unit = unitOfId(id);
  return {
    id,
    version,
    status,
    ...(unit !== undefined && { unit }),
    ...told,
    ...(milestones && { milestones: milestonesView(content) }),
    accountable: accountableBody(content),
    participants: invited.map((body) => participantView(body, initiative)),
    bundles,
    ...(move !== undefined && { move }),
    stages: Object.fromEntries(
      stages.map((stage) => [stage, initiative.stages[stage] ?? null]),
    ) as InitiativeView['stages'],
    missingStages: missingStages(initiative),
    ...(silence !== undefined && { silence }),
    ...(results !== undefined && { results }),
    ...(assessment !== undefined && { assessment }),
    ...(withdrawnReason !== undefined && { withdrawnReason }),
  };
};

const participantView = (invited: Invited, { participants }: Initiative): ParticipantView => {
  const { round: _, ...participant } = participants[invited.body] ?? { round: 1, answer: 'none' as const };
  return { ...invited, ...participant };
};
