import type { System } from './system.js';

/** What `npm start` prints when all is up. */
export const welcome = (urls: System['urls'], now: Date): string => `
Liandong is up. Its clock stands at ${now.toISOString()}.

  in the browser      ${urls.gateway}/
  everything          ${urls.gateway}/api/<unit>/v1/…
  organisation        ${urls.organisation}/v1
  propaganda          ${urls.propaganda}/v1
  discipline          ${urls.discipline}/v1
  mass-organisations  ${urls['mass-organisations']}/v1
  coordination        ${urls.coordination}/v1
  identity            ${urls.identity}
  Each service describes itself at /v1/openapi.json. Their logs: .data/logs

A token, for "coordinator", "organisation", "propaganda", "discipline", "union", "youth", "women", "committee" or a body's code like LJ-CZJ:

  TOKEN=$(npm run -s token -- coordinator)

What to try next, in another terminal:

  # the register, and what can be booked
  curl -s -H "Authorization: Bearer $TOKEN" '${urls.gateway}/api/discipline/v1/bodies?limit=3'
  curl -s -H "Authorization: Bearer $TOKEN" '${urls.gateway}/api/propaganda/v1/resources?kind=venue&limit=3'
  # what happens in all units, live
  curl -sN -H "Authorization: Bearer $TOKEN" -H 'Accept: text/event-stream' ${urls.gateway}/api/coordination/v1/events
  # a year's plan: first what is wrong with it, then the rest of it
  npm run import -- plan deploy/local/data/annual-plan.csv --dry-run
  npm run import -- plan deploy/local/data/annual-plan.csv --accept-rest

Ctrl-C stops all of it. The data stays for the next start; npm start -- --fresh begins anew.
`;
