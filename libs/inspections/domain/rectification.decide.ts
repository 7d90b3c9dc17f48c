import type { MeasureState, RectificationMeasure } from '#contracts';
import { type Decider, RuleViolation, type Timed, type Unit } from '#kernel';
import {
  evolveRectification,
  isLongTerm,
  type Measure,
  type Rectification,
  type RectificationEvent,
  type RectificationState,
} from './rectification.js';

export type RectificationCommand =
  /** What the body's own unit hears of the finding: that it is there, another date, another round, its end. */
  | {
      readonly type: 'follow-finding';
      readonly finding: string;
      readonly body: string;
      readonly unit: Unit;
      readonly rectifyBy?: string;
      readonly round: number;
      readonly isOver: boolean;
      readonly on: string;
    }
  | { readonly type: 'plan-measures'; readonly measures: readonly RectificationMeasure[]; readonly today: string }
  | {
      readonly type: 'report-measure';
      readonly measure: string;
      readonly state: MeasureState;
      readonly on: string;
      readonly note?: string;
      readonly evidence: readonly string[];
      readonly today: string;
    }
  | { readonly type: 'mark-overdue'; readonly on: string };

/**
 * What a body does about a finding: several measures, each with its own post and date. It says itself when all is done; that it is closed, others say.
 *
 * Errors: `not-found`; `rectification-over` (409); `measures-missing`, `key-twice`, `measure-needs-date` (a date or a rhythm, not both), `measure-too-late`
 * (`rectifyBy`), `measure-unknown`, `day-in-future` (422); `measure-has-reports`, `measure-overdue`, `measure-done` (409).
 */
export const rectificationDecider: Decider<RectificationCommand, RectificationEvent, RectificationState> = {
  initial: () => ({}),
  decide: (command, state) => decideRectification(command, state),
  evolve: evolveRectification,
};

const decideRectification = (
  command: Timed<RectificationCommand>,
  { current }: RectificationState,
): readonly RectificationEvent[] => {
  if (command.type === 'follow-finding') return follow(command, current);
  if (!current) throw new RuleViolation('not-found', 'Nothing is to be rectified.', 'not-found');
  switch (command.type) {
    case 'plan-measures':
      return plan(command, current);
    case 'report-measure':
      return report(command, current);
    case 'mark-overdue':
      return current.endedOn === undefined ? overdueEvents(current, command.on) : [];
  }
};

const ofBody = ({ finding, body, unit }: Pick<Rectification, 'finding' | 'body' | 'unit'>) => ({ finding, body, unit });

const follow = (
  command: Extract<RectificationCommand, { type: 'follow-finding' }>,
  current: Rectification | undefined,
): readonly RectificationEvent[] => {
  const { rectifyBy, round, isOver, on } = command;
  const of = ofBody(command);
  const events: RectificationEvent[] = [];
  if (!current || current.rectifyBy !== rectifyBy) {
    const due = { ...of, round: current?.round ?? round, ...(rectifyBy !== undefined && { rectifyBy }) };
    events.push({ type: 'rectification.due', data: due });
  }
  if (current && round > current.round) events.push({ type: 'rectification.reopened', data: { ...of, round } });
  const wasOver = current?.endedOn !== undefined && round <= current.round;
  if (isOver && !wasOver) events.push({ type: 'rectification.ended', data: { ...of, on } });
  return events;
};

