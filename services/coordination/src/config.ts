import { Environment, readServiceConfig, type ServiceConfig } from '#http';
import { units, type Unit } from '#kernel';

/** Where each unit's service answers, without a slash at the end: `http://127.0.0.1:4101`. */
export type UnitUrls = Readonly<Record<Unit, string>>;

/** What every service is told, and what the gateway needs. */
export interface CoordinationConfig extends ServiceConfig {
  readonly gatewayPort: number;
  readonly unitUrls: UnitUrls;
  /** A consumer that is so far behind is late. */
  readonly lagAlertSeconds: number;
}

export const COORDINATION_CONFIG = Symbol('CoordinationConfig');

const localPorts: Readonly<Record<Unit, number>> = {
  organisation: 4101,
  propaganda: 4102,
  discipline: 4103,
  'mass-organisations': 4104,
};

/**
 * Reads the settings of this service; what is absent has the value of a local run.
 *
 * `UNIT_URLS` is a comma list `unit=url`; a unit's own `ORGANISATION_URL`, `MASS_ORGANISATIONS_URL`, … goes before it.
 * Error: ConfigError that names every wrong variable.
 */
export const readConfig = (variables: Readonly<Record<string, string | undefined>>): CoordinationConfig => {
  const service = readServiceConfig(variables, 'coordination');
  const listed = Object.fromEntries(
    (variables['UNIT_URLS'] ?? '')
      .split(',')
      .map((pair) => pair.split('='))
      .map(([unit = '', url = '']) => [variableOf(unit.trim()), url.trim()]),
  );
  const own = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const env = new Environment({ ...listed, ...own });
  const urlOf = (unit: Unit): string =>
    env.url(variableOf(unit), `http://127.0.0.1:${localPorts[unit]}`, ['http', 'https']);
  const config: CoordinationConfig = {
    ...service,
    gatewayPort: env.integer('GATEWAY_PORT', 4100, 0, 65_535),
    lagAlertSeconds: env.integer('LAG_ALERT_SECONDS', 30, 1, 86_400),
    unitUrls: {
      discipline: urlOf('discipline'),
      organisation: urlOf('organisation'),
      propaganda: urlOf('propaganda'),
      'mass-organisations': urlOf('mass-organisations'),
    },
  };
  env.text(
    'UNIT_URLS',
    '',
    new RegExp(`^\\s*((${units.join('|')})=[^,]+,?\\s*)*$`),
    `unit=url, several with commas; units: ${units.join(', ')}`,
  );
  env.check('The service coordination');
  return config;
};

const variableOf = (unit: string): string => `${unit.toUpperCase().replaceAll('-', '_')}_URL`;
