/**
 * `npm run console:types [-- <gateway>]`: makes the types of the services' interface anew, of the OpenAPI files of services that run.
 * An end-to-end test fails when they are out of date.
 */
import { writeFile } from 'node:fs/promises';
import { typedServices, typesFile, typesOf } from './api-types.ts';

const gatewayUrl = process.argv[2] ?? 'http://127.0.0.1:4100';
for (const service of typedServices) {
  await writeFile(typesFile(service), await typesOf(gatewayUrl, service));
  console.log(typesFile(service));
}
