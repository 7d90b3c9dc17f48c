import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript';

/** The interfaces that the console is typed by: what the four units offer, each thing once, and the desk's. */
export const typedApis = ['units', 'coordination'] as const;
export type TypedApi = (typeof typedApis)[number];

const servicesOf: Readonly<Record<TypedApi, readonly string[]>> = {
  units: ['organisation', 'propaganda', 'discipline', 'mass-organisations'],
  coordination: ['coordination'],
};

/** Where the types of an interface stand. */
export const typesFile = (api: TypedApi): string => `services/console/src/api/schema/${api}.d.ts`;

/** How the OpenAPI file of a service is got. Rejects when the service does not answer. */
export type DocumentOf = (service: string) => Promise<OpenAPI3>;

/** The OpenAPI files of services that run behind a gateway. */
export const documentsBehind =
  (gatewayUrl: string): DocumentOf =>
  async (service) => {
    const url = `${gatewayUrl}/api/${service}/v1/openapi.json`;
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return (await response.json()) as OpenAPI3;
  };

/** The types of an interface, made of the OpenAPI files of its services. */
export const typesOf = async (api: TypedApi, documentOf: DocumentOf): Promise<string> => {
  const documents = await Promise.all(servicesOf[api].map(documentOf));
  const head = '// Made by `npm run console:types` of the OpenAPI files of the running services. Do not edit.\n';
  return head + astToString(await openapiTypes(together(documents), { alphabetize: true }));
};

type Operation = { readonly responses?: Readonly<Record<string, unknown>> };
type PathItem = Record<string, Operation>;

/**
 * One document of several: what they share stands once, and an operation that only one of them carries out is described as that one answers
 * it. Error: {@link Error} when two have different schemas of one name.
 */
export const together = (documents: readonly OpenAPI3[]): OpenAPI3 => {
  const [first] = documents;
  if (!first) throw new Error('There is no document.');
  const paths: Record<string, PathItem> = {};
  const schemas: Record<string, unknown> = {};
  const responses: Record<string, unknown> = {};
  for (const document of documents) {
    for (const [path, item] of Object.entries(document.paths ?? {})) {
      for (const [method, operation] of Object.entries(item as PathItem)) {
        withoutSheets(operation);
        const known = paths[path]?.[method];
        if (!known || (succeeds(operation) && !succeeds(known))) paths[path] = { ...paths[path], [method]: operation };
      }
    }
    gather(document.components?.schemas ?? {}, schemas);
    gather(document.components?.responses ?? {}, responses);
  }
  return { ...first, paths, components: { ...first.components, schemas, responses } } as OpenAPI3;
};

/** The console asks for lists as data; what is a spreadsheet too need not be told apart by its types. */
const withoutSheets = ({ responses = {} }: Operation): void => {
  for (const response of Object.values(responses) as { content?: Record<string, unknown> }[]) {
    if (!response.content || !(workbook in response.content) || !('application/json' in response.content)) continue;
    delete response.content[workbook];
    delete response.content['text/csv'];
  }
};

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const gather = (some: Readonly<Record<string, unknown>>, into: Record<string, unknown>): void => {
  for (const [name, part] of Object.entries(some)) {
    if (name in into && JSON.stringify(into[name]) !== JSON.stringify(part)) {
      throw new Error(`Two services describe ${name} in different ways.`);
    }
    into[name] = part;
  }
};

const succeeds = ({ responses = {} }: Operation): boolean => Object.keys(responses).some((code) => /^2/.test(code));
