import type { Rhythm, TimeReading } from '#times';

/** When a task is due, as the sheet's words were read. Only what has a date can be late. */
export type PlannedDue =
  | { readonly kind: 'latest'; readonly on: string; readonly at?: string }
  | { readonly kind: 'window'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'recurring';
      readonly rhythm: Rhythm;
      readonly isLatest: boolean;
      readonly movesToNextWorkingDay: boolean;
      readonly from?: string;
      readonly to?: string;
    }
  | {
      readonly kind: 'relative';
      readonly anchor: string;
      readonly count: number;
      readonly unit: 'days' | 'working days' | 'months';
    }
  | { readonly kind: 'open'; readonly from?: string; readonly to?: string }
  /** The words give no time: the task is on the list of those to be dated. */
  | { readonly kind: 'to-be-dated' };

/** What a reading without hours means for a task; undefined for a fault. An exact time is one at its last day, for a step inside a task. */
export const dueOf = (reading: TimeReading): PlannedDue | undefined => {
  switch (reading.kind) {
    case 'latest':
      return { kind: 'latest', on: reading.on, ...(reading.at !== undefined && { at: reading.at }) };
    case 'days':
    case 'window':
      return windowOf(reading.spans);
    case 'exact':
      return windowOf(reading.groups.flatMap(({ spans }) => spans));
    case 'recurring':
      return {
        kind: 'recurring',
        rhythm: reading.rhythm,
        isLatest: reading.isLatest,
        movesToNextWorkingDay: reading.movesToNextWorkingDay,
        ...reading.within,
      };
    case 'relative':
      return { kind: 'relative', anchor: reading.anchor, count: reading.count, unit: reading.unit };
    case 'open':
      return {
        kind: 'open',
        ...(reading.from !== undefined && { from: reading.from }),
        ...(reading.to !== undefined && { to: reading.to }),
      };
    case 'unreadable':
      return { kind: 'to-be-dated' };
    case 'fault':
      return undefined;
  }
};

const windowOf = (spans: readonly { readonly from: string; readonly to: string }[]): PlannedDue => {
  const from = spans.map((span) => span.from).sort()[0];
  const to = spans
    .map((span) => span.to)
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? { kind: 'to-be-dated' } : { kind: 'window', from, to };
};
