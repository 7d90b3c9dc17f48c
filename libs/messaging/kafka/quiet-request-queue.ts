import { createRequire } from 'node:module';

interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests: (this: RequestQueue) => void;
}

const isQuiet = Symbol.for('liandong.kafka.quiet-request-queue');

/**
 * Lets kafkajs rest when it has nothing to send.
 *
 * Its request queue arms a timer after each answer even when nothing is pending; with a throttle time in the past the timer fires at
 * once and arms itself again, for ever: 5 % of a core per idle process. A timer is needed only while requests wait, and every push
 * of a request that must wait arms one.
 */
export const quietenRequestQueue = (): void => {
  const load = createRequire(import.meta.url);
  const queue = load('kafkajs/src/network/requestQueue') as { readonly prototype: RequestQueue & { [isQuiet]?: true } };
  const { prototype } = queue;
  if (prototype[isQuiet]) return;
  const schedule = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.pending.length > 0) schedule.call(this);
  };
  prototype[isQuiet] = true;
};
