import type { CandidateKind, HonourOffice, HonourQuota, HonourWarning, OpinionOutcome, RuleUsed } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import { evolveHonour, type Honour, type HonourEvent, type HonourState, openLetters } from './honour.js';

export type HonourCommand =
  | {
      readonly type: 'open-honour';
      readonly id: string;
      readonly body: string;
      readonly title: string;
      readonly year: number;
      readonly quota: readonly HonourQuota[];
      readonly rule?: RuleUsed;
      readonly warnings: readonly HonourWarning[];
    }
  | {
      readonly type: 'recommend';
      readonly candidate: string;
      readonly kind: CandidateKind;
      readonly by: string;
      readonly text: string;
    }
  | { readonly type: 'strike'; readonly candidate: string; readonly reason: string }
  | { readonly type: 'ask-opinions'; readonly offices: readonly HonourOffice[]; readonly dueOn?: string }
  | { readonly type: 'record-opinion'; readonly body: string; readonly outcome: OpinionOutcome }
  | { readonly type: 'waive-opinion'; readonly body: string; readonly reason: string }
  | {
      readonly type: 'open-notice';
      readonly from: string;
      readonly until: string;
      readonly workingDays: number;
      readonly rule?: RuleUsed;
      /** How many days are set, where a rule sets a number. */
      readonly setDays?: number;
    }
  | {
      readonly type: 'decide-honour';
      readonly awarded: readonly string[];
      readonly on: string;
      readonly document?: string;
    }
  | { readonly type: 'award-honour'; readonly on: string }
  | { readonly type: 'withdraw-honour'; readonly reason: string }
  | { readonly type: 'erase-honour' };

export const maxOffices = 50;

/**
 * An honour: open → on notice → decided → awarded. Candidates within each body's quota; a letter to an office is answered or waived before the notice
 * and before the decision; the decision comes after the last day of the notice. Errors: `not-found`; `honour-past-that`; `not-in-quota`;
 * `honour-quota-exceeded`; `candidate-unknown`; `already-asked`; `not-asked`; `opinions-open`; `notice-missing`; `notice-running`; `nobody-recommended`.
 */
