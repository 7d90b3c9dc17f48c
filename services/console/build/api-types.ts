import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript';

/** The services whose files the console is typed by. The other units offer what discipline offers, until each has duties of its own. */
export const typedServices = ['discipline', 'organisation', 'coordination'] as const;
export type TypedService = (typeof typedServices)[number];

/** Where the types of a service stand. */
export const typesFile = (service: TypedService): string => `services/console/src/api/schema/${service}.d.ts`;

/** The types of a running service, made of its OpenAPI file. Rejects when the service does not answer. */
export const typesOf = async (gatewayUrl: string, service: TypedService): Promise<string> => {
  const url = `${gatewayUrl}/api/${service}/v1/openapi.json`;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const document = plain((await response.json()) as OpenAPI3);
  const head = '// Made by `npm run console:types` of the OpenAPI file of the running service. Do not edit.\n';
  return head + astToString(await openapiTypes(document, { alphabetize: true }));
};

type Operation = { parameters?: { name?: string; in?: string }[] };

/**
 * OpenAPI has parameters named Authorization ignored; openapi-typescript does not. The rest of a path has a name in the path and
 * another one, `*`, among the parameters.
 */
const plain = (document: OpenAPI3): OpenAPI3 => {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const operation of Object.values(item as Record<string, Operation>)) {
      operation.parameters = operation.parameters
        ?.filter((one) => !(one.in === 'header' && one.name?.toLowerCase() === 'authorization'))
        .map((one) => (one.name === '*' && path.endsWith('/{path}') ? { ...one, name: 'path' } : one));
    }
  }
  return document;
};
