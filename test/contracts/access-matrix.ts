/**
 * Which roles may call a route: what was agreed, route by route. A route that is not here, or has another rule in the code, fails the
 * test beside this table; whoever adds one writes down here for whom.
 *
 * Whether a caller may act for the body concerned is decided in each route beside this.
 */
export type AccessMatrix = Readonly<Record<string, string>>;

const roles = (...names: readonly string[]): string => [...names].sort().join(', ');

const open = 'open';
const anyCaller = 'any caller';
const hosts = roles('department', 'secretary', 'coordinator', 'system');
const owners = roles('resource-owner', 'coordinator', 'system');
const bookers = roles('department', 'secretary', 'resource-owner', 'coordinator', 'system');
const registrars = roles('coordinator', 'secretary');
/** Of unit discipline: others are refused in the route, by name. */
const supervisors = roles('department', 'supervisor');
const operators = roles('operator', 'coordinator', 'auditor', 'supervisor');
const members = roles('member', 'department', 'secretary');
const readers = roles('department', 'secretary', 'resource-owner', 'coordinator', 'supervisor', 'auditor', 'system');

export const ofEveryService: AccessMatrix = {
  'GET /health/live': open,
  'GET /health/ready': open,
  'GET /metrics': open,
  'GET /v1/openapi.json': open,
  /** The logout token in the form is the proof. */
  'POST /v1/backchannel-logout': open,
};

