import { sources, units } from '#kernel';

/** A way in that needs no token. `maxBodyBytes` is 0 where nothing is sent. */
export interface EntryPoint {
  readonly name: string;
  readonly methods: readonly string[];
  /** The whole path, as it comes over the wire. */
  readonly path: RegExp;
  readonly maxBodyBytes: number;
}

const read = ['GET', 'HEAD'] as const;
const oneOf = (names: readonly string[]): string => `(?:${names.join('|')})`;

/**
 * Everything that may be asked of the gateway without a token; all else under `/api` needs one. Signing in is the identity provider's own
 * and does not pass here. One address has a bounded number of these open at once, and a rate where rates are on.
 */
export const entryPoints: readonly EntryPoint[] = [
  { name: 'health', methods: read, path: /^\/health\/(?:live|ready)$/, maxBodyBytes: 0 },
  {
    name: 'descriptions',
    methods: read,
    path: new RegExp(`^/api/${oneOf(sources)}/v1/(?:openapi|asyncapi)\\.json$`),
    maxBodyBytes: 0,
  },
  {
    name: 'calendar-feeds', // the secret in the path is the right to read
    methods: read,
    path: new RegExp(`^/api/${oneOf(units)}/v1/calendar-feeds/[\\w-]+/[\\w-]+(?:\\.ics)?$`),
    maxBodyBytes: 0,
  },
  {
    name: 'public-notices', // published for society
    methods: read,
    path: new RegExp(`^/api/${oneOf(units)}/v1/public/notices(?:/[\\w-]{1,120})?$`),
    maxBodyBytes: 0,
  },
  {
    name: 'back-channel-logout', // the logout token in the body is the proof
    methods: ['POST'],
    path: /^\/backchannel-logout$/,
    maxBodyBytes: 16_384,
  },
  { name: 'console', methods: read, path: /^\/(?!api(?:\/|$)|health(?:\/|$))/, maxBodyBytes: 0 },
];

export const entryPointOf = (method: string, path: string): EntryPoint | undefined =>
  entryPoints.find((entry) => entry.methods.includes(method) && entry.path.test(path));
