import type { Catalogue } from '../language/catalogue.ts';
import type { Role } from '../session/person.ts';

/** What the help tells of; titles under `help.topics`. */
export type Topic = keyof Catalogue['help']['topics'];

/** First steps by role, then what the pages can do, in the order of a day's work. */
export const topics = [
  'first-member',
  'first-host',
  'first-owner',
  'first-discipline',
  'first-coordinator',
  'first-auditor',
  'today',
  'messages',
  'initiatives',
  'bundles',
  'booking',
  'sharing',
  'funds',
  'tasks',
  'plans',
  'agenda',
  'duties',
  'notices',
  'feedback',
  'materials',
  'desk',
  'statistics',
  'find',
] as const satisfies readonly Topic[];

/** The first steps of a role. */
export const firstOf = (roles: readonly Role[]): readonly Topic[] => [
  ...(roles.some((role) => role === 'department' || role === 'secretary') ? (['first-host'] as const) : []),
  ...(roles.includes('resource-owner') ? (['first-owner'] as const) : []),
  ...(roles.includes('supervisor') ? (['first-discipline'] as const) : []),
  ...(roles.includes('coordinator') ? (['first-coordinator'] as const) : []),
  ...(roles.includes('auditor') ? (['first-auditor'] as const) : []),
  ...(roles.length === 0 || roles.includes('member') ? (['first-member'] as const) : []),
];

const ofPaths: readonly (readonly [prefix: string, topic: Topic])[] = [
  ['/messages', 'messages'],
  ['/agenda', 'agenda'],
  ['/initiatives/import', 'plans'],
  ['/initiatives', 'initiatives'],
  ['/resources/new', 'sharing'],
  ['/resources', 'booking'],
  ['/tasks', 'tasks'],
  ['/notices', 'notices'],
  ['/feedback', 'feedback'],
  ['/materials', 'materials'],
  ['/desk', 'desk'],
  ['/timelines', 'desk'],
  ['/statistics', 'statistics'],
  ['/bodies', 'find'],
  ['/help', 'find'],
];

/** What tells of the page at an address. */
export const topicOf = (path: string): Topic =>
  path === '/' ? 'today' : (ofPaths.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'duties');