export const ofEveryUnit: AccessMatrix = {
  'GET /v1/bodies': anyCaller,
  'GET /v1/bodies/:code': anyCaller,

  'GET /v1/rules': anyCaller,
  'GET /v1/rules/:key/:scope': anyCaller,
  'PUT /v1/rules/:key/:scope': roles('rules'),
  'POST /v1/rules/:key/:scope/retire': roles('rules'),
  'POST /v1/rules/import': roles('rules'),
  'GET /v1/terms': anyCaller,
  'GET /v1/terms/ledger': anyCaller,
  'GET /v1/terms/:id': anyCaller,
  'POST /v1/terms': hosts,
  'POST /v1/terms/:id/delay': hosts,
  'POST /v1/terms/:id/renew': hosts,
  'GET /v1/elections': anyCaller,
  'GET /v1/elections/:id': anyCaller,
  'POST /v1/elections': hosts,
  'POST /v1/elections/:id/steps': hosts,
  'POST /v1/elections/:id/withdraw': hosts,
  'POST /v1/elections/:id/approve': hosts,
  'POST /v1/elections/:id/refuse': hosts,
  'GET /v1/posts': anyCaller,
  'GET /v1/posts/rotation': anyCaller,
  'GET /v1/posts/:id': anyCaller,
  'POST /v1/posts': hosts,
  'POST /v1/posts/:id/fill': hosts,
  'POST /v1/posts/:id/vacate': hosts,
  'POST /v1/posts/:id/abolish': hosts,
  'GET /v1/staffing': anyCaller,
  'GET /v1/staffing/:body': anyCaller,
  'POST /v1/staffing': hosts,
  'GET /v1/working-days': anyCaller,
  'GET /v1/letters': anyCaller,
  'GET /v1/letters/templates': anyCaller,
  'GET /v1/letters/received': anyCaller,
  'GET /v1/letters/:id': anyCaller,
  'GET /v1/letters/:id/print': anyCaller,
  'GET /v1/letters/:id/docx': anyCaller,
  'POST /v1/letters': hosts,
  'PATCH /v1/letters/:id': hosts,
  'POST /v1/letters/:id/issue': hosts,
  'POST /v1/letters/:id/send': hosts,
  'POST /v1/letters/:id/void': hosts,
  'POST /v1/letters/:id/discard': hosts,
  'POST /v1/letters/:id/receive': hosts,
  'POST /v1/letters/:id/answer': hosts,
  'GET /v1/numbers': anyCaller,
  'POST /v1/numbers': hosts,
  'GET /v1/directives': anyCaller,
  'GET /v1/directives/summary': anyCaller,
  'GET /v1/directives/received': anyCaller,
  'GET /v1/directives/:id': anyCaller,
  'POST /v1/directives': hosts,
  'POST /v1/directives/:id/bodies/:body/accept': hosts,
  'POST /v1/directives/:id/bodies/:body/return': hosts,
  'POST /v1/directives/:id/delays/:body/grant': hosts,
  'POST /v1/directives/:id/delays/:body/refuse': hosts,
  'POST /v1/directives/:id/close': hosts,
  'POST /v1/directives/:id/acknowledge': hosts,
  'POST /v1/directives/:id/reports': hosts,
  'POST /v1/directives/:id/done': hosts,
  'POST /v1/directives/:id/delay': hosts,
  'PUT /v1/working-days/:year': roles('rules'),

  'GET /v1/matters': anyCaller,
  'GET /v1/matters/:id': anyCaller,
  'POST /v1/matters/:id/close': roles('supervisor'),

  'GET /v1/indicators': anyCaller,
  'GET /v1/checklist-templates': anyCaller,
  'GET /v1/checklist-templates/:id': anyCaller,
  'POST /v1/checklist-templates': supervisors,
  'PATCH /v1/checklist-templates/:id': supervisors,
  'POST /v1/checklist-templates/:id/retire': supervisors,
  'POST /v1/checklist-templates/:id/issue': supervisors,
  'GET /v1/checklists': anyCaller,
  'GET /v1/checklists/:id': anyCaller,
  'GET /v1/checklists/:id/score': anyCaller,
  'PATCH /v1/checklists/:id': supervisors,
  'POST /v1/checklists/:id/withdraw': supervisors,
  'POST /v1/checklists/:id/items/:item/complete': hosts,
  'POST /v1/checklists/:id/items/:item/reopen': hosts,
  'POST /v1/checklists/:id/stages/:stage': hosts,
  'POST /v1/checklists/:id/indicators/:indicator/report': hosts,

  'GET /v1/initiatives': anyCaller,
  'GET /v1/initiatives/:id': anyCaller,
  'GET /v1/initiatives/:id/bundles/:bundle': anyCaller,
  'POST /v1/initiatives': hosts,
  'PATCH /v1/initiatives/:id': hosts,
  'POST /v1/initiatives/import': hosts,
  'GET /v1/initiatives/import/template': hosts,
  'GET /v1/needs': anyCaller,
  'GET /v1/needs/:id': anyCaller,
  'GET /v1/needs/:id/offers': anyCaller,
  'POST /v1/needs': hosts,
  'PATCH /v1/needs/:id': hosts,
  'POST /v1/needs/:id/close': hosts,
  'POST /v1/needs/:id/withdraw': hosts,
  'POST /v1/needs/:id/claims': hosts,
  'POST /v1/needs/:id/claims/reports': hosts,
  'POST /v1/needs/:id/claims/results': hosts,
  'POST /v1/needs/:id/claims/withdraw': hosts,
  'GET /v1/tasks': anyCaller,
  'GET /v1/tasks/:id': anyCaller,
  'POST /v1/tasks': hosts,
  'PATCH /v1/tasks/:id': hosts,
  'POST /v1/tasks/:id/reports': hosts,
  'POST /v1/tasks/:id/initiative': hosts,
  'POST /v1/tasks/:id/close': hosts,
  'POST /v1/initiatives/:id/post': hosts,
  'POST /v1/initiatives/:id/withdraw': hosts,
  'POST /v1/initiatives/:id/start': hosts,
  'POST /v1/initiatives/:id/conclude': hosts,
  'POST /v1/initiatives/:id/assess': hosts,
  'POST /v1/initiatives/:id/stages/:stage': hosts,
  'POST /v1/initiatives/:id/proposals/:body/accept': hosts,
  'POST /v1/initiatives/:id/proposals/:body/refuse': hosts,
  'POST /v1/initiatives/:id/bundles': hosts,
  'POST /v1/initiatives/:id/bundles/:bundle/release': hosts,

  'GET /v1/initiatives/:id/close-out': anyCaller,
  'GET /v1/initiatives/:id/history': anyCaller,
  'GET /v1/initiatives/:id/matrix': anyCaller,
  'POST /v1/initiatives/:id/again': hosts,
  'POST /v1/initiatives/:id/tasks': hosts,
  'PATCH /v1/initiatives/:id/tasks/:task': hosts,
  'DELETE /v1/initiatives/:id/tasks/:task': hosts,
  'GET /v1/initiatives/:id/sign-ups': anyCaller,
  'GET /v1/initiatives/:id/sign-ups/:person': anyCaller,
  'POST /v1/initiatives/:id/sign-ups': anyCaller,
  'DELETE /v1/initiatives/:id/sign-ups/:person': anyCaller,
  'POST /v1/initiatives/:id/sign-ups/:person/attend': anyCaller,
  'POST /v1/initiatives/:id/sign-ups/:person/revoke-attendance': hosts,
  'POST /v1/initiatives/:id/sign-ups/free-no-shows': hosts,
  'POST /v1/initiatives/:id/sign-ups/code': hosts,

  'GET /v1/invitations': anyCaller,
  'POST /v1/invitations/:id/accept': hosts,
  'POST /v1/invitations/:id/decline': hosts,
  'POST /v1/invitations/:id/propose': hosts,

  'GET /v1/resources': anyCaller,
  'GET /v1/resources/:id': anyCaller,
  'GET /v1/resources/:id/calendar': anyCaller,
  'GET /v1/opening-hours': owners,
  'POST /v1/resources': owners,
  'PATCH /v1/resources/:id': owners,
  'POST /v1/resources/:id/retire': owners,
  'POST /v1/resources/:id/blockings': owners,
  'DELETE /v1/resources/:id/blockings/:blocking': owners,

  'GET /v1/reservations': anyCaller,
  'GET /v1/reservations/:id': anyCaller,
  'POST /v1/resources/:id/reservations': bookers,
  'POST /v1/reservations/:id/confirm': bookers,
  'POST /v1/reservations/:id/renew': bookers,
  'POST /v1/reservations/:id/release': bookers,
  'POST /v1/reservations/:id/move': bookers,
  'POST /v1/reservations/:id/accept-offer': bookers,
  'POST /v1/reservations/:id/use': bookers,
  'POST /v1/reservations/:id/approve': owners,
  'POST /v1/reservations/:id/refuse': owners,
  'POST /v1/reservations/:id/displace': owners,

  'GET /v1/calendar-links': bookers,
  'POST /v1/calendar-links': bookers,
  'DELETE /v1/calendar-links/:link': bookers,
  'POST /v1/resources/:id/calendar-links': bookers,
  'DELETE /v1/resources/:id/calendar-links/:link': bookers,
  /** Calendar programs know no tokens: the secret in the path is the right to read. */
  'GET /v1/calendar-feeds/:link/:secret': open,

  'GET /v1/times': anyCaller,

  'GET /v1/honours': anyCaller,
  'GET /v1/honours/:id': anyCaller,
  'GET /v1/honours/:id/opinions/:office': anyCaller,
  'POST /v1/honours': hosts,
  'POST /v1/honours/:id/recommendations': hosts,
  'POST /v1/honours/:id/recommendations/:candidate/strike': hosts,
  'POST /v1/honours/:id/opinions': hosts,
  'POST /v1/honours/:id/opinions/waive': hosts,
  'POST /v1/honours/:id/opinion': hosts,
  'POST /v1/honours/:id/notice': hosts,
  'POST /v1/honours/:id/decide': hosts,
  'POST /v1/honours/:id/award': hosts,
  'POST /v1/honours/:id/withdraw': hosts,
  'POST /v1/honours/:id/erase': hosts,

  'GET /v1/dead-letters': operators,
  'GET /v1/dead-letters/:id': operators,
};

