import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { validate } from '@readme/openapi-parser';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import type { OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { type Source, sources } from '#kernel';
import { typedApis, typesFile, typesOf } from '../../services/console/build/api-types.js';
import { type ComposedServices, composeServices } from './composed-services.js';

type Operation = {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema?: object }>> }>>;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
};

describe('the OpenAPI files', () => {
  let services: ComposedServices;
  const files = new Map<string, OpenAPI3>();

  beforeAll(async () => {
    services = await composeServices();
    for (const [service, app] of services.apps) {
      files.set(service, (await app.inject('/v1/openapi.json')).json<OpenAPI3>());
    }
  }, 120_000);
  afterAll(() => services.close(), 60_000);

  const file = (service: string): OpenAPI3 => {
    const found = files.get(service);
    if (!found) throw new Error(`${service} does not run`);
    return found;
  };
  /** Operations with what they refer to in its place. */
  const operations = (service: Source): readonly (readonly [string, Operation])[] =>
    Object.entries(file(service).paths ?? {}).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Operation>).map(
        ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
      ),
    );

  const isDone = ({ responses }: Operation): boolean => Object.keys(responses).some((status) => status.startsWith('2'));
  const isDoneAt = (service: Source, name: string): boolean =>
    operations(service).some(([known, operation]) => known === name && isDone(operation));

  it.each(sources)('of %s is valid OpenAPI 3.1', async (service) => {
    expect(file(service).openapi).toMatch(/^3\.1\./);
    expect(await validate(structuredClone(file(service)) as never)).toMatchObject({ valid: true });
  });

  it.each(sources)('of %s has a schema for each body that it answers with', (service) => {
    const bare = operations(service).flatMap(([name, { responses }]) =>
      Object.entries(responses).flatMap(([status, { content }]) =>
        Object.entries(content ?? {}).flatMap(([type, { schema }]) => (schema ? [] : [`${name} ${status} ${type}`])),
      ),
    );
    expect(bare).toEqual([]);
  });

  it.each(sources)(
    'of %s says of each operation with what it answers when it is done, and what it refuses',
    (service) => {
      const silent = operations(service).filter(([name, operation]) => {
        const { responses } = operation;
        const isElsewhere = '421' in responses && sources.some((other) => other !== service && isDoneAt(other, name));
        return !(isDone(operation) || isElsewhere) || !('500' in responses) || !('default' in responses);
      });
      expect(silent.map(([name]) => name)).toEqual([]);
    },
  );

  it('say 200, 201, 202 and 204 as they are answered', () => {
    const answered = (service: Source, name: string) =>
      Object.keys(new Map(operations(service)).get(name)?.responses ?? {}).filter((status) => status.startsWith('2'));
    expect(answered('discipline', 'POST /v1/initiatives')).toEqual(['201']);
    expect(answered('discipline', 'POST /v1/initiatives/{id}/assess')).toEqual(['200']);
    expect(answered('discipline', 'POST /v1/initiatives/{id}/bundles')).toEqual(['200', '202']);
    expect(answered('discipline', 'DELETE /v1/resources/{id}/blockings/{blocking}')).toEqual(['204']);
    expect(answered('organisation', 'POST /v1/bodies')).toEqual(['201']);
    expect(answered('coordination', 'POST /v1/dead-letters/{id}/redrive')).toEqual(['200', '202']);
  });

  it('describe the parameters of paths, the conditions of HTTP, and what the feed takes', () => {
    const named = (service: Source, name: string) =>
      new Map(operations(service)).get(name)?.parameters?.map((one) => `${one.in} ${one.name}`);
    expect(named('coordination', 'GET /v1/timelines/{path}')).toContain('path path');
    expect(named('coordination', 'GET /v1/state/{path}')).toContain('path path');
    expect(named('coordination', 'GET /v1/events')).toEqual(
      expect.arrayContaining(['query unit', 'query q', 'query from', 'query after', 'header Last-Event-ID']),
    );
    expect(named('discipline', 'PATCH /v1/initiatives/{id}')).toEqual(
      expect.arrayContaining(['header Idempotency-Key', 'header If-Match', 'header Accept-Language']),
    );
    expect(named('discipline', 'POST /v1/initiatives/{id}/bundles')).toContain('header Prefer');
    const events = new Map(operations('coordination')).get('GET /v1/events')?.responses['200']?.content;
    expect(Object.keys(events ?? {})).toEqual(['application/json', 'text/event-stream']);
    const sheet = (
      file('discipline').paths?.['/v1/initiatives/import'] as { post: { requestBody: { content: object } } }
    ).post.requestBody.content;
    expect(Object.keys(sheet)).toContain('text/csv');
  });

  it('let no member that is an object of its own be left out where it is a must', () => {
    const optional = [ValidationTypes.CONDITIONAL_VALIDATION, 'isDefined', 'isArray', 'arrayMaxSize', 'arrayMinSize'];
    const silent = metadataByClass().flatMap(([dto, all]) =>
      all
        .filter(({ type, propertyName }) => {
          const rules = all.filter((one) => one.propertyName === propertyName);
          return (
            type === ValidationTypes.NESTED_VALIDATION &&
            !rules.some((one) => optional.includes(one.type) || optional.includes(one.name ?? ''))
          );
        })
        .map(({ propertyName }) => `${dto}.${propertyName}: @IsDefined() or @IsOptional()`),
    );
    expect(silent).toEqual([]);
  });

  it.each(typedApis)('of %s give types that compile, and the console’s are those', async (api) => {
    const types = await typesOf(api, (service) => Promise.resolve(structuredClone(file(service))));
    expect(await faultsOfTypes(types)).toEqual([]);
    const isCurrent = (await readFile(typesFile(api), 'utf8')) === types;
    expect(isCurrent ? 'current' : `${typesFile(api)} is out of date: npm run console:types`).toBe('current');
  });
});

interface MemberRule {
  readonly propertyName: string;
  readonly type: string;
  readonly name?: string;
}

/** What class-validator has been told of all classes: it has no public way to ask for them all. */
const metadataByClass = (): readonly (readonly [string, readonly MemberRule[]])[] => {
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    readonly validationMetadatas: ReadonlyMap<{ readonly name: string }, readonly MemberRule[]>;
  };
  return [...validationMetadatas].map(([{ name }, rules]) => [name, rules] as const);
};

/** What the compiler says of a generated file, by the strictest rules. */
const faultsOfTypes = async (types: string): Promise<readonly string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'liandong-types-'));
  const path = join(folder, 'types.ts');
  await writeFile(path, types);
  try {
    const program = ts.createProgram([path], { strict: true, noEmit: true, types: [], target: ts.ScriptTarget.ES2022 });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  } finally {
    await rm(folder, { recursive: true });
  }
};
