import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventTypes, definitionOf } from '#contracts';
import { sources } from '#kernel';
import { type ComposedServices, composeServices } from './composed-services.js';

/**
 * What a product for agencies must not become, in the words that would give it away. Sources: PRACTICE.md 4; 国办函〔2026〕12号 (F1) bans check-in, points, ranking, time online,
 * likes, votes and forwards as a basis, and forced photos; 若干规定 of 2024 (F2) bans judging by photos and notebooks.
 */
const bans = [
  { what: 'a duty to check in', source: 'F1, F3', pattern: /check-?ins?\b|clock-?in|punch|打卡/i },
  // What bodies answer for is scored (E2) and shown to them; what is banned is to rank, and to collect points.
  {
    what: 'a ranking or collected points',
    source: 'F1, F18',
    pattern: /rank(?:ing|ed)?\b|leader-?board|(?<!不)排名|排行|名次|积分/i,
  },
  { what: 'likes, votes or forwards', source: 'F1', pattern: /\blikes?\b|\bforwards\b|点赞|转发数/i },
  {
    what: 'time of reading, study or being online',
    source: 'F1',
    pattern:
      /(?:study|reading|read|watch(?:ed|ing)?|online)-?(?:seconds|minutes|hours|time|duration)\b|(?:学习|阅读|在线|观看)时长/i,
  },
  {
    what: 'who read what',
    source: 'F3 of PRODUCT.md',
    pattern: /\b(?:readers|read-?by|viewers|viewed-?by|阅读人|已读名单)\b/i,
  },
] as const;
/** Evidence is optional and by link: none of these may be asked for as a must. */
const demandedProof = /photo|picture|screenshot|image|video|track|照片|截图|轨迹/i;

/** `readBy` and `READ_BY` as `read-by`. */
const plain = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();

const banned = (names: Iterable<string>): readonly string[] =>
  [...new Set(names)].flatMap((name) =>
    bans
      .filter(({ pattern }) => pattern.test(plain(name)) || pattern.test(name))
      .map(({ what, source }) => `${name}: ${what} (${source})`),
  );

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly [other: string]: unknown;
}

/** The names of all members below a schema, and those that must be sent. */
const membersOf = (schema: unknown, all: Set<string>, musts: Set<string>): void => {
  if (Array.isArray(schema)) for (const one of schema as readonly unknown[]) membersOf(one, all, musts);
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return;
  const { properties, required = [] } = schema as Schema;
  for (const name of Object.keys(properties ?? {})) all.add(name);
  if (properties && Array.isArray(required)) for (const name of required as readonly string[]) musts.add(name);
  for (const one of Object.values(schema)) membersOf(one, all, musts);
};

/** Every Chinese text of the console. */
const wordsOfPages = async (): Promise<readonly string[]> => {
  const folder = join('services', 'console', 'src', 'language', 'zh-CN');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  const sourcesOfWords = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return sourcesOfWords.flatMap((text) =>
    [...text.matchAll(/'([^'\n]*\p{Script=Han}[^'\n]*)'/gu)].map(([, words]) => words ?? ''),
  );
};

interface OpenApiFile {
  readonly paths: object;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

describe('No new burden', () => {
  let services: ComposedServices;
  const files = new Map<
    string,
    { readonly paths: object; readonly components: { readonly schemas: Readonly<Record<string, unknown>> } }
  >();
  beforeAll(async () => {
    services = await composeServices();
    for (const [service, app] of services.apps)
      files.set(service, (await app.inject('/v1/openapi.json')).json<OpenApiFile>());
  }, 120_000);
  afterAll(() => services.close(), 60_000);

  it('is found where it is', () => {
    const wanted = [
      '/v1/check-ins',
      'checkIn',
      '打卡天数',
      'ranking',
      '本月排名',
      '积分',
      'likes',
      'studyMinutes',
      '学习时长',
      'onlineTime',
      'readBy',
      'viewers',
    ];
    expect(wanted.filter((name) => banned([name]).length === 0)).toEqual([]);
    const fine = [
      'checked',
      'secrecy-check',
      'readings',
      'forwarded',
      'readingOfWords',
      'attended',
      'timeZone',
      'appointments',
      '签收',
      '报名',
    ];
    expect(banned(fine)).toEqual([]);
  });

  it.each(sources)('comes with no route, list, export or answer of %s', (service) => {
    const file = files.get(service);
    if (!file) throw new Error(`${service} does not run`);
    const all = new Set<string>(Object.keys(file.paths).flatMap((path) => path.split('/')));
    membersOf(file, all, new Set());
    for (const parameter of JSON.stringify(file.paths).matchAll(/"name":"([^"]+)"/g)) all.add(parameter[1] ?? '');
    expect(all.size).toBeGreaterThan(20);
    expect(banned(all)).toEqual([]);
  });

  it.each(sources)('asks for no picture or track as a must at %s', (service) => {
    const musts = new Set<string>();
    const bodies = Object.values(files.get(service)?.paths ?? {}).flatMap((item) =>
      Object.values(item as Record<string, { requestBody?: unknown }>).map(({ requestBody }) => requestBody),
    );
    const inputs = Object.entries(files.get(service)?.components.schemas ?? {}).filter(([name]) =>
      name.endsWith('Dto'),
    );
    membersOf([bodies, inputs.map(([, schema]) => schema)], new Set(), musts);
    expect([...musts].filter((name) => demandedProof.test(name))).toEqual([]);
  });

  it('stands in no event', () => {
    const all = new Set<string>(eventTypes);
    for (const type of eventTypes) membersOf(definitionOf(type).definition.schema, all, new Set());
    expect(banned(all)).toEqual([]);
  });

  it('is promised on no page', async () => {
    const words = await wordsOfPages();
    expect(words.length).toBeGreaterThan(500);
    expect(banned(words)).toEqual([]);
  });
});
