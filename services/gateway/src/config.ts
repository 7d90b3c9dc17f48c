import {
  clockSecretIn,
  Environment,
  keepDays,
  logLevels,
  type LogLevelName,
  type ServiceUrls,
  serviceUrlsIn,
  withListedUrls,
} from '#http';
import { runClock, type RunClock } from '#kernel';

/** What a client, an address and the whole may have at once. */
export interface GatewayLimits {
  /** Requests of one client that are at work; more wait, and what waits is bounded in number and time. */
  readonly maxRequestsPerClient: number;
  readonly maxWaitingPerClient: number;
  readonly waitMs: number;
  /** Streams of events of one client. */
  readonly maxStreamsPerClient: number;
  /** A body that has not come in full by then is 408. */
  readonly bodyDeadlineMs: number;
  /** Connections over which no valid token has come yet. */
  readonly maxUnknownPerAddress: number;
  readonly maxUnknown: number;
  /** Requests without a token that one address has open. */
  readonly maxOpenPerAddress: number;
  /** Requests of one client; absent: no limit. */
  readonly ratePerMinute?: number;
  /** Requests of one address that bring no valid token; absent: no limit. */
  readonly addressRatePerMinute?: number;
}

export interface GatewayConfig {
  readonly host: string;
  readonly port: number;
  readonly namespace: string;
  readonly issuer: string;
  readonly jwksUri?: string;
  /** The client at which people sign in: whose ended sessions the provider tells of. */
  readonly clientId: string;
  readonly clock: RunClock;
  /** Where and with which secret the clock is moved; absent: nowhere. */
  readonly clockControl?: { readonly port: number; readonly secret: string };
  readonly logLevel: LogLevelName;
  readonly services: ServiceUrls;
  readonly limits: GatewayLimits;
  /** How long lines of the security log are to be kept. */
  readonly securityLogDays: number;
  /** Where replicas tell each other what each client uses; absent: this is the only one. */
  readonly exchangeUri?: string;
  /** Addresses of proxies in front, whose word for the client's address is taken. */
  readonly trustedProxies: readonly string[];
}

type Variables = Readonly<Record<string, string | undefined>>;

/** What is absent has the value of a local run. Error: ConfigError that names every wrong variable. */
export const readConfig = (variables: Variables): GatewayConfig => {
  const env = new Environment(withListedUrls(variables));
  const centuryMs = 100 * 366 * 86_400_000;
  const jwksUri = env.optionalUrl('OIDC_JWKS_URI', ['http', 'https']);
  const exchangeUri = env.optionalUrl('EXCHANGE_MONGODB_URI', ['mongodb', 'mongodb+srv']);
  const proxies = env.text(
    'TRUSTED_PROXIES',
    'none',
    /^(none|[\da-fA-F.:/]+(,[\da-fA-F.:/]+)*)$/,
    'addresses with commas',
  );
  const secret = clockSecretIn(env);
  const controlPort = env.optionalInteger('CLOCK_CONTROL_PORT', 0, 65_535);
  const config: GatewayConfig = {
    host: env.text('HOST', '127.0.0.1', /^[\w.:-]+$/, 'a host name or an address'),
    port: env.integer('PORT', 4100, 0, 65_535),
    namespace: env.text('NAMESPACE', 'liandong', /^[a-z0-9][a-z0-9-]{0,30}$/, 'letters a-z, digits and -, at most 31'),
    issuer: env.url('OIDC_ISSUER', 'http://127.0.0.1:4106', ['http', 'https']),
    ...(jwksUri === undefined ? {} : { jwksUri }),
    clientId: env.text('OIDC_CLIENT_ID', 'console', /^[\x21-\x7e]+$/, 'visible characters'),
    clock: runClock(env.integer('CLOCK_OFFSET_MS', 0, -centuryMs, centuryMs)),
    ...(secret !== '' && controlPort !== undefined && { clockControl: { port: controlPort, secret } }),
    logLevel: env.oneOf('LOG_LEVEL', 'info', logLevels),
    services: serviceUrlsIn(env),
    limits: limitsIn(env),
    securityLogDays: env.integer('SECURITY_LOG_DAYS', ...keepDays),
    ...(exchangeUri === undefined ? {} : { exchangeUri }),
    trustedProxies: proxies === 'none' ? [] : proxies.split(','),
  };
  env.check('The gateway');
  return config;
};

const limitsIn = (env: Environment): GatewayLimits => {
  const ratePerMinute = env.optionalInteger('RATE_LIMIT_PER_MINUTE', 1, 1_000_000);
  const addressRatePerMinute = env.optionalInteger('ADDRESS_RATE_LIMIT_PER_MINUTE', 1, 10_000_000);
  return {
    maxRequestsPerClient: env.integer('MAX_REQUESTS_PER_CLIENT', 32, 1, 10_000),
    maxWaitingPerClient: env.integer('MAX_WAITING_PER_CLIENT', 256, 0, 10_000),
    waitMs: 10_000,
    maxStreamsPerClient: env.integer('MAX_STREAMS_PER_CLIENT', 50, 1, 100_000),
    bodyDeadlineMs: env.integer('BODY_DEADLINE_SECONDS', 10, 1, 600) * 1000,
    maxUnknownPerAddress: env.integer('MAX_CONNECTIONS_PER_ADDRESS', 1_000, 1, 100_000),
    maxUnknown: env.integer('MAX_UNKNOWN_CONNECTIONS', 5_000, 1, 1_000_000),
    maxOpenPerAddress: env.integer('MAX_OPEN_PER_ADDRESS', 256, 1, 100_000),
    ...(ratePerMinute === undefined ? {} : { ratePerMinute }),
    ...(addressRatePerMinute === undefined ? {} : { addressRatePerMinute }),
  };
};
