import type { ReceivedEvent, ResourceDescription } from '#contracts';
import { capacityOf, periodOf } from '../calendar/places.js';
import type { Period } from '../calendar/resource-calendar.js';
import { dateAfter, dateIn, windowsOn } from '../opening-hours/opening-windows.js';

export type ResourceEvent = ReceivedEvent<
  'resource.offered' | 'resource.revised' | 'resource.blocked' | 'resource.unblocked' | 'resource.retired'
>;

/** What a resource was when: its descriptions one after another, and what was closed. */
export interface ResourceHistory {
  readonly resource: string;
  readonly descriptions: { readonly from: number; readonly description: ResourceDescription }[];
  readonly blockings: Map<string, Period>;
  retiredAt: number;
}

/** Folds the events of one resource, in their order. */
export const followResource = (history: ResourceHistory | undefined, event: ResourceEvent): ResourceHistory => {
  const at = Date.parse(event.time);
  const known: ResourceHistory = history ?? {
    resource: event.data.resource,
    descriptions: [],
    blockings: new Map(),
    retiredAt: Number.POSITIVE_INFINITY,
  };
  switch (event.type) {
    case 'resource.offered':
    case 'resource.revised':
      known.descriptions.push({ from: at, description: event.data.description });
      return known;
    case 'resource.blocked':
      known.blockings.set(event.data.blocking, periodOf(event.data));
      return known;
    case 'resource.unblocked': {
      const blocking = known.blockings.get(event.data.blocking);
      if (blocking) known.blockings.set(event.data.blocking, { ...blocking, to: Math.min(blocking.to, at) });
      return known;
    }
    case 'resource.retired':
      known.retiredAt = at;
      return known;
  }
};

/** The last description. */
export const descriptionOf = ({ descriptions }: ResourceHistory): ResourceDescription | undefined =>
  descriptions.at(-1)?.description;

/** Milliseconds within the period at which the resource was offered, open and not blocked, times its places; 0 where places do not count. */
export const availablePlaceMs = (history: ResourceHistory, period: Period): number => {
  let sum = 0;
  for (const [index, { from, description }] of history.descriptions.entries()) {
    const places = capacityOf(description);
    const until = Math.min(history.descriptions[index + 1]?.from ?? history.retiredAt, history.retiredAt);
    const within = { from: Math.max(from, period.from), to: Math.min(until, period.to) };
    if (!Number.isFinite(places) || within.from >= within.to) continue;
    sum += places * openMs(description, within, [...history.blockings.values()]);
  }
  return sum;
};

const openMs = (description: ResourceDescription, period: Period, blockings: readonly Period[]): number => {
  let sum = 0;
  const last = dateIn(description.timeZone, period.to);
  for (let date = dateIn(description.timeZone, period.from); date <= last; date = dateAfter(date, 1)) {
    for (const window of joined(windowsOn(description, date))) {
      const open = clipped(window, period);
      sum +=
        lengthOf(open) -
        joined(blockings.map((one) => clipped(one, open))).reduce((all, one) => all + lengthOf(one), 0);
    }
  }
  return sum;
};

export const clipped = (period: Period, within: Period): Period => ({
  from: Math.max(period.from, within.from),
  to: Math.min(period.to, within.to),
});

export const lengthOf = ({ from, to }: Period): number => Math.max(0, to - from);

/** Periods that overlap become one. */
const joined = (periods: readonly Period[]): readonly Period[] => {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of [...periods].filter((one) => one.from < one.to).sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
};
