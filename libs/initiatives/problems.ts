import { Type } from 'typebox';
import { declareProblems, OneOf } from '#http';
import { initiativeStatuses } from './domain/life-cycle/initiative.js';

const text = Type.String();
/** Which member of the request is meant. */
const path = Type.Object({ path: text });

/** What the host of an initiative, its invited bodies and the readers of plans are refused. */
export const initiativeProblems = declareProblems({
  'unknown-initiative': { status: 404, when: 'There is no such initiative.' },
  'not-your-unit': {
    status: 403,
    when: 'The caller acts for no body of this unit, which loads its own bodies’ lines.',
  },
  'illegal-step': {
    status: 409,
    when: 'The initiative has another status than the step needs.',
    fields: Type.Object({
      step: text,
      currentStatus: OneOf(initiativeStatuses),
      allowedFrom: Type.Array(text),
      /** Required bodies that have not accepted yet. */
      waitingFor: Type.Optional(Type.Array(text)),
    }),
  },
  'already-started': { status: 409, when: 'It is running: its start cannot be moved any more.', fields: path },
  'stage-missing': {
    status: 409,
    when: 'It is assessed without a reason while stages are missing.',
    fields: Type.Object({ missing: Type.Array(text) }),
  },
  'stage-in-future': { status: 422, when: 'The date of a stage is still to come.', fields: path },
  'no-proposal': { status: 409, when: 'The body has no open proposal.', fields: Type.Object({ body: text }) },
  'indicator-unreadable': { status: 422, when: 'An indicator of the results cannot be read.', fields: path },
  'weights-do-not-sum': {
    status: 422,
    when: 'The weights of indicators sum up to neither 100 nor 1.',
    fields: Type.Object({ path: text, sum: Type.Number() }),
  },
  'respond-by-over': {
    status: [409, 422],
    when: 'Answers are not taken any more (409), or nobody could answer in time (422).',
    fields: Type.Object({ path: Type.Optional(text), respondBy: Type.Optional(text) }),
  },
  'ends-before-start': { status: 422, when: 'Something ends before it starts.', fields: path },
  'unknown-time-zone': { status: 422, when: 'This is no IANA time zone.', fields: path },
  'occurrences-out-of-order': {
    status: 422,
    when: 'The occurrences overlap, or leave the time of the whole.',
    fields: path,
  },
  'host-invited': { status: 422, when: 'The host cannot be invited.', fields: path },
  'invited-twice': { status: 422, when: 'A body is invited twice.', fields: path },
  'no-accountable': { status: 422, when: 'Nobody is accountable for a task: exactly one body is.', fields: path },
  'not-taking-part': {
    status: 422,
    when: 'A body has a role in a task and takes no part in the initiative.',
    fields: Type.Object({ path: text, body: text }),
  },
  'role-twice': {
    status: 422,
    when: 'A body has two roles in one task.',
    fields: Type.Object({ path: text, body: text }),
  },
  'task-twice': { status: 422, when: 'Two tasks have one number.', fields: path },
  'too-many-tasks': { status: 409, when: 'A plan has no more tasks than these.' },
  'unknown-task': { status: 404, when: 'The initiative has no such task.' },
  'milestone-twice': { status: 422, when: 'Two milestones have one name.', fields: path },
  'unknown-milestone': { status: 422, when: 'A milestone follows one that is not there.', fields: path },
  'pinned-too-early': { status: 422, when: 'A milestone is set before what it must follow.', fields: path },
  'stage-without-participants': { status: 422, when: 'A stage names no body that took part.', fields: path },
  'two-accountable': {
    status: 422,
    when: 'More than one body would be accountable.',
    fields: Type.Object({ path: text, accountable: Type.Array(text) }),
  },
  'quorum-unreachable': { status: 422, when: 'More acceptances are asked for than bodies are invited.', fields: path },
  'member-required': { status: 422, when: 'A member that every initiative has is taken away.', fields: path },
  'content-too-large': { status: 422, when: 'The content is too large to be told to others.', fields: path },
});

export const invitationProblems = declareProblems({
  'not-invited': { status: 409, when: 'The body is not invited.' },
  'initiative-withdrawn': { status: 409, when: 'The initiative was withdrawn.' },
  'initiative-not-posted': { status: 409, when: 'The initiative is not posted yet.' },
  'initiative-over': {
    status: 409,
    when: 'The initiative is over.',
    fields: Type.Object({ currentStatus: OneOf(initiativeStatuses) }),
  },
  'nothing-proposed': { status: 422, when: 'A proposal names no other time, role or note.' },
});

export const bundleProblems = declareProblems({
  'unknown-bundle': { status: 404, when: 'The initiative has no such bundle.' },
  'too-many-lines': { status: 422, when: 'A bundle has too many lines.', fields: path },
  'move-under-way': {
    status: 409,
    when: 'The initiative is being moved with its bundles, or the reservation is part of such a move.',
    fields: Type.Object({
      move: Type.Optional(text),
      decideBy: Type.Optional(text),
      reservation: Type.Optional(text),
    }),
  },
  'bundle-undecided': {
    status: 409,
    when: 'A bundle is not decided yet: it cannot move.',
    fields: Type.Object({ bundle: text }),
  },
  'move-alone': {
    status: 422,
    when: 'The time of an initiative with bundles is changed together with something else.',
    fields: path,
  },
  'unknown-line': { status: 422, when: 'No line of a bundle that holds its place is meant.', fields: path },
  'decide-by-out-of-range': { status: 422, when: 'decideBy is over, or too far ahead.', fields: path },
});

const status = Type.Object({ state: text });

export const signUpProblems = declareProblems({
  'sign-up-closed': {
    status: 409,
    when: 'People do not sign up for it yet, or not any more.',
    fields: Type.Object({ state: text, closesAt: text }),
  },
  'too-many-signed-up': { status: 409, when: 'More people are not on one list.' },
  'not-signed-up': { status: 404, when: 'This person is not signed up.' },
  'not-your-sign-up': { status: 403, when: 'Only the person, their body’s office and the host do this.' },
  'no-place': { status: 409, when: 'The person waits for a place and has none yet.' },
  'already-attended': { status: 409, when: 'The person was there.' },
  'attendance-too-early': {
    status: 409,
    when: 'It has not begun.',
    fields: Type.Object({ state: text, from: text }),
  },
  'attendance-over': { status: 409, when: 'Its attendance stands.', fields: status },
  'no-code': { status: 409, when: 'The host has set no code.' },
  'wrong-code': { status: 422, when: 'This is not the code.', fields: path },
  'unknown-session': { status: 422, when: 'No occurrence starts then, or it must be said which.', fields: path },
});

/** What is asked of the content of every initiative, drafted or changed. */
export const contentRefusals = [
  'unknown-body',
  'body-dissolved',
  'ends-before-start',
  'unknown-time-zone',
  'occurrences-out-of-order',
  'host-invited',
  'invited-twice',
  'two-accountable',
  'no-accountable',
  'not-taking-part',
  'role-twice',
  'task-twice',
  'milestone-twice',
  'unknown-milestone',
  'pinned-too-early',
  'quorum-unreachable',
  'member-required',
  'content-too-large',
] as const;

/** What every step of a host may meet. */
export const hostRefusals = ['wrong-unit', 'not-your-body', 'unknown-initiative', 'illegal-step'] as const;

/** What a change of the time may meet where the initiative has bundles. */
export const moveRefusals = [
  'move-under-way',
  'bundle-undecided',
  'move-alone',
  'unknown-line',
  'unknown-resource',
  'decide-by-out-of-range',
] as const;
