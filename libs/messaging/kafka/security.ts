import type { KafkaSecurity } from './broker.js';

const mechanisms = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;
type Mechanism = (typeof mechanisms)[number];

/**
 * `KAFKA_SSL` (`true`), `KAFKA_SASL_MECHANISM`, `KAFKA_SASL_USERNAME`, `KAFKA_SASL_PASSWORD`; undefined when none is set.
 *
 * Errors: throws with the variable's name when one is missing or not understood. Trusted authorities come from Node
 * (`NODE_EXTRA_CA_CERTS`).
 */
export const kafkaSecurity = (env: Readonly<Record<string, string | undefined>>): KafkaSecurity | undefined => {
  const ssl = env['KAFKA_SSL'] ?? 'false';
  if (ssl !== 'true' && ssl !== 'false') throw new Error(`KAFKA_SSL must be true or false, not ${ssl}`);
  const mechanism = env['KAFKA_SASL_MECHANISM']?.toLowerCase();
  if (mechanism === undefined) return ssl === 'true' ? { ssl: true } : undefined;
  if (!isMechanism(mechanism))
    throw new Error(`KAFKA_SASL_MECHANISM must be one of ${mechanisms.join(', ')}, not ${mechanism}`);
  const username = required(env, 'KAFKA_SASL_USERNAME');
  const password = required(env, 'KAFKA_SASL_PASSWORD');
  return { ssl: ssl === 'true', sasl: { mechanism, username, password } };
};

const isMechanism = (value: string): value is Mechanism => mechanisms.includes(value as Mechanism);

const required = (env: Readonly<Record<string, string | undefined>>, name: string): string => {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`${name} is needed beside KAFKA_SASL_MECHANISM`);
  return value;
};
