import type { InitiativeContent, Stage } from '#contracts';
import { stages } from '#contracts';
import { RuleViolation, type Timed } from '#kernel';
import { withdrawBundles } from '../bundles/bundle.decide.js';
import { dateIn } from '../plan/milestones.js';
import { indicatorsIn } from '../results/indicators.js';
import { changed, checkContent, isSameContent, isSameTime } from './initiative.content.js';
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
 * `already-started`).
 */
export const decideRevise = (
  { changes, reason, at }: CommandOf<'revise'>,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  const initiative = requireStatus(state, 'revise', ['draft', ...openStatuses]);
  const content = changed(initiative.content, changes);
  if (isSameContent(initiative.content, content)) return [];
  checkContent(content, initiative.content);
  const why = { ...(reason !== undefined && { reason }) };
  if (initiative.status === 'draft')
    return [{ type: 'initiative.draft-revised', data: { initiative: initiative.id, content, ...why } }];
  return [revised(initiative, content, at, why)];
};

/** The revision of a posted initiative. `except` is a body whose own proposal it fulfils: its answer stands. */
export const revised = (
  initiative: Initiative,
  content: InitiativeContent,
  at: string,
  { except, reason }: { readonly except?: string; readonly reason?: string } = {},
): InitiativeEvent => {
  if (initiative.status === 'running' && content.startsAt !== initiative.content.startsAt) {
    throw new RuleViolation('already-started', 'It is running: its start cannot be moved any more.', 'conflict', {
      path: 'startsAt',
    });
  }
  const answersReset = outdatedAnswers(initiative, content).filter((body) => body !== except);
  const isSomebodyAsked = answersReset.length > 0 || content.invited.some(({ body }) => isNew(initiative, body));
  if (isSomebodyAsked) checkRespondBy(content, at);
  else if (content.respondBy !== initiative.content.respondBy) checkRespondBy(content, at);
  return {
    type: 'initiative.revised',
    data: { initiative: initiative.id, content, answersReset, ...(reason !== undefined && { reason }) },
  };
};

const isNew = ({ content }: Initiative, body: string): boolean => content.invited.every((other) => other.body !== body);

const outdatedAnswers = (initiative: Initiative, content: InitiativeContent): readonly string[] => {
  const isTimeChanged = !isSameTime(initiative.content, content);
  const hasAnswered = (body: string): boolean => (initiative.participants[body]?.answer ?? 'none') !== 'none';
  const roleBefore = new Map(initiative.content.invited.map(({ body, role }) => [body, role]));
  return content.invited
    .filter(
      ({ body, role }) => roleBefore.has(body) && hasAnswered(body) && (isTimeChanged || roleBefore.get(body) !== role),
    )
    .map(({ body }) => body);
};

const checkRespondBy = ({ respondBy }: InitiativeContent, at: string): void => {
  if (respondBy !== undefined && respondBy <= at) {
    throw new RuleViolation(
      'respond-by-over',
      `respondBy ${respondBy} is over: nobody could answer. Give a later one.`,
      'unprocessable',
      { path: 'respondBy' },
    );
  }
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
