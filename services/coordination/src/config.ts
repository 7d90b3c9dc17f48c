import {
  Environment,
  readServiceConfig,
  type ServiceConfig,
  type ServiceUrls,
  serviceUrlsIn,
  withListedUrls,
} from '#http';
import type { ChannelOptions } from '#messages';

/** What every service is told, and where the units are asked. */
export interface CoordinationConfig extends ServiceConfig {
  readonly unitUrls: ServiceUrls;
  /** A consumer that is so far behind is late. */
  readonly lagAlertSeconds: number;
  /** The ways out of the house for messages. */
  readonly channels: ChannelOptions;
}

/** `SMTP_URL` and `MAIL_FROM` for mail; `MESSAGES_LOCAL` lets local runs send to this machine and without HTTPS. */
const channelsIn = (env: Environment): ChannelOptions => {
  const smtpUrl = env.optionalUrl('SMTP_URL', ['smtp', 'smtps']);
  return {
    ...(smtpUrl === undefined ? {} : { smtpUrl }),
    mailFrom: env.text('MAIL_FROM', 'liandong@localhost', /^[^\s@]+@[^\s@]+$/, 'an address like desk@example.com'),
    outside: { isLocalAllowed: env.oneOf('MESSAGES_LOCAL', 'no', ['yes', 'no']) === 'yes' },
  };
};

export const COORDINATION_CONFIG = Symbol('CoordinationConfig');

/**
 * Reads the settings of this service; what is absent has the value of a local run. Where the units are: {@link withListedUrls}.
 * Error: ConfigError that names every wrong variable.
 */
export const readConfig = (variables: Readonly<Record<string, string | undefined>>): CoordinationConfig => {
  const service = readServiceConfig(variables, 'coordination');
  const env = new Environment(withListedUrls(variables));
  const config: CoordinationConfig = {
    ...service,
    lagAlertSeconds: env.integer('LAG_ALERT_SECONDS', 30, 1, 86_400),
    unitUrls: serviceUrlsIn(env),
    channels: channelsIn(env),
  };
  env.check('The service coordination');
  return config;
};
