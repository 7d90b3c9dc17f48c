import { useCallback, useSyncExternalStore } from 'react';
import type { EventLog, EventLogState } from './event-log.ts';

/**
 * One thing of what a log knows: whoever asks for it is drawn again when that changes, and not with each event; at most every
 * `calmMs` where it need not be newer.
 */
export const useLog = <Thing>(log: EventLog, thing: (state: EventLogState) => Thing, calmMs?: number): Thing => {
  const subscribe = useCallback(
    (listener: () => void): (() => void) =>
      calmMs === undefined ? log.subscribe(listener) : calmly(log, listener, calmMs),
    [log, calmMs],
  );
  return useSyncExternalStore(subscribe, () => thing(log.snapshot()));
};

const calmly = (log: EventLog, listener: () => void, calmMs: number): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = log.subscribe(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      listener();
    }, calmMs);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
};
