import type { Stage } from '#contracts';
import { stages } from '#contracts';
import { derivedId, RuleViolation, type Timed } from '#kernel';
import { withdrawBundles } from '../bundles/bundle.decide.js';
import { dateIn } from '../plan/milestones.js';
import { indicatorsIn } from '../results/indicators.js';
import { requestMove } from '../bundles/move.decide.js';
import { changed, checkContent, isSameContent, isSameTime } from './initiative.content.js';
import { checkRespondBy, revised } from './initiative.revised.js';
import { openStatuses, requireStatus } from './initiative.standing.js';
import {
  waitedFor,
  type Initiative,
  type InitiativeCommand,
  type InitiativeEvent,
  type InitiativeState,
  type StageRecord,
} from './initiative.js';

type CommandOf<T extends InitiativeCommand['type']> = Timed<Extract<InitiativeCommand, { readonly type: T }>>;

export const decideDraft = (command: CommandOf<'draft'>, state: InitiativeState): readonly InitiativeEvent[] => {
  if (state.status !== 'unknown') return [];
  checkContent(command.content);
  return [
    {
      type: 'initiative.drafted',
      data: { initiative: command.id, host: command.content.host, content: command.content },
    },
  ];
};

/**
 * A change of the content. Who has answered must answer again when the time changes, or the body's own role; so a change that asks
 * anybody needs a `respondBy` that is still to come, where there is one (422 `respond-by-over`). Once it runs its start is fact (409
 * `already-started`). A change of the time asks the owners first where the initiative has bundles: see `requestMove`.
 */
export const decideRevise = (command: CommandOf<'revise'>, state: InitiativeState): readonly InitiativeEvent[] => {
  const { changes, reason, at, move } = command;
  const initiative = requireStatus(state, 'revise', ['draft', ...openStatuses]);
  const content = changed(initiative.content, changes);
  if (isSameContent(initiative.content, content)) return linesMoved(initiative, command);
  checkContent(content, initiative.content);
  const why = { ...(reason !== undefined && { reason }) };
  if (initiative.status === 'draft')
    return [{ type: 'initiative.draft-revised', data: { initiative: initiative.id, content, ...why } }];
  if (isSameTime(initiative.content, content)) return [revised(initiative, content, at, why)];
  const terms = move ?? { id: derivedId(initiative.id, at, JSON.stringify(changes)) };
  return requestMove(initiative, content, { changes, terms, at, ...why }) ?? [revised(initiative, content, at, why)];
};

/** Nothing of the initiative changes, only what its terms say of single lines. */
const linesMoved = (initiative: Initiative, { move, reason, at }: CommandOf<'revise'>): readonly InitiativeEvent[] => {
  if (!move?.lines?.length || initiative.status === 'draft') return [];
  const why = { ...(reason !== undefined && { reason }) };
  return requestMove(initiative, initiative.content, { changes: {}, terms: move, at, ...why }) ?? [];
};

/** From now on the others see it and the invited are asked. */
export const decidePost = ({ at }: CommandOf<'post'>, state: InitiativeState): readonly InitiativeEvent[] => {
  const { id, content } = requireStatus(state, 'post', ['draft']);
  if (content.invited.length > 0) checkRespondBy(content, at);
  return [{ type: 'initiative.posted', data: { initiative: id, content } }];
};

/** Ends it and, in the same commit, every bundle that still claims a place. */
export const decideWithdraw = (
  { reason }: CommandOf<'withdraw'>,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  const initiative = requireStatus(state, 'withdraw', ['draft', ...openStatuses]);
  const wasDraft = initiative.status === 'draft' && { wasDraft: true };
  return [
    { type: 'initiative.withdrawn', data: { initiative: initiative.id, reason, ...wasDraft } },
    ...withdrawBundles(initiative),
  ];
};

export const decideStart = (state: InitiativeState): readonly InitiativeEvent[] => {
  if (state.status === 'posted') {
    const waitingFor = waitedFor(state);
    const detail =
      waitingFor.length > 0
        ? `${state.id} is not agreed: ${waitingFor.join(', ')} have not accepted.`
        : `${state.id} is not agreed: its quorum of ${state.content.quorum ?? 0} is not reached.`;
    throw new RuleViolation('illegal-step', detail, 'conflict', {
      step: 'start',
      currentStatus: 'posted',
      allowedFrom: ['agreed'],
      waitingFor,
    });
  }
  const { id } = requireStatus(state, 'start', ['agreed']);
  return [{ type: 'initiative.started', data: { initiative: id } }];
};

/** Indicators in the results are to be readable, with weights that sum up (422 `indicator-unreadable`, `weights-do-not-sum`). */
export const decideConclude = (
  { results }: CommandOf<'conclude'>,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  const { id } = requireStatus(state, 'conclude', ['running']);
  indicatorsIn(results);
  return [{ type: 'initiative.concluded', data: { initiative: id, results } }];
};

/** The same record again changes nothing; another one for the same stage corrects it. A stage of tomorrow is no fact yet, nor one of nobody. */
export const decideStage = (
  { stage, on, participants, evidence, at }: CommandOf<'complete-stage'>,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  const initiative = requireStatus(state, 'complete a stage', [...openStatuses, 'concluded']);
  if (participants.length === 0)
    throw new RuleViolation('stage-without-participants', 'A stage names the bodies that took part.', 'unprocessable', {
      path: 'participants',
    });
  if (on > dateIn(initiative.content.timeZone, at)) {
    throw new RuleViolation('stage-in-future', `${on} is still to come.`, 'unprocessable', { path: 'on' });
  }
  const record: StageRecord = { on, participants, evidence };
  if (isSameRecord(initiative.stages[stage], record)) return [];
  return [
    {
      type: 'initiative.stage-completed',
      data: { initiative: initiative.id, stage, on, participants: [...participants], evidence: [...evidence] },
    },
  ];
};

const isSameRecord = (a: StageRecord | undefined, b: StageRecord): boolean =>
  a !== undefined && a.on === b.on && isSameList(a.participants, b.participants) && isSameList(a.evidence, b.evidence);
const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/** Four together: a stage that is missing needs a reason (409 `stage-missing` with `missing`). */
export const decideAssess = (
  { score, summary, reason }: CommandOf<'assess'>,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  const initiative = requireStatus(state, 'assess', ['concluded']);
  const missing = missingStages(initiative);
  if (missing.length > 0 && (reason === undefined || reason.trim() === '')) {
    throw new RuleViolation(
      'stage-missing',
      `Without a reason it cannot be assessed while these stages are missing: ${missing.join(', ')}.`,
      'conflict',
      { missing },
    );
  }
  return [
    {
      type: 'initiative.assessed',
      data: { initiative: initiative.id, score, summary, ...(reason !== undefined && { reason }) },
    },
  ];
};

export const missingStages = ({ stages: done }: Pick<Initiative, 'stages'>): readonly Stage[] =>
  stages.filter((stage) => done[stage] === undefined);
