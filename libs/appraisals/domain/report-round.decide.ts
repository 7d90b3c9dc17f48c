import { isDeepStrictEqual } from 'node:util';
import type { CountForm, CountResult, RoundProblem } from '#contracts';
import { type Decider, RuleViolation, type Timed, type Unit } from '#kernel';
import { countedBatch, requireCounted, requireSameSheets } from './appraisal.js';
import { requireSoundForm } from './count-sheet.js';
import {
  evolveRound,
  type ReportedOutcome,
  type ReportRound,
  type RoundEvent,
  type RoundState,
  type Statement,
} from './report-round.js';

export type RoundCommand =
  | {
      readonly type: 'open-round';
      readonly id: string;
      readonly body: string;
      readonly unit: Unit;
      readonly year: number;
      readonly form: CountForm;
      readonly lastProblems: readonly RoundProblem[];
    }
  | {
      readonly type: 'report-last-list';
      readonly on: string;
      readonly outcomes: readonly ReportedOutcome[];
      readonly today: string;
    }
  | {
      readonly type: 'state';
      readonly statement: Statement;
      readonly today: string;
    }
  | {
      readonly type: 'comment';
      readonly on: string;
      readonly by: string;
      readonly text: string;
      readonly today: string;
    }
  | { readonly type: 'count-batch'; readonly batch: string; readonly sheet: string }
  | {
      readonly type: 'close-round';
      readonly on: string;
      readonly result: CountResult;
      readonly sheets: readonly string[];
      readonly problems: readonly RoundProblem[];
      readonly today: string;
    };

const maxComments = 20;

/**
 * One round a year of a body: what became of last year's list, the statement, the comment, the forms, and the list of problems that begins next year's round.
 *
 * Errors: `not-found`; `round-exists`, `round-closed` (409); `last-list-first` (409: last year's list is not reported on yet); `statement-first` (409: forms
 * come after the statement); `outcomes-missing`, `key-twice`, `day-in-future` (422); `comments-full` (409); `comments-on-itself` (422); `nothing-counted`, `counts-changed` (409); those of the form.
 */
export const roundDecider: Decider<RoundCommand, RoundEvent, RoundState> = {
  initial: () => ({}),
  decide: (command, state) => decideRound(command, state),
  evolve: evolveRound,
};

const decideRound = (command: Timed<RoundCommand>, { current }: RoundState): readonly RoundEvent[] => {
  if (command.type === 'open-round') return open(command, current);
  if (!current) throw new RuleViolation('not-found', 'There is no such round.', 'not-found');
  if (command.type === 'close-round') return close(command, current);
  if (current.status === 'closed') throw new RuleViolation('round-closed', `${current.id} is closed.`, 'conflict');
  const of = { round: current.id };
  switch (command.type) {
    case 'report-last-list': {
      const { on, today } = command;
      requireNotAfter(today, on);
      const outcomes = outcomesFor(current, command.outcomes);
      if (JSON.stringify(current.lastList) === JSON.stringify({ on, outcomes })) return [];
      return [{ type: 'report-round.last-list-reported', data: { ...of, on, outcomes } }];
    }
    case 'state': {
      const { statement, today } = command;
      requireLastListFirst(current);
      requireNotAfter(today, statement.on);
      if (isDeepStrictEqual(current.statement, statement)) return [];
      return [{ type: 'report-round.stated', data: { ...of, ...statement, figures: [...statement.figures] } }];
    }
    case 'comment': {
      const { on, by, text, today } = command;
      requireStatement(current);
      requireNotAfter(today, on);
      if (by === current.body) throw unprocessable('comments-on-itself', 'Another body comments.', { path: 'by' });
      if (current.comments.some((one) => one.text === text)) return [];
      if (current.comments.length >= maxComments)
        throw new RuleViolation('comments-full', `At most ${maxComments} comments.`, 'conflict');
      return [{ type: 'report-round.commented', data: { ...of, on, by, text } }];
    }
    case 'count-batch': {
      requireStatement(current);
      const { batch, sheet } = command;
      return countedBatch(current.batches, { batch, sheet }).map((data) => ({
        type: 'report-round.counted',
        data: { ...of, ...data },
      }));
    }
  }
};

const open = (
  { id, body, unit, year, form, lastProblems }: Extract<RoundCommand, { type: 'open-round' }>,
  current: ReportRound | undefined,
): readonly RoundEvent[] => {
  requireSoundForm(form);
  if (current) {
    if (JSON.stringify(current.form) === JSON.stringify(form)) return [];
    throw new RuleViolation('round-exists', `There is a round of ${body} for ${year}: one a year.`, 'conflict', { id });
  }
  return [
    { type: 'report-round.opened', data: { round: id, body, unit, year, form, lastProblems: [...lastProblems] } },
  ];
};

const close = (
  { on, result, sheets, problems, today }: Extract<RoundCommand, { type: 'close-round' }>,
  current: ReportRound,
): readonly RoundEvent[] => {
  if (current.status === 'closed') {
    if (current.closedOn === on && JSON.stringify(current.problems) === JSON.stringify(problems)) return [];
    throw new RuleViolation('round-closed', `${current.id} is closed.`, 'conflict');
  }
  requireLastListFirst(current);
  requireStatement(current);
  requireCounted(current.batches);
  requireSameSheets(current.batches, sheets);
  requireNotAfter(today, on);
  const keys = problems.map(({ key }) => key);
  const twice = keys.findIndex((key, at) => keys.indexOf(key) !== at);
  if (twice >= 0) throw unprocessable('key-twice', `${keys[twice]} stands twice.`, { path: `problems[${twice}].key` });
  return [{ type: 'report-round.closed', data: { round: current.id, on, result, problems: [...problems] } }];
};

/** In the order of last year's list; each of its problems and no other. */
const outcomesFor = ({ lastProblems }: ReportRound, outcomes: readonly ReportedOutcome[]): ReportedOutcome[] => {
  const found = lastProblems.map(({ key }) => outcomes.find((one) => one.key === key));
  const sound = found.filter((one) => one !== undefined);
  if (sound.length !== lastProblems.length || outcomes.length !== lastProblems.length)
    throw unprocessable('outcomes-missing', 'Say what became of each problem of last year’s list.', {
      keys: lastProblems.map(({ key }) => key),
    });
  return sound;
};

const requireLastListFirst = ({ lastProblems, lastList }: ReportRound): void => {
  if (lastProblems.length === 0 || lastList) return;
  throw new RuleViolation('last-list-first', 'What became of last year’s list comes first.', 'conflict', {
    keys: lastProblems.map(({ key }) => key),
  });
};

const requireStatement = (current: ReportRound): void => {
  requireLastListFirst(current);
  if (!current.statement) throw new RuleViolation('statement-first', 'The statement comes before it.', 'conflict');
};

const requireNotAfter = (today: string, on: string): void => {
  if (on > today) throw unprocessable('day-in-future', `${on} is still to come.`, { path: 'on' });
};

const unprocessable = (code: string, detail: string, fields: Readonly<Record<string, unknown>>) =>
  new RuleViolation(code, detail, 'unprocessable', fields);
