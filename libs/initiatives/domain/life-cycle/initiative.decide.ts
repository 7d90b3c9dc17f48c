import type { PublicEvent } from '#contracts';
import type { Decider, Timed } from '#kernel';
import {
  decideDisplacement,
  decideLineApproved,
  decideOverdueBundle,
  decideRecordLine,
  decideReleaseBundle,
  decideRequestBundle,
} from '../bundles/bundle.decide.js';
import {
  abandonedBy,
  decideAbandonMove,
  decideMoveLine,
  decideOverdueMove,
  isOfMove,
  type LineCommand,
} from '../bundles/move.decide.js';
import {
  decideAcceptProposal,
  decideRecordAnswer,
  decideRefuseProposal,
  decideSilence,
} from './initiative.answers.decide.js';
import {
  decideAssess,
  decideConclude,
  decideDraft,
  decidePost,
  decideRevise,
  decideStage,
  decideStart,
  decideWithdraw,
} from './initiative.steps.decide.js';
import { decideAddTask, decideDropTask, decideReviseTask } from './initiative.tasks.decide.js';
import {
  evolveInitiative,
  hasAgreement,
  unknownInitiative,
  type InitiativeCommand,
  type InitiativeEvent,
  type InitiativeState,
} from './initiative.js';

/**
 * The life of an initiative and of its bundles: draft → posted → agreed → running → concluded → assessed, or withdrawn.
 *
 * Whatever brings the last acceptance that was missing (an answer, a silence, a revision, the posting itself when nobody is
 * required) agrees it in the same commit.
 */
export const decideInitiative = (
  command: Timed<InitiativeCommand>,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  const step = decideStep(command, state);
  const events = [...abandonedBy(state, step), ...step];
  const after = events.reduce(evolveInitiative, state);
  if (events.length === 0 || after.status !== 'posted' || !hasAgreement(after)) return events;
  return [...events, { type: 'initiative.agreed', data: { initiative: after.id } }];
};

const decideStep = (command: Timed<InitiativeCommand>, state: InitiativeState): readonly InitiativeEvent[] => {
  switch (command.type) {
    case 'draft':
      return decideDraft(command, state);
    case 'revise':
      return decideRevise(command, state);
    case 'post':
      return decidePost(command, state);
    case 'withdraw':
      return decideWithdraw(command, state);
    case 'start':
      return decideStart(state);
    case 'add-task':
      return decideAddTask(command, state);
    case 'revise-task':
      return decideReviseTask(command, state);
    case 'drop-task':
      return decideDropTask(command, state);
    case 'conclude':
      return decideConclude(command, state);
    case 'complete-stage':
      return decideStage(command, state);
    case 'assess':
      return decideAssess(command, state);
    case 'record-answer':
      return decideRecordAnswer(command, state);
    case 'apply-silence':
      return decideSilence(command, state);
    case 'accept-proposal':
      return decideAcceptProposal(command, state);
    case 'refuse-proposal':
      return decideRefuseProposal(command, state);
    case 'request-bundle':
      return decideRequestBundle(command, state);
    case 'record-line':
      return ofMove(command, state) ?? decideRecordLine(command, state);
    case 'record-line-approved':
      return ofMove(command, state) ?? decideLineApproved(command, state);
    case 'record-displacement':
      return ofMove(command, state) ?? decideDisplacement(command, state);
    case 'decide-overdue-move':
      return decideOverdueMove(command, state);
    case 'abandon-move':
      return decideAbandonMove(command, state);
    case 'release-bundle':
      return decideReleaseBundle(command, state);
    case 'decide-overdue-bundle':
      return decideOverdueBundle(command, state);
  }
};

/** The events of an owner's word on a line that is to come; undefined where it speaks of a line that is. */
const ofMove = (command: LineCommand, state: InitiativeState): readonly InitiativeEvent[] | undefined =>
  isOfMove(state, command) ? decideMoveLine(command, state) : undefined;

export const initiativeDecider: Decider<InitiativeCommand, InitiativeEvent, InitiativeState> = {
  initial: unknownInitiative,
  decide: decideInitiative,
  evolve: evolveInitiative,
};

/** Each stored event as the others see it: the content of a draft, and why a draft was dropped, stay with its host. */
export const publishInitiative = (event: InitiativeEvent): PublicEvent => {
  switch (event.type) {
    case 'initiative.drafted': {
      const { initiative, host } = event.data;
      return { type: event.type, data: { initiative, host } };
    }
    case 'initiative.draft-revised':
      return { type: event.type, data: { initiative: event.data.initiative } };
    case 'initiative.withdrawn': {
      const { initiative, reason, wasDraft } = event.data;
      return { type: event.type, data: { initiative, reason: wasDraft === true ? '' : reason } };
    }
    case 'initiative.posted':
    case 'initiative.revised':
    case 'initiative.participant-joined':
    case 'initiative.participant-declined':
    case 'initiative.change-proposed':
    case 'initiative.proposal-refused':
    case 'initiative.silence-referred':
    case 'initiative.agreed':
    case 'initiative.started':
    case 'initiative.stage-completed':
    case 'initiative.concluded':
    case 'initiative.assessed':
    case 'bundle.requested':
    case 'bundle.line-answered':
    case 'bundle.confirmed':
    case 'bundle.abandoned':
    case 'bundle.broken':
    case 'bundle.released':
    case 'bundle.moved':
    case 'bundle.move-requested':
    case 'bundle.move-abandoned':
    case 'initiative.move-requested':
    case 'initiative.move-abandoned':
      return event;
  }
};
