import { Counter, Gauge } from 'prom-client';

/** All numbers of this library, in prom-client's default registry. `group` and `topic` keep several services of one process apart. */
export const metrics = {
  relayed: new Counter({
    name: 'liandong_relay_events_total',
    help: 'Events that Kafka has acknowledged',
    labelNames: ['topic'],
  }),
  relayFailures: new Counter({
    name: 'liandong_relay_failures_total',
    help: 'Sends or markings that failed and are tried again',
    labelNames: ['topic'],
  }),
  relayQueued: new Gauge({
    name: 'liandong_relay_queued_commits',
    help: 'Commits that wait in memory for Kafka; more may be pending on disk',
    labelNames: ['topic'],
  }),
  relayBlocked: new Gauge({
    name: 'liandong_relay_blocked_streams',
    help: 'Streams with a commit that cannot be made into events',
    labelNames: ['topic'],
  }),
  consumed: new Counter({
    name: 'liandong_consumer_events_total',
    help: 'Records taken, by what became of them: applied, unhandled, duplicate, waiting, parked, rejected',
    labelNames: ['group', 'outcome'],
  }),
  handlerFailures: new Counter({
    name: 'liandong_consumer_handler_failures_total',
    help: 'Calls of handlers that threw, retries included',
    labelNames: ['group'],
  }),
  deadLetters: new Counter({
    name: 'liandong_consumer_dead_letters_total',
    help: 'Records and streams that were set aside',
    labelNames: ['group', 'kind'],
  }),
  lag: new Gauge({
    name: 'liandong_consumer_lag_events',
    help: 'Records of a partition that this member has not taken',
    labelNames: ['group', 'topic', 'partition'],
  }),
  behind: new Gauge({
    name: 'liandong_consumer_behind_seconds',
    help: 'How long a partition has been behind',
    labelNames: ['group', 'topic', 'partition'],
  }),
} as const;
