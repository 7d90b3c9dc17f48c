import { join } from 'node:path';
import type { Unit } from '#kernel';
import { type ClockControl, keptOffsetMs } from './run-clock.js';
import type { Stack } from './stack.js';
import type { Program } from './supervisor.js';

export type ServiceName = Unit | 'coordination' | 'identity' | 'gateway';

/** All of them, those first on which others call. */
export const serviceNames: readonly ServiceName[] = [
  'identity',
  'organisation',
  'propaganda',
  'discipline',
  'mass-organisations',
  'coordination',
  'gateway',
];

export type ServicePorts = Readonly<Record<ServiceName, number>>;

export interface ServiceSettings {
  readonly root: string;
  readonly stack: Stack;
  readonly namespace: string;
  readonly ports: ServicePorts;
  /** Logs and the identity service's keys. */
  readonly dataDir: string;
  /** Moves the clock of the run: the secret, and the ports of those that have no route for it. */
  readonly clockControl?: ClockControl;
  /** Added to the environment of every service. */
  readonly env: Readonly<Record<string, string>>;
}

export const urlOf = (port: number): string => `http://127.0.0.1:${port}`;

/** A small heap: what a service keeps in memory is bounded, and the young generation is most of what Node would add to it. */
const nodeFlags = ['--max-old-space-size=192', '--max-semi-space-size=2'];

/** What of our own environment reaches a service: how to reach brokers that ask who comes, secrets, and how much it says. */
const passedOn =
  /^(PATH|HOME|LANG|TZ|TMPDIR|LOG_LEVEL|(ADDRESS_)?RATE_LIMIT_PER_MINUTE|MAX_\w+|BODY_DEADLINE_SECONDS|IDENTITY_CLIENT_SECRET|SMTP_URL|MAIL_FROM|MESSAGES_LOCAL|KAFKA_SSL|KAFKA_SASL_\w+)$/;

/** A service as a compiled program: it runs until it is stopped or whoever started it is gone. */
export const serviceProgram = (name: ServiceName, settings: ServiceSettings): Program => {
  const { root, dataDir, ports } = settings;
  const port = ports[name];
  return {
    name,
    command: process.execPath,
    args: [
      ...nodeFlags,
      '--import',
      join(root, 'deploy', 'local', 'leash.mjs'),
      join(root, 'dist', 'services', name, 'src', 'main.js'),
    ],
    env: environmentOf(name, settings),
    envAtStart: () => ({ CLOCK_OFFSET_MS: String(keptOffsetMs(dataDir)), ...settings.env }),
    cwd: root,
    logFile: join(dataDir, 'logs', `${name}.log`),
    isReady: () => isReady(port, name, settings.namespace),
    readyWithinMs: 90_000,
    stopWithinMs: 15_000,
  };
};

const environmentOf = (name: ServiceName, settings: ServiceSettings): Record<string, string> => {
  const { stack, namespace, ports, dataDir, clockControl, env } = settings;
  return {
    ...Object.fromEntries(
      Object.entries(process.env).flatMap(([key, value]) => (value && passedOn.test(key) ? [[key, value]] : [])),
    ),
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(ports[name]),
    NAMESPACE: namespace,
    KAFKA_BROKERS: stack.brokers.join(','),
    MONGODB_URI: stack.mongoUri,
    OIDC_ISSUER: urlOf(ports.identity),
    ...(clockControl && clockControlOf(name, clockControl)),
    IDENTITY_KEYS_FILE: join(dataDir, 'identity-keys.json'),
    CONSOLE_LOGOUT_URI: `${urlOf(ports.gateway)}/backchannel-logout`,
    CONSOLE_REDIRECT_URIS: consoleUris(ports.gateway).join(','),
    ORGANISATION_URL: urlOf(ports.organisation),
    PROPAGANDA_URL: urlOf(ports.propaganda),
    DISCIPLINE_URL: urlOf(ports.discipline),
    MASS_ORGANISATIONS_URL: urlOf(ports['mass-organisations']),
    COORDINATION_URL: urlOf(ports.coordination),
    ...env,
  };
};

const clockControlOf = (name: ServiceName, { secret, identityPort, gatewayPort }: ClockControl) => ({
  CLOCK_CONTROL: secret,
  ...(name === 'identity' && { CLOCK_CONTROL_PORT: String(identityPort) }),
  ...(name === 'gateway' && { CLOCK_CONTROL_PORT: String(gatewayPort) }),
});

/** Where the console may be returned to after signing in: at the gateway, and under its development server. */
const consoleUris = (gatewayPort: number): string[] =>
  [urlOf(gatewayPort), `http://localhost:${gatewayPort}`, 'http://127.0.0.1:5173'].map(
    (origin) => `${origin}/signed-in`,
  );

/**
 * The answer must be this program's own: another system may have taken the port meanwhile, and be ready there. The gateway serves as soon as it
 * listens; that it is ready only with all services is for its callers.
 */
const isReady = async (port: number, name: ServiceName, namespace: string): Promise<boolean> => {
  const path = name === 'gateway' ? 'live' : 'ready';
  const answer = await fetch(`${urlOf(port)}/health/${path}`, { signal: AbortSignal.timeout(3_000) });
  const told = (await answer.json()) as { readonly group?: string };
  return answer.ok && told.group === (name === 'identity' ? undefined : `${namespace}.${name}`);
};