/** The register is written at organisation, by secretaries and coordinators; of which bodies is the register’s own rule (`register-rights.ts`). */
export const ofOrganisation: AccessMatrix = {
  'POST /v1/bodies': registrars,
  'PATCH /v1/bodies/:code': registrars,
  'POST /v1/bodies/import': registrars,
  'POST /v1/bodies/:code/relations': registrars,
  'POST /v1/bodies/:code/relations/:type/:to/end': registrars,
  'POST /v1/bodies/:code/dissolve': registrars,
  'POST /v1/bodies/:code/merge': registrars,
  'POST /v1/bodies/:code/confirm': registrars,
  'POST /v1/bodies/:code/refuse': registrars,
};

/** Elsewhere the same routes say where that is (421), to everybody alike. */
export const withoutTheRegister: AccessMatrix = Object.fromEntries(
  Object.keys(ofOrganisation).map((route) => [route, anyCaller]),
);

/** Whether somebody of these roles is of discipline is decided in the route: others are refused by name. */
export const ofDiscipline: AccessMatrix = {
  'GET /v1/clearances': anyCaller,
  'GET /v1/clearances/:id': anyCaller,
  'POST /v1/clearances/:id/grant': roles('department', 'supervisor'),
  'POST /v1/clearances/:id/refuse': roles('department', 'supervisor'),
};

