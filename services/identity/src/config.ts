import { clockSecretIn, Environment } from '#http';
import { runClock, type RunClock } from '#kernel';

export interface IdentityConfig {
  readonly host: string;
  readonly port: number;
  /** As it stands in the tokens; the services must be told the same. */
  readonly issuer: string;
  readonly clock: RunClock;
  /** Where and with which secret the clock is moved; absent: nowhere. */
  readonly clockControl?: { readonly port: number; readonly secret: string };
  readonly keysFile: string;
  readonly bodiesFile: string;
  /** What machine clients show for a token. Locally it is no secret at all. */
  readonly clientSecret: string;
  /** How long a token lives that a client gets for its secret. */
  readonly tokenSeconds: number;
  /** How long an access token of the console lives, which it then refreshes. */
  readonly consoleTokenSeconds: number;
  /** Who is told that a session of the console has ended. */
  readonly consoleLogoutUri: string;
  /** Where the console may be returned to after signing in. */
  readonly consoleRedirectUris: readonly string[];
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Error: ConfigError that lists every wrong variable. */
export const readConfig = (variables: Variables): IdentityConfig => {
  const env = new Environment(variables);
  const port = env.integer('PORT', 4106, 0, 65_535);
  const centuryMs = 100 * 366 * 86_400_000;
  const secret = clockSecretIn(env);
  const controlPort = env.optionalInteger('CLOCK_CONTROL_PORT', 0, 65_535);
  const config: IdentityConfig = {
    host: env.text('HOST', '127.0.0.1', /^[\w.:-]+$/, 'a host name or an address'),
    port,
    issuer: env.url('OIDC_ISSUER', `http://127.0.0.1:${port}`, ['http', 'https']),
    clock: runClock(env.integer('CLOCK_OFFSET_MS', 0, -centuryMs, centuryMs)),
    ...(secret !== '' && controlPort !== undefined && { clockControl: { port: controlPort, secret } }),
    keysFile: env.text('IDENTITY_KEYS_FILE', '.data/identity-keys.json'),
    bodiesFile: env.text('IDENTITY_BODIES_FILE', 'deploy/local/data/bodies.csv'),
    clientSecret: env.text(
      'IDENTITY_CLIENT_SECRET',
      'local-only',
      /^[\x21-\x7e]{8,}$/,
      'at least 8 visible characters',
    ),
    tokenSeconds: env.integer('TOKEN_SECONDS', 8 * 3600, 60, 12 * 3600), // the services take none that lives longer
    consoleTokenSeconds: env.integer('CONSOLE_TOKEN_SECONDS', 900, 30, 12 * 3600),
    consoleLogoutUri: env.url('CONSOLE_LOGOUT_URI', 'http://127.0.0.1:4100/backchannel-logout', ['http', 'https']),
    consoleRedirectUris: env
      .text('CONSOLE_REDIRECT_URIS', consoleUris.join(','), /^https?:\/\/\S+$/, 'addresses with commas between them')
      .split(','),
  };
  env.check('The identity service');
  return config;
};

/** The console at the gateway, and under its development server. */
const consoleUris = [
  'http://127.0.0.1:4100/signed-in',
  'http://localhost:5173/signed-in',
  'http://127.0.0.1:5173/signed-in',
];