export const decideHonour = (command: Timed<HonourCommand>, { current }: HonourState): readonly HonourEvent[] => {
  const { at } = command;
  if (command.type === 'open-honour') {
    const { id, body, title, year, quota, rule, warnings } = command;
    const data = { honour: id, body, title, year, quota: [...quota], warnings: [...warnings], ...(rule && { rule }) };
    return current ? [] : [{ type: 'honour.opened', data }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such honour here.', 'not-found');
  const ofHonour = { honour: current.id };
  switch (command.type) {
    case 'recommend': {
      const { candidate, kind, by, text } = command;
      if (current.candidates.some(({ id }) => id === candidate)) return [];
      requireStatus(current, 'open');
      requirePlace(current, by);
      return [{ type: 'honour.recommended', data: { ...ofHonour, candidate, kind, by, text } }];
    }
    case 'strike': {
      const { candidate, reason } = command;
      const known = requireCandidate(current, candidate);
      if (known.struck !== undefined) return [];
      requireStatus(current, 'open', 'on-notice');
      return [{ type: 'honour.struck', data: { ...ofHonour, candidate, reason } }];
    }
    case 'ask-opinions': {
      const { offices, dueOn } = command;
      requireStatus(current, 'open', 'on-notice');
      const again = offices.find(({ body }) => current.letters.some((letter) => letter.body === body));
      if (again || current.letters.length + offices.length > maxOffices)
        throw new RuleViolation('already-asked', 'An office is asked once, and at most fifty are.', 'conflict', {
          ...(again && { body: again.body }),
        });
      const data = { ...ofHonour, offices: [...offices], askedAt: at, ...(dueOn !== undefined && { dueOn }) };
      return [{ type: 'honour.opinions-asked', data }];
    }
    case 'record-opinion': {
      const { body, outcome } = command;
      const letter = requireLetter(current, body);
      requireStatus(current, 'open', 'on-notice');
      if (letter.outcome === outcome) return [];
      return [{ type: 'honour.opinion-recorded', data: { ...ofHonour, body, outcome, answeredAt: at } }];
    }
    case 'waive-opinion': {
      const { body, reason } = command;
      const letter = requireLetter(current, body);
      if (letter.waived !== undefined || letter.outcome !== undefined) return [];
      requireStatus(current, 'open', 'on-notice');
      return [{ type: 'honour.opinion-waived', data: { ...ofHonour, body, reason, waivedAt: at } }];
    }
    case 'open-notice': {
      const { from, until, workingDays, rule, setDays } = command;
      requireStatus(current, 'open');
      requireLettersAnswered(current);
      if (standing(current).length === 0)
        throw new RuleViolation('nobody-recommended', 'Nobody is recommended, so there is nothing to give notice of.');
      const warnings: readonly HonourWarning[] = [
        ...(setDays !== undefined && workingDays < setDays ? (['notice-shorter-than-set'] as const) : []),
        ...(current.letters.some(({ outcome }) => outcome === 'objection') ? (['objection-stands'] as const) : []),
      ];
      const data = { ...ofHonour, from, until, workingDays, warnings: [...warnings], ...(rule && { rule }) };
      return [{ type: 'honour.notice-opened', data }];
    }
    case 'decide-honour': {
      const { awarded, on, document } = command;
      if (current.status === 'open')
        throw new RuleViolation('notice-missing', 'The candidates are shown on a notice first.');
      requireStatus(current, 'on-notice');
      requireLettersAnswered(current);
      const until = current.notice?.until ?? on;
      if (on <= until)
        throw new RuleViolation('notice-running', `The notice runs until ${until}.`, 'conflict', { until });
      for (const candidate of awarded)
        if (requireCandidate(current, candidate).struck !== undefined)
          throw new RuleViolation('candidate-unknown', `${candidate} was struck.`, 'unprocessable', { candidate });
      return [
        {
          type: 'honour.decided',
          data: { ...ofHonour, awarded: [...awarded], decidedAt: at, ...(document !== undefined && { document }) },
        },
      ];
    }
    case 'award-honour': {
      if (current.status === 'awarded') return [];
      requireStatus(current, 'decided');
      const awarded = current.candidates.filter(({ isAwarded }) => isAwarded).map(({ id }) => id);
      return [{ type: 'honour.awarded', data: { ...ofHonour, on: command.on, awarded } }];
    }
    case 'withdraw-honour':
      if (current.status === 'withdrawn') return [];
      requireStatus(current, 'open', 'on-notice', 'decided');
      return [{ type: 'honour.withdrawn', data: { ...ofHonour, reason: command.reason } }];
    case 'erase-honour':
      if (current.erasedAt !== undefined) return [];
      requireStatus(current, 'awarded', 'withdrawn');
      return [{ type: 'honour.erased', data: { ...ofHonour, erasedAt: at } }];
  }
};

const standing = ({ candidates }: Honour) => candidates.filter(({ struck }) => struck === undefined);

const requireStatus = ({ status }: Honour, ...allowed: readonly Honour['status'][]): void => {
  if (!allowed.includes(status))
    throw new RuleViolation('honour-past-that', `The honour is ${status}.`, 'conflict', { currentStatus: status });
};

const requirePlace = (honour: Honour, by: string): void => {
  const quota = honour.quota.find(({ body }) => body === by);
  if (!quota)
    throw new RuleViolation('not-in-quota', `${by} recommends nobody for this honour.`, 'unprocessable', { body: by });
  const taken = standing(honour).filter((candidate) => candidate.by === by).length;
  if (taken >= quota.places)
    throw new RuleViolation('honour-quota-exceeded', `${by} has ${quota.places} places.`, 'conflict', {
      body: by,
      places: quota.places,
    });
};

const requireCandidate = ({ candidates }: Honour, candidate: string) => {
  const known = candidates.find(({ id }) => id === candidate);
  if (known) return known;
  throw new RuleViolation('candidate-unknown', `${candidate} is not recommended.`, 'unprocessable', { candidate });
};

const requireLetter = ({ letters }: Honour, body: string) => {
  const letter = letters.find((one) => one.body === body);
  if (letter) return letter;
  throw new RuleViolation('not-asked', `${body} was not asked.`, 'conflict', { body });
};

const requireLettersAnswered = (honour: Honour): void => {
  const bodies = openLetters(honour).map(({ body }) => body);
  if (bodies.length > 0)
    throw new RuleViolation('opinions-open', `${bodies.length} letters are neither answered nor waived.`, 'conflict', {
      bodies,
    });
};

export const honourDecider: Decider<HonourCommand, HonourEvent, HonourState> = {
  initial: () => ({}),
  decide: decideHonour,
  evolve: evolveHonour,
};
