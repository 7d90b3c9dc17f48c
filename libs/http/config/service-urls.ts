import { sources, type Source, units } from '#kernel';
import type { Environment } from './environment.js';

/** Where each service answers, without a slash at the end: `http://127.0.0.1:4101`. */
export type ServiceUrls = Readonly<Record<Source, string>>;

/** The port of each service in a local run. */
export const servicePorts: Readonly<Record<Source, number>> = {
  organisation: 4101,
  propaganda: 4102,
  discipline: 4103,
  'mass-organisations': 4104,
  coordination: 4105,
};

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * `UNIT_URLS`, a comma list `unit=url`, taken apart into a variable for each unit; a unit's own `ORGANISATION_URL`, `MASS_ORGANISATIONS_URL`, …
 * goes before it.
 */
export const withListedUrls = (variables: Variables): Variables => {
  const listed = Object.fromEntries(
    (variables['UNIT_URLS'] ?? '')
      .split(',')
      .map((pair) => pair.split('='))
      .map(([unit = '', url = '']) => [variableOf(unit.trim()), url.trim()]),
  );
  const own = Object.entries(variables).filter(([, value]) => value !== undefined && value !== '');
  return { ...listed, ...Object.fromEntries(own) };
};

/** The addresses of the services; `env` is of {@link withListedUrls}. What is absent has the value of a local run. */
export const serviceUrlsIn = (env: Environment): ServiceUrls => {
  const pattern = new RegExp(`^\\s*((${units.join('|')})=[^,]+,?\\s*)*$`);
  env.text('UNIT_URLS', '', pattern, `unit=url, several with commas; units: ${units.join(', ')}`);
  const urls = sources.map((source) => [
    source,
    env.url(variableOf(source), `http://127.0.0.1:${servicePorts[source]}`, ['http', 'https']),
  ]);
  return Object.fromEntries(urls) as ServiceUrls;
};

const variableOf = (service: string): string => `${service.toUpperCase().replaceAll('-', '_')}_URL`;