/** Elsewhere the same routes say where that is (421), to everybody alike. */
export const withoutClearances: AccessMatrix = Object.fromEntries(
  Object.keys(ofDiscipline).map((route) => [route, anyCaller]),
);

/** Of which federation somebody is, and whose a thing is, is decided in the routes. */
export const ofMassOrganisations: AccessMatrix = {
  'GET /v1/proposals': anyCaller,
  'GET /v1/proposals/:id': anyCaller,
  'POST /v1/proposals': members,
  'POST /v1/proposals/:id/comments': members,
  'POST /v1/proposals/:id/answer': hosts,
  'POST /v1/proposals/:id/withdraw': members,
  'POST /v1/proposals/:id/erase': members,

  /** Who needs to know of a case is decided in the routes. */
  'GET /v1/care-cases': anyCaller,
  'GET /v1/care-cases/:id': anyCaller,
  'GET /v1/care-cases/:id/looks': anyCaller,
  'POST /v1/care-cases': members,
  'POST /v1/care-cases/:id/referrals': roles('department', 'secretary'),
  'DELETE /v1/care-cases/:id/referrals/:body': roles('department', 'secretary'),
  'POST /v1/care-cases/:id/assess': roles('department', 'secretary'),
  'POST /v1/care-cases/:id/decide': roles('department', 'secretary'),
  'POST /v1/care-cases/:id/helps': roles('department', 'secretary'),
  'POST /v1/care-cases/:id/follow-ups': roles('department', 'secretary'),
  'POST /v1/care-cases/:id/close': members,
  'POST /v1/care-cases/:id/erase': members,
  'GET /v1/care-visits': anyCaller,
  'GET /v1/care-visits/:id': anyCaller,
  'POST /v1/care-visits': hosts,
  'POST /v1/care-visits/:id/close': hosts,

  'GET /v1/activity-sheets': anyCaller,
  'GET /v1/activity-sheets/export': hosts,
  'GET /v1/activity-sheets/:id': anyCaller,
  'POST /v1/activity-sheets': hosts,
  'PATCH /v1/activity-sheets/:id': hosts,
  'POST /v1/activity-sheets/:id/approve': hosts,
  'POST /v1/activity-sheets/:id/refuse': hosts,
  'POST /v1/activity-sheets/:id/receipts': hosts,
  'POST /v1/activity-sheets/:id/receipts/:receipt/strike': hosts,
  'POST /v1/activity-sheets/:id/settle': hosts,
  'POST /v1/activity-sheets/:id/cancel': hosts,
  'GET /v1/activity-years': anyCaller,
  'GET /v1/activity-years/:id': anyCaller,
  'PUT /v1/activity-years/:id/budget': hosts,
  'POST /v1/activity-years/:id/close': hosts,
};

/** Elsewhere the same routes say where that is (421), to everybody alike. */
export const withoutMassOrganisations: AccessMatrix = Object.fromEntries(
  Object.keys(ofMassOrganisations).map((route) => [route, anyCaller]),
);

export const ofCoordination: AccessMatrix = {
  'GET /v1/events': readers,
  'GET /v1/timelines/*': readers,
  'GET /v1/causation/:eventId': readers,
  'GET /v1/state/*': readers,
  'GET /v1/asyncapi.json': open,
  'GET /v1/board': readers,
  'GET /v1/messages': anyCaller,
  'GET /v1/messages/counts': anyCaller,
  'POST /v1/messages/:id/read': anyCaller,
  'POST /v1/messages/read-all': anyCaller,
  'POST /v1/messages/nudges': hosts,
  'GET /v1/message-settings': anyCaller,
  'PUT /v1/message-settings': anyCaller,
  'DELETE /v1/message-settings': anyCaller,
  'POST /v1/unmaskings': roles('coordinator', 'auditor', 'supervisor'),
  'GET /v1/statistics/coverage': readers,
  'GET /v1/statistics/participation': readers,
  'GET /v1/statistics/overdue': readers,
  'GET /v1/statistics/sharing': readers,
  'GET /v1/timeline-index': operators,
  'POST /v1/timeline-index/rebuild': roles('coordinator', 'supervisor'),
  'GET /v1/views': operators,
  'POST /v1/views/rebuild': roles('coordinator', 'supervisor'),
  'GET /v1/consumers': operators,
  'GET /v1/dead-letters': operators,
  'GET /v1/dead-letters/:id': operators,
  'POST /v1/dead-letters/:id/redrive': roles('coordinator', 'supervisor'),
};
