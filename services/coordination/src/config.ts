import {
  Environment,
  readServiceConfig,
  type ServiceConfig,
  type ServiceUrls,
  serviceUrlsIn,
  withListedUrls,
} from '#http';

/** What every service is told, and where the units are asked. */
export interface CoordinationConfig extends ServiceConfig {
  readonly unitUrls: ServiceUrls;
  /** A consumer that is so far behind is late. */
  readonly lagAlertSeconds: number;
}

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
  };
  env.check('The service coordination');
  return config;
};
