import { stages, type InitiativeContent, type Invited, type Stage } from '#contracts';
import { unitOfId, type Unit } from '#kernel';
import type { Bundle } from '../bundles/bundle.js';
import { accountableBody } from '../life-cycle/initiative.content.js';
import type { Versioned } from '../initiatives.js';
import type { Initiative, InitiativeStatus, Participant, StageRecord } from '../life-cycle/initiative.js';

/** Where an invited body stands, as the host has it. */
export type ParticipantView = Invited & Omit<Participant, 'round'>;

/** An initiative as callers see it. */
export interface InitiativeView
  extends
    Omit<InitiativeContent, 'invited'>,
    Pick<Initiative, 'silence' | 'results' | 'assessment' | 'withdrawnReason'> {
  readonly id: string;
  readonly version: number;
  readonly status: InitiativeStatus;
  readonly unit: Unit | undefined;
  /** The body that answers for it: the one invited as accountable, or else the host. */
  readonly accountable: string;
  readonly participants: readonly ParticipantView[];
  readonly bundles: readonly Bundle[];
  /** A stage that is missing is null. */
  readonly stages: Readonly<Record<Stage, StageRecord | null>>;
}

export const initiativeView = ({ initiative, version }: Versioned): InitiativeView => {
  const { id, status, content, bundles, silence, results, assessment, withdrawnReason } = initiative;
  const { invited, ...told } = content;
  return {
    id,
    version,
    status,
    unit: unitOfId(id),
    ...told,
    accountable: accountableBody(content),
    participants: invited.map((body) => participantView(body, initiative)),
    bundles,
    stages: Object.fromEntries(
      stages.map((stage) => [stage, initiative.stages[stage] ?? null]),
    ) as InitiativeView['stages'],
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
