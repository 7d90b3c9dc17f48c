import type { ConsumerState } from '../api/coordination.ts';

export interface ServiceLag {
  readonly service: string;
  readonly states: readonly ConsumerState[];
  readonly unread: number;
  /** Of the partition that is furthest behind; undefined where none is known. */
  readonly behindSeconds: number | undefined;
  readonly isLate: boolean;
}

/** The lag of each service over all partitions, the furthest behind first; with equal lag in the order in which they came. */
export const byService = (states: readonly ConsumerState[]): readonly ServiceLag[] =>
  [...Map.groupBy(states, ({ service }) => service)]
    .map(([service, own]): ServiceLag => {
      const seconds = own.flatMap(({ behindSeconds }) => behindSeconds ?? []);
      return {
        service,
        states: own,
        unread: own.reduce((sum, { lag }) => sum + lag, 0),
        behindSeconds: seconds.length > 0 ? Math.max(...seconds) : undefined,
        isLate: own.some(({ isLate }) => isLate),
      };
    })
    .sort((a, b) => b.unread - a.unread);
