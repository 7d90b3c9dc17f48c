import type { PublicEvent, Stage } from '#contracts';
import type { Unit } from '#kernel';

export type ProgressEvent = PublicEvent<
  'checklist.item-completed' | 'checklist.item-reopened' | 'checklist.stage-recorded' | 'indicator.reported'
>;

export interface ItemDone {
  readonly on: string;
  readonly evidence: readonly string[];
}
/** 四同 of the year's Party work beside the business plan. */
export interface StageTogether {
  readonly partyWorkOn: string;
  readonly businessOn: string;
  readonly evidence: readonly string[];
}
export interface ReportedValue {
  readonly value: number;
  readonly on: string;
  readonly evidence: readonly string[];
}

/** What a body did of a checklist, in its own stream. */
export interface Progress {
  readonly checklist: string;
  readonly body: string;
  readonly unit: Unit;
  /** By the item's key; an item that was reopened is none of them. */
  readonly items: Readonly<Record<string, ItemDone>>;
  readonly stages: Readonly<Partial<Record<Stage, StageTogether>>>;
  /** By the indicator's key: the newest that was typed in. */
  readonly values: Readonly<Record<string, ReportedValue>>;
}
export interface ProgressState {
  readonly current?: Progress;
}

export const evolveProgress = ({ current }: ProgressState, event: ProgressEvent): ProgressState => {
  const { checklist, body, unit } = event.data;
  const before: Progress = current ?? { checklist, body, unit, items: {}, stages: {}, values: {} };
  switch (event.type) {
    case 'checklist.item-completed': {
      const { item, on, evidence } = event.data;
      return { current: { ...before, items: { ...before.items, [item]: { on, evidence } } } };
    }
    case 'checklist.item-reopened': {
      const items = Object.fromEntries(Object.entries(before.items).filter(([key]) => key !== event.data.item));
      return { current: { ...before, items } };
    }
    case 'checklist.stage-recorded': {
      const { stage, partyWorkOn, businessOn, evidence } = event.data;
      return { current: { ...before, stages: { ...before.stages, [stage]: { partyWorkOn, businessOn, evidence } } } };
    }
    case 'indicator.reported': {
      const { indicator, value, on, evidence } = event.data;
      return { current: { ...before, values: { ...before.values, [indicator]: { value, on, evidence } } } };
    }
  }
};