const plan = (
  { measures, today }: Extract<RectificationCommand, { type: 'plan-measures' }>,
  current: Rectification,
): readonly RectificationEvent[] => {
  requireOpen(current);
  if (measures.length === 0) throw unprocessable('measures-missing', 'At least one measure is needed.', {});
  const keys = measures.map(({ key }) => key);
  measures.forEach((measure, at) => {
    const { key, dueOn, reportEveryMonths } = measure;
    if (keys.indexOf(key) !== at)
      throw unprocessable('key-twice', `${key} stands twice.`, { path: `measures[${at}].key` });
    if ((dueOn === undefined) === (reportEveryMonths === undefined)) {
      const detail = 'A measure has a date, or is long-term with a rhythm of reports.';
      throw unprocessable('measure-needs-date', detail, { path: `measures[${at}].dueOn` });
    }
    const { rectifyBy } = current;
    if (dueOn !== undefined && rectifyBy !== undefined && dueOn > rectifyBy)
      throw unprocessable('measure-too-late', `It is to be rectified by ${rectifyBy}.`, {
        path: `measures[${at}].dueOn`,
        rectifyBy,
      });
  });
  for (const before of current.measures) requireKept(before, measures, today);
  const planned = current.measures.map(({ key, title, post, dueOn, reportEveryMonths }) => ({
    key,
    title,
    post,
    ...(dueOn !== undefined && { dueOn }),
    ...(reportEveryMonths !== undefined && { reportEveryMonths }),
  }));
  if (isSame(planned, measures)) return [];
  return [{ type: 'rectification.planned', data: { ...ofBody(current), measures: [...measures] } }];
};

/** What was reported on stays, and a date that has passed is not moved away. */
const requireKept = (before: Measure, measures: readonly RectificationMeasure[], today: string): void => {
  const after = measures.find(({ key }) => key === before.key);
  if (!after && before.reports.length > 0)
    throw new RuleViolation('measure-has-reports', `${before.key} was reported on and stays.`, 'conflict', {
      measure: before.key,
    });
  const { key, dueOn, state } = before;
  if (!after || dueOn === undefined || dueOn >= today || state === 'self-done') return;
  if ((after.dueOn ?? '9999') > dueOn)
    throw new RuleViolation('measure-overdue', `${key} was due on ${dueOn}.`, 'conflict', { measure: key, dueOn });
};

const report = (
  command: Extract<RectificationCommand, { type: 'report-measure' }>,
  current: Rectification,
): readonly RectificationEvent[] => {
  requireOpen(current);
  const { measure: key, state, on, note, today } = command;
  const evidence = [...command.evidence];
  const measure = current.measures.find((one) => one.key === key);
  if (!measure) throw unprocessable('measure-unknown', `There is no measure ${key}.`, { path: 'measure' });
  if (on > today) throw unprocessable('day-in-future', `${on} is still to come.`, { path: 'on' });
  const said = { state, on, ...(note !== undefined && { note }), evidence };
  if (isSame(measure.reports.at(-1), said) && measure.state === state) return [];
  if (measure.state === 'self-done')
    throw new RuleViolation('measure-done', `${key} is done.`, 'conflict', { measure: key });
  const of = ofBody(current);
  const progressed: RectificationEvent = {
    type: 'rectification.progressed',
    data: { ...of, round: current.round, measure: key, ...said },
  };
  const isAllDone = current.measures.every((one) => (one.key === key ? state : one.state) === 'self-done');
  if (!isAllDone) return [progressed];
  return [progressed, { type: 'rectification.done', data: { ...of, on, round: current.round } }];
};

const overdueEvents = (current: Rectification, on: string): readonly RectificationEvent[] => {
  const of = ofBody(current);
  const { rectifyBy, measures, unplannedOf } = current;
  if (measures.length === 0) {
    if (rectifyBy === undefined || rectifyBy >= on || unplannedOf === rectifyBy) return [];
    return [{ type: 'rectification.overdue', data: { ...of, dueOn: rectifyBy, on } }];
  }
  return measures.flatMap((measure): RectificationEvent[] => {
    const { key, dueOn, state, overdueOf } = measure;
    if (isLongTerm(measure) || dueOn === undefined || dueOn >= on || state === 'self-done' || overdueOf === dueOn)
      return [];
    return [{ type: 'rectification.overdue', data: { ...of, measure: key, dueOn, on } }];
  });
};

const requireOpen = ({ finding, endedOn }: Rectification): void => {
  if (endedOn === undefined) return;
  throw new RuleViolation('rectification-over', `The finding ${finding} was closed or withdrawn.`, 'conflict');
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const unprocessable = (code: string, detail: string, fields: Readonly<Record<string, unknown>>) =>
  new RuleViolation(code, detail, 'unprocessable', fields);
