import type { Stage } from '#contracts';
import { type Decider, RuleViolation, type Timed, type Unit } from '#kernel';
import { type Checklist, checklistWithdrawn } from './checklist.js';
import { evolveProgress, type ProgressEvent, type ProgressState } from './progress.js';

interface OfChecklist {
  /** As the body's unit knows it. */
  readonly checklist: Checklist;
  readonly body: string;
  readonly unit: Unit;
  /** The agency's day of the command: nothing is recorded for a day that is still to come. */
  readonly today: string;
}

export type ProgressCommand = OfChecklist &
  (
    | {
        readonly type: 'complete-item';
        readonly item: string;
        readonly on: string;
        readonly evidence: readonly string[];
      }
    | { readonly type: 'reopen-item'; readonly item: string; readonly reason: string }
    | {
        readonly type: 'record-stage';
        readonly stage: Stage;
        readonly partyWorkOn: string;
        readonly businessOn: string;
        readonly evidence: readonly string[];
      }
    | {
        readonly type: 'report-indicator';
        readonly indicator: string;
        readonly value: number;
        readonly on: string;
        readonly evidence: readonly string[];
      }
  );

/**
 * What a body records of its checklist; the same again gives no events, another word replaces what was said.
 *
 * Errors: `checklist-withdrawn` (409); `checklist-item-unknown`, `indicator-unknown` (422); `day-in-future` (422, `path`); `item-open` (409: nothing to reopen);
 * `indicator-counted` (409: it is counted from events, nobody types it in).
 */
export const progressDecider: Decider<ProgressCommand, ProgressEvent, ProgressState> = {
  initial: () => ({}),
  decide: (command, state) => decideProgress(command, state),
  evolve: evolveProgress,
};

const decideProgress = (command: Timed<ProgressCommand>, { current }: ProgressState): readonly ProgressEvent[] => {
  const { checklist, body, unit, today } = command;
  if (checklist.status === 'withdrawn') throw checklistWithdrawn(checklist);
  const of = { checklist: checklist.id, body, unit };
  switch (command.type) {
    case 'complete-item': {
      const { item, on } = command;
      const evidence = [...command.evidence];
      requireItem(checklist, item);
      requireNotAfter(today, on, 'on');
      if (isSame(current?.items[item], { on, evidence })) return [];
      return [{ type: 'checklist.item-completed', data: { ...of, item, on, evidence } }];
    }
    case 'reopen-item': {
      const { item, reason } = command;
      requireItem(checklist, item);
      if (!current?.items[item]) throw new RuleViolation('item-open', `${item} is not recorded as done.`, 'conflict');
      return [{ type: 'checklist.item-reopened', data: { ...of, item, reason } }];
    }
    case 'record-stage': {
      const { stage, partyWorkOn, businessOn } = command;
      const evidence = [...command.evidence];
      requireNotAfter(today, partyWorkOn, 'partyWorkOn');
      requireNotAfter(today, businessOn, 'businessOn');
      const record = { partyWorkOn, businessOn, evidence };
      if (isSame(current?.stages[stage], record)) return [];
      return [{ type: 'checklist.stage-recorded', data: { ...of, stage, ...record } }];
    }
    case 'report-indicator': {
      const { indicator, value, on } = command;
      const evidence = [...command.evidence];
      requireTyped(checklist, indicator);
      requireNotAfter(today, on, 'on');
      if (isSame(current?.values[indicator], { value, on, evidence })) return [];
      return [{ type: 'indicator.reported', data: { ...of, indicator, value, on, evidence } }];
    }
  }
};

const requireItem = ({ content }: Checklist, item: string): void => {
  if (content.items.some(({ key }) => key === item)) return;
  throw new RuleViolation('checklist-item-unknown', `The checklist has no item ${item}.`, 'unprocessable', {
    path: 'item',
  });
};

const requireTyped = ({ content }: Checklist, indicator: string): void => {
  const found = content.indicators.find(({ key }) => key === indicator);
  if (!found)
    throw new RuleViolation('indicator-unknown', `The checklist has no indicator ${indicator}.`, 'unprocessable', {
      path: 'indicator',
    });
  if (found.source.kind === 'counted')
    throw new RuleViolation('indicator-counted', `${indicator} is counted from events.`, 'conflict', {
      counter: found.source.counter,
    });
};

const requireNotAfter = (today: string, on: string, path: string): void => {
  if (on > today) throw new RuleViolation('day-in-future', `${on} is still to come.`, 'unprocessable', { path });
};

const isSame = <Recorded extends object>(before: Recorded | undefined, after: Recorded): boolean =>
  before !== undefined &&
  (Object.keys(after) as (keyof Recorded)[]).every((key) => JSON.stringify(before[key]) === JSON.stringify(after[key]));
