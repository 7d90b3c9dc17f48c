import { Logger } from '@nestjs/common';
import kafkajs, { type KafkaConfig, type RetryOptions, type SASLOptions } from 'kafkajs';
import type { BrokerOptions, KafkaSecurity } from './broker.js';
import { quietenRequestQueue } from './quiet-request-queue.js';

/** Short: whoever uses the port has a loop of its own that waits longer and knows what to do meanwhile. */
export const retry: RetryOptions = {
  initialRetryTime: 100,
  maxRetryTime: 1_000,
  multiplier: 2,
  factor: 0.2,
  retries: 3,
};

/** One client per producer, consumer and admin: kafkajs keeps a group's offsets per client, and two members must not share them. */
export const kafkaClient = (options: BrokerOptions): kafkajs.Kafka => {
  quietenRequestQueue();
  return new kafkajs.Kafka({
    clientId: options.clientId,
    brokers: [...options.brokers],
    connectionTimeout: 3_000,
    authenticationTimeout: 5_000,
    requestTimeout: 15_000,
    enforceRequestTimeout: true,
    retry,
    logLevel: kafkajs.logLevel.ERROR,
    logCreator: () => logSparingly,
    ...securityOf(options.security),
  });
};

const securityOf = (security: KafkaSecurity | undefined): Partial<KafkaConfig> => {
  if (security === undefined) return {};
  return { ssl: security.ssl, ...(security.sasl && { sasl: { ...security.sasl } as SASLOptions }) };
};

const logger = new Logger('Kafka');
const silenceMs = 30_000;
const lastSaid = new Map<string, number>();

/** kafkajs repeats itself at every attempt while the broker is away; each sentence is worth one line in half a minute. */
const logSparingly = ({ log }: { readonly log: { readonly message: string; readonly error?: unknown } }): void => {
  // An error answer of the broker (a rebalance, a moved leader) is met by whoever asked; only what comes of it is worth a line.
  if (log.message.startsWith('Response ')) return;
  const line = log.error === undefined ? log.message : `${log.message}: ${asText(log.error)}`;
  const now = Date.now();
  if (now - (lastSaid.get(line) ?? 0) < silenceMs) return;
  if (lastSaid.size > 200) lastSaid.clear();
  lastSaid.set(line, now);
  logger.warn(line);
};

const asText = (error: unknown): string =>
  error instanceof Error ? error.message : typeof error === 'string' ? error : JSON.stringify(error);
