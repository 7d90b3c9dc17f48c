/** What a system may be let do (RFC 6749 section 3.3). People's tokens have none of these: their roles say what they may. */
export const systemScopes = [
  'initiatives:read',
  'initiatives:write',
  'resources:read',
  'resources:write',
  'duties:read',
  'duties:write',
  'events:read',
] as const;
export type SystemScope = (typeof systemScopes)[number];

/** The first segment after `/v1/` of the routes of each area; what is in none belongs to the duties. */
const areas: Readonly<Record<'initiatives' | 'resources' | 'events' | 'everybody', readonly string[]>> = {
  initiatives: ['initiatives', 'invitations'],
  resources: ['resources', 'reservations', 'calendar-links', 'opening-hours'],
  events: [
    'events',
    'timelines',
    'causation',
    'state',
    'board',
    'consumers',
    'dead-letters',
    'statistics',
    'timeline-index',
    'views',
  ],
  everybody: ['bodies', 'times', 'working-days', 'rules'],
};

/**
 * The scope that a system needs for a route, by its method and its path as it was registered; undefined where none is needed: what everybody
 * must know to ask for anything else, and only to read it. A route of a new noun needs `duties` until it is listed.
 */
export const scopeOfRoute = (method: string, path: string): SystemScope | undefined => {
  const segment = path.split('/')[2] ?? '';
  const isRead = method === 'GET' || method === 'HEAD';
  if (areas.events.includes(segment)) return isRead ? 'events:read' : 'duties:write';
  if (areas.everybody.includes(segment) && isRead) return undefined;
  const area = (['initiatives', 'resources'] as const).find((one) => areas[one].includes(segment)) ?? 'duties';
  return `${area}:${isRead ? 'read' : 'write'}`;
};
