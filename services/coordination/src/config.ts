import { units, type Unit } from '#kernel';

/** Where each unit's service answers, without a slash at the end: `http://127.0.0.1:4101`. */
export type UnitUrls = Readonly<Record<Unit, string>>;

interface Settings {
  readonly namespace: string;
  readonly host: string;
  readonly port: number;
  readonly gatewayPort: number;
  readonly kafkaBrokers: readonly string[];
  readonly mongoUri: string;
  readonly oidcIssuer: string;
  readonly clockOffsetMs: number;
  readonly unitUrls: UnitUrls;
}

const localPorts: Readonly<Record<Unit, number>> = {
  organisation: 4101,
  propaganda: 4102,
  discipline: 4103,
  'mass-organisations': 4104,
};

/** What the environment says, checked once; injected wherever a setting is needed. */
export class CoordinationConfig implements Settings {
  readonly namespace: string;
  readonly host: string;
  readonly port: number;
  readonly gatewayPort: number;
  readonly kafkaBrokers: readonly string[];
  readonly mongoUri: string;
  readonly oidcIssuer: string;
  readonly clockOffsetMs: number;
  readonly unitUrls: UnitUrls;

  constructor(settings: Settings) {
    this.namespace = settings.namespace;
    this.host = settings.host;
    this.port = settings.port;
    this.gatewayPort = settings.gatewayPort;
    this.kafkaBrokers = settings.kafkaBrokers;
    this.mongoUri = settings.mongoUri;
    this.oidcIssuer = settings.oidcIssuer;
    this.clockOffsetMs = settings.clockOffsetMs;
    this.unitUrls = settings.unitUrls;
  }

  get database(): string {
    return `${this.namespace}_coordination`;
  }
}

/**
 * Reads the settings of this service; what is absent has the value of a local run.
 *
 * `UNIT_URLS` is a comma list `unit=url`; a unit's own `ORGANISATION_URL`, `MASS_ORGANISATIONS_URL`, … goes before it.
 * Errors: an Error that names every wrong variable.
 */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): CoordinationConfig => {
  const wrong: string[] = [];
  const text = (name: string, fallback: string): string => env[name]?.trim() || fallback;
  const integer = (name: string, fallback: number, from: number, to: number): number => {
    const value = Number(text(name, String(fallback)));
    if (!Number.isInteger(value) || value < from || value > to)
      wrong.push(`${name} is not a whole number from ${from} to ${to}`);
    return value;
  };
  const url = (name: string, value: string): string => {
    if (!/^https?:$/.test(URL.parse(value)?.protocol ?? '')) wrong.push(`${name} is not an http(s) address: ${value}`);
    return value.replace(/\/+$/, '');
  };
  const listed = new Map(
    text('UNIT_URLS', '')
      .split(',')
      .filter((pair) => pair !== '')
      .map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()]),
  );
  for (const unit of listed.keys())
    if (!(units as readonly string[]).includes(unit)) wrong.push(`UNIT_URLS names no unit: ${unit}`);
  const unitUrl = (unit: Unit): string => {
    const name = `${unit.toUpperCase().replaceAll('-', '_')}_URL`;
    return url(name, text(name, listed.get(unit) ?? `http://127.0.0.1:${localPorts[unit]}`));
  };
  const config = new CoordinationConfig({
    namespace: text('NAMESPACE', 'liandong'),
    host: text('HOST', '127.0.0.1'),
    port: integer('PORT', 4105, 0, 65_535),
    gatewayPort: integer('GATEWAY_PORT', 4100, 0, 65_535),
    kafkaBrokers: text('KAFKA_BROKERS', '127.0.0.1:4192')
      .split(',')
      .map((broker) => broker.trim()),
    mongoUri: text('MONGODB_URI', 'mongodb://127.0.0.1:4117'),
    oidcIssuer: url('OIDC_ISSUER', text('OIDC_ISSUER', 'http://127.0.0.1:4106')),
    clockOffsetMs: integer('CLOCK_OFFSET_MS', 0, -1e14, 1e14),
    unitUrls: {
      discipline: unitUrl('discipline'),
      organisation: unitUrl('organisation'),
      propaganda: unitUrl('propaganda'),
      'mass-organisations': unitUrl('mass-organisations'),
    },
  });
  if (wrong.length > 0) throw new Error(`coordination cannot start: ${wrong.join('; ')}`);
  return config;
};
