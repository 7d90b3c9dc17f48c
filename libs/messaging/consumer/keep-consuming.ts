import type { Broker, BrokerConsumer, ConsumerOptions } from '../kafka/index.js';
import { asError, growing, pause } from '../flow/pause.js';

export interface KeepConsuming {
  readonly broker: Broker;
  readonly consumer: Omit<ConsumerOptions, 'onFailed'>;
  /** Ends it. */
  readonly signal: AbortSignal;
  readonly onTrouble: (error: Error) => void;
  /** Called before a consumer is closed, while it can still commit. */
  readonly beforeClose?: (consumer: BrokerConsumer) => Promise<void>;
}

/** Keeps one consumer running until the signal: one that fails, or a broker that is away, is tried again after a growing pause of at most 5 s. */
export const keepConsuming = async (options: KeepConsuming): Promise<void> => {
  const { signal, onTrouble } = options;
  let failures = 0;
  const consumerOptions = {
    ...options.consumer,
    onAssigned: (...assigned: Parameters<ConsumerOptions['onAssigned']>) => {
      failures = 0;
      options.consumer.onAssigned(...assigned);
    },
  };
  while (!signal.aborted) {
    const error = await consumeOnce(options, consumerOptions);
    if (!error) continue;
    onTrouble(error);
    await pause(growing(failures++, 200, 5_000), signal);
  }
};

/** Resolves when the consumer is closed: with what it failed of, or without when the signal ended it. */
const consumeOnce = async (
  { broker, signal, onTrouble, beforeClose }: KeepConsuming,
  consumer: Omit<ConsumerOptions, 'onFailed'>,
): Promise<Error | undefined> => {
  let connecting: Promise<BrokerConsumer | undefined> | undefined;
  const error = await new Promise<Error | undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
    connecting = broker.consumer({ ...consumer, onFailed: resolve }).catch((thrown: unknown) => {
      resolve(asError(thrown));
      return undefined;
    });
  });
  const connected = await connecting;
  if (!connected) return error;
  try {
    await beforeClose?.(connected);
    await connected.close();
  } catch (thrown) {
    onTrouble(asError(thrown));
  }
  return error;
};
