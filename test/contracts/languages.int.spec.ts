import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getMetadataStorage } from 'class-validator';
import type { Source } from '#kernel';
import { messageInChinese } from '#language';
import { composeServices, type ComposedServices } from './composed-services.js';

type MessageMaker = (args: object) => string;

/** What the validator keeps of a rule, as far as its message goes. */
interface Rule {
  readonly type: string;
  readonly propertyName: string;
  readonly constraintCls?: new () => object;
  readonly constraints?: readonly unknown[];
  readonly message?: string | MessageMaker;
}

const chinese = /\p{Script=Han}/u;

/** The message that the validator makes for a rule of a DTO, as a caller gets it. */
const messageOf = (rule: Rule): string => {
  const storage = getMetadataStorage();
  const constraint = rule.constraintCls && storage.getTargetValidatorConstraints(rule.constraintCls)[0]?.instance;
  const constraints = rule.constraints ?? [];
  const args = { targetName: '', object: {}, property: rule.propertyName, constraints: [...constraints], value: '' };
  const made = rule.message ?? constraint?.defaultMessage?.(args) ?? '';
  const text = typeof made === 'function' ? made(args) : made;
  return text
    .replaceAll(/\$constraint(\d)/g, (_, place: string) =>
      [constraints[Number(place) - 1]].flat().map(String).join(', '),
    )
    .replaceAll('$property', rule.propertyName);
};

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(entry.name))
    .filter(({ parentPath }) => !parentPath.includes('/console/'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

/** What our own code says of a field: `{ path, message: … }`, each insertion as some word. */
const ownMessages = ['libs', 'services'].flatMap((folder) =>
  sources(folder).flatMap((text) =>
    [...text.matchAll(/path[^\n]{0,80}?,\s*message: (['`])(.*?)\1/g)].map(([, , message = '']) =>
      message.replaceAll(/\$\{[^}]*\}/g, 'x'),
    ),
  ),
);

describe('problems in the language of their reader', () => {
  let services: ComposedServices;
  beforeAll(async () => {
    services = await composeServices();
  });
  afterAll(() => services.close());

  const ask = async (source: Source, path: string, headers: Record<string, string> = {}, body?: string) => {
    const app = services.apps.get(source);
    const answer = await app?.inject({
      method: body === undefined ? 'GET' : 'POST',
      url: path,
      headers,
      ...(body !== undefined && { payload: body }),
    });
    return { headers: answer?.headers ?? {}, body: JSON.parse(answer?.body ?? '{}') as Record<string, unknown> };
  };

  it('has words in Chinese for every rule of every DTO', () => {
    const { validationMetadatas } = getMetadataStorage() as unknown as {
      readonly validationMetadatas: ReadonlyMap<unknown, readonly Rule[]>;
    };
    const rules = [...validationMetadatas.values()].flat();
    const messages = new Set(rules.filter(({ type }) => type !== 'conditionalValidation').map(messageOf));
    expect(messages.size).toBeGreaterThan(100);
    expect([...messages].filter((message) => messageInChinese(message) === undefined)).toEqual([]);
  });

  it('has words in Chinese for what the code itself says of a field', () => {
    expect(ownMessages.length).toBeGreaterThan(15);
    expect(
      [...new Set(ownMessages)].filter((message) => message !== 'x x' && messageInChinese(message) === undefined),
    ).toEqual([]);
  });

  it.each(['propaganda', 'coordination'] as const)(
    'answers at %s in the language that is asked for',
    async (source) => {
      const token = await services.issuer.tokenFor({ roles: ['department'] });
      const authorization = `Bearer ${token}`;
      for (const path of ['/v1/nothing', '/v1/messages', '/v1/messages?cursor=x', '/v1/events?unit=nowhere']) {
        const isKnown = path !== '/v1/messages';
        const headers: Record<string, string> = isKnown ? { authorization } : {};
        const zh = await ask(source, path, { ...headers, 'accept-language': 'zh-Hans-CN,zh;q=0.9,en;q=0.5' });
        expect([path, zh.body]).toEqual([
          path,
          expect.objectContaining({ title: expect.stringMatching(chinese), detail: expect.stringMatching(chinese) }),
        ]);
        for (const { message } of (zh.body['errors'] ?? []) as { readonly message: string }[])
          expect(message).toMatch(chinese);
        expect(zh.headers).toMatchObject({ 'content-language': 'zh-CN', vary: 'Accept-Language' });
        for (const wanted of ['en-GB', 'fr', 'en, zh;q=0.2']) {
          const en = await ask(source, path, { ...headers, 'accept-language': wanted });
          expect(JSON.stringify(en.body)).not.toMatch(chinese);
          expect(en.headers['content-language']).toBe('en');
          expect(en.body['type']).toBe(zh.body['type']);
        }
      }
    },
  );

  it('names the wrong fields in Chinese', async () => {
    const token = await services.issuer.tokenFor({ roles: ['department'] });
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'accept-language': 'zh-CN',
    };
    const wrong = { title: 5, invited: [{ body: 'x'.repeat(99), role: 'king' }], startsAt: 'tomorrow', unheardOf: 1 };
    const { body } = await ask('propaganda', '/v1/initiatives', headers, JSON.stringify(wrong));
    const errors = body['errors'] as { readonly path: string; readonly message: string }[];
    expect(errors.length).toBeGreaterThan(5);
    expect(errors.filter(({ message }) => !chinese.test(message))).toEqual([]);
    expect(errors.find(({ path }) => path === 'unheardOf')?.message).toBe('没有这一项');
  });
});
