import { type Clock, isUnit, runClock, type Source, type Unit } from '#kernel';
import { ConfigError, Environment } from './environment.js';
import { keepDays } from '../security/security-event.js';
import { servicePorts } from './service-urls.js';

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevelName = (typeof logLevels)[number];

/** What is done with an answer that is not as its route describes it: nothing is looked at, a line in the log, or a 500 in its place. */
export const answerChecks = ['off', 'log', 'refuse'] as const;
export type AnswerCheck = (typeof answerChecks)[number];

/** What a service is told by its environment, checked. */
export interface ServiceConfig {
  readonly service: Source;
  /** Absent for coordination, which decides nothing. */
  readonly unit?: Unit;
  readonly host: string;
  readonly port: number;
  readonly brokers: readonly string[];
  readonly mongoUri: string;
  readonly namespace: string;
  /** `<namespace>_<service>` */
  readonly database: string;
  /** The consumer group: `<namespace>.<service>` */
  readonly group: string;
  /** The OIDC issuer whose tokens are taken, exactly as it names itself. */
  readonly issuer: string;
  /** Where the issuer's keys are fetched, if not where its discovery document says: inside a network it may have another address. */
  readonly jwksUri?: string;
  /** The client at which people sign in: whose ended sessions the provider tells of. */
  readonly clientId: string;
  readonly clockOffsetMs: number;
  readonly clock: Clock;
  /** The secret of whoever may move the clock; absent: nobody may. For tests and rehearsals. */
  readonly clockControl?: string;
  /** Where contents of files lie, in a folder of the service's own: relative to where the service was started, unless it begins with a slash. */
  readonly filesFolder: string;
  readonly logLevel: LogLevelName;
  /** Requests per client and minute; absent: no limit. */
  readonly rateLimitPerMinute?: number;
  /** Whether answers are held against what their routes describe: `refuse` in tests, `log` where somebody develops. */
  readonly answerCheck: AnswerCheck;
  /** How many streams of events a client may have open at this process. */
  readonly maxStreamsPerClient: number;
  /** Where people and programs reach the gateway, for addresses that are handed out; absent: as each caller came. */
  readonly publicUrl?: string;
  /** How long lines of the security log are to be kept. */
  readonly securityLogDays: number;
  /** A process whose event loop stands still for so long is ended; 0: never. */
  readonly maxStallSeconds: number;
}

export const SERVICE_CONFIG = Symbol('ServiceConfig');

const centuryMs = 100 * 366 * 86_400_000;

type Variables = Readonly<Record<string, string | undefined>>;

/** The secret of whoever may move the run's clock; empty where nobody may. */
export const clockSecretIn = (env: Environment): string =>
  env.text('CLOCK_CONTROL', '', /^[\x21-\x7e]{16,200}$/, '16 to 200 visible characters');

/** Error: {@link ConfigError} that lists every wrong variable. */
export const readServiceConfig = (variables: Variables, service: Source): ServiceConfig => {
  const env = new Environment(variables);
  const clockOffsetMs = env.integer('CLOCK_OFFSET_MS', 0, -centuryMs, centuryMs);
  const namespace = env.text(
    'NAMESPACE',
    'liandong',
    /^[a-z0-9][a-z0-9-]{0,30}$/,
    'letters a-z, digits and -, at most 31',
  );
  const rateLimitPerMinute = env.optionalInteger('RATE_LIMIT_PER_MINUTE', 1, 1_000_000);
  const clockControl = clockSecretIn(env);
  const jwksUri = env.optionalUrl('OIDC_JWKS_URI', ['http', 'https']);
  const publicUrl = env.optionalUrl('PUBLIC_URL', ['http', 'https']);
  const config: ServiceConfig = {
    service,
    ...(isUnit(service) ? { unit: service } : {}),
    host: env.text('HOST', '127.0.0.1', /^[\w.:-]+$/, 'a host name or an address'),
    port: env.integer('PORT', servicePorts[service], 0, 65_535),
    brokers: env.hosts('KAFKA_BROKERS', '127.0.0.1:4192'),
    mongoUri: env.url('MONGODB_URI', 'mongodb://127.0.0.1:4117', ['mongodb', 'mongodb+srv']),
    namespace,
    database: `${namespace}_${service}`,
    group: `${namespace}.${service}`,
    issuer: env.url('OIDC_ISSUER', 'http://127.0.0.1:4106', ['http', 'https']),
    ...(jwksUri === undefined ? {} : { jwksUri }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    clientId: env.text('OIDC_CLIENT_ID', 'console', /^[\x21-\x7e]+$/, 'visible characters'),
    clockOffsetMs,
    ...(clockControl === '' ? {} : { clockControl }),
    clock: runClock(clockOffsetMs),
    filesFolder: env.text('FILES_FOLDER', '.data/files'),
    logLevel: env.oneOf('LOG_LEVEL', 'info', logLevels),
    answerCheck: env.oneOf('ANSWER_CHECK', 'off', answerChecks),
    ...(rateLimitPerMinute === undefined ? {} : { rateLimitPerMinute }),
    maxStreamsPerClient: env.integer('MAX_STREAMS_PER_CLIENT', 50, 1, 100_000),
    securityLogDays: env.integer('SECURITY_LOG_DAYS', ...keepDays),
    maxStallSeconds: env.integer('EVENT_LOOP_STALL_SECONDS', 60, 0, 3_600),
  };
  env.check(`The service ${service}`);
  return config;
};

/** As {@link readServiceConfig}; on a wrong environment it tells so on stderr and ends the process with code 1. For main.ts. */
export const serviceConfig = (variables: Variables, service: Source): ServiceConfig =>
  orExit(() => readServiceConfig(variables, service));

/** Reads a configuration for a main.ts: a wrong environment is a message for a person, not a stack trace. */
export const orExit = <Config>(read: () => Config): Config => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(1);
  }
};
