/**
 * `npm run console:types [-- <gateway>]`: makes the types of the services' interfaces anew, of the OpenAPI files of services that run.
 * A test fails when they are out of date.
 */
import { writeFile } from 'node:fs/promises';
import { documentsBehind, typedApis, typesFile, typesOf } from './api-types.ts';

const gatewayUrl = process.argv[2] ?? 'http://127.0.0.1:4100';
for (const api of typedApis) {
  await writeFile(typesFile(api), await typesOf(api, documentsBehind(gatewayUrl)));
  console.log(typesFile(api));
}
