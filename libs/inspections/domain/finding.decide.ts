import type { Check, FindingContent, MeasureState, Severity } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import {
  acceptedBy,
  checksToClose,
  evolveFinding,
  type Finding,
  type FindingEvent,
  type FindingState,
} from './finding.js';

/** A finding as somebody means to raise it: its severity may be missing, which is refused by name. */
export type RaisedContent = Omit<FindingContent, 'severity'> & { readonly severity?: Severity };

export type FindingCommand =
  | { readonly type: 'raise-finding'; readonly id: string; readonly content: RaisedContent; readonly by: string }
  | { readonly type: 'extend-finding'; readonly to: string; readonly reason: string; readonly by: string }
  /** What the responsible body said at its own unit, of the round in which it said so. */
  | { readonly type: 'record-rectification'; readonly state: MeasureState; readonly round: number }
  /** What a checker said at its own unit. */
  | { readonly type: 'record-check'; readonly check: Check }
  | { readonly type: 'reopen-finding'; readonly reason: string; readonly by: string }
  | { readonly type: 'withdraw-finding'; readonly reason: string; readonly by: string };

/**
 * A finding from when it is raised until two bodies that are not the doer have accepted what was done about it. The second acceptance closes it; a check that
 * sends it back begins the next round, in which all are asked anew.
 *
 * Errors: `finding-without-severity`, `checkers-missing` (fewer than two bodies other than the responsible one), `body-twice` (422); `own-rectification` (403: the doer
 * checks); `not-self-done`, `finding-over`, `finding-not-closed` (409, `currentStatus`); `date-not-later`, `finding-long-term` (422); `not-found`.
 */
export const findingDecider: Decider<FindingCommand, FindingEvent, FindingState> = {
  initial: () => ({}),
  decide: (command, state) => decideFinding(command, state),
  evolve: evolveFinding,
};

const decideFinding = (command: Timed<FindingCommand>, { current }: FindingState): readonly FindingEvent[] => {
  if (command.type === 'raise-finding') return current ? [] : raise(command);
  if (!current) throw new RuleViolation('not-found', 'There is no such finding.', 'not-found');
  switch (command.type) {
    case 'extend-finding':
      return extend(command, current);
    case 'record-rectification': {
      const { state, round } = command;
      const isOver = current.status === 'closed' || current.status === 'withdrawn';
      if (isOver || round !== current.round || current.status === state || current.status === 'checked') return [];
      return [{ type: 'finding.rectification-recorded', data: { finding: current.id, state, round } }];
    }
    case 'record-check':
      return recordCheck(command, current);
    case 'reopen-finding': {
      const { reason, by } = command;
      const last = current.reopenings.at(-1);
      if (current.status === 'under-way' && last?.reason === reason && last.round === current.round) return [];
      if (current.status !== 'closed')
        throw new RuleViolation('finding-not-closed', `${current.id} is ${current.status}.`, 'conflict', {
          currentStatus: current.status,
        });
      return [{ type: 'finding.reopened', data: { finding: current.id, round: current.round + 1, reason, by } }];
    }
    case 'withdraw-finding': {
      if (current.status === 'withdrawn') return [];
      requireOpen(current);
      const { reason, by } = command;
      return [{ type: 'finding.withdrawn', data: { finding: current.id, reason, by } }];
    }
  }
};

const raise = ({ id, content, by }: Extract<FindingCommand, { type: 'raise-finding' }>): readonly FindingEvent[] => {
  const { severity, body, checkers } = content;
  if (severity === undefined)
    throw unprocessable('finding-without-severity', 'Say how grave it is: minor, serious or grave.', {
      path: 'severity',
    });
  const bodies = checkers.map((checker) => checker.body);
  const twice = bodies.find((one, at) => bodies.indexOf(one) !== at);
  if (twice !== undefined) throw unprocessable('body-twice', `${twice} checks twice.`, { body: twice });
  if (bodies.filter((one) => one !== body).length < checksToClose || bodies.includes(body))
    throw unprocessable('checkers-missing', `${checksToClose} bodies that are not ${body} have to check it.`, {
      path: 'checkers',
    });
  return [{ type: 'finding.raised', data: { finding: id, content: { ...content, severity }, raisedBy: by } }];
};

const extend = (
  { to, reason, by }: Extract<FindingCommand, { type: 'extend-finding' }>,
  current: Finding,
): readonly FindingEvent[] => {
  requireOpen(current);
  const { rectifyBy: from } = current.content;
  if (from === undefined)
    throw unprocessable('finding-long-term', 'It is long-term and has no last date.', { path: 'to' });
  if (to <= from) throw unprocessable('date-not-later', `It may take until ${from} already.`, { path: 'to' });
  return [{ type: 'finding.extended', data: { finding: current.id, from, to, reason, by } }];
};

const recordCheck = (
  { check, at }: Timed<Extract<FindingCommand, { type: 'record-check' }>>,
  current: Finding,
): readonly FindingEvent[] => {
  requireCheckable(current, check.body);
  if (check.round !== current.round) return [];
  const finding = current.id;
  const events: FindingEvent[] = [{ type: 'finding.checked', data: { finding, ...check } }];
  if (check.outcome === 'returned')
    return [...events, { type: 'finding.returned', data: { finding, round: current.round + 1, by: check.body } }];
  const by = [...new Set([...acceptedBy(current), check.body])];
  if (by.length < checksToClose) return events;
  return [...events, { type: 'finding.closed', data: { finding, round: current.round, by, closedAt: at } }];
};

/** May this body check it now? Errors: `own-rectification` (403), `finding-over`, `not-self-done` (409). */
export const requireCheckable = ({ id, content, status }: Finding, body: string): void => {
  if (content.body === body) {
    const detail = `${body} did it: two other bodies check it.`;
    throw new RuleViolation('own-rectification', detail, 'forbidden', { body });
  }
  if (status === 'closed' || status === 'withdrawn')
    throw new RuleViolation('finding-over', `${id} is ${status}.`, 'conflict', { currentStatus: status });
  if (status !== 'self-done' && status !== 'checked')
    throw new RuleViolation('not-self-done', `${content.body} has not said that it is done.`, 'conflict', {
      currentStatus: status,
    });
};

const requireOpen = ({ id, status }: Finding): void => {
  if (status !== 'closed' && status !== 'withdrawn') return;
  throw new RuleViolation('finding-over', `${id} is ${status}.`, 'conflict', { currentStatus: status });
};

const unprocessable = (code: string, detail: string, fields: Readonly<Record<string, unknown>>) =>
  new RuleViolation(code, detail, 'unprocessable', fields);
