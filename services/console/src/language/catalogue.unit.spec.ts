import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { eventTypes } from '#contracts';
import { dutyTexts as enDuties } from './en/duty-texts.ts';
import { en } from './en/index.ts';
import { dutyTexts as zhCnDuties } from './zh-CN/duty-texts.ts';
import { zhCn } from './zh-CN/index.ts';

type Tree = { readonly [key: string]: string | Tree };

const textsOf = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : textsOf(value, `${path}${key}.`),
  );

const chinese = new Map(textsOf({ ...zhCn, ...zhCnDuties }));
const english = new Map(textsOf({ ...en, ...enDuties }));
const placeholders = (text = ''): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

const sources = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path, ending);
    return ending.test(entry.name) && !/\.(spec|fixture|conformance|process)\.tsx?$/.test(entry.name)
      ? [readFileSync(path, 'utf8')]
      : [];
  });

describe('the catalogue of texts', () => {
  it('has every key in Chinese and in English', () => {
    expect([...chinese.keys()].filter((key) => !english.has(key))).toEqual([]);
    expect([...english.keys()].filter((key) => !chinese.has(key))).toEqual([]);
  });

  it('has each section in one place: with the first page, or with the first page of a duty', () => {
    expect(Object.keys(zhCnDuties).filter((section) => section in zhCn)).toEqual([]);
    expect(Object.keys(enDuties).filter((section) => section in en)).toEqual([]);
  });

  it('has no empty text, and the same placeholders in both languages', () => {
    for (const [key, text] of chinese) {
      expect([key, text.trim() === '', english.get(key)?.trim() === '']).toEqual([key, false, false]);
      expect([key, placeholders(english.get(key))]).toEqual([key, placeholders(text)]);
    }
  });

  it('has Chinese characters in Chinese, and none in English', () => {
    const isChinese = (text: string) => /\p{Script=Han}/u.test(text.replaceAll(/\{\{\w+\}\}/g, ''));
    const withoutWords = /^(\{\{\w+\}\}|[\s,，.·:/%（）-]|Base64|UTC)*$/;
    const wrong = [...chinese].filter(([, text]) => !isChinese(text) && !withoutWords.test(text));
    expect(wrong).toEqual([]);
    expect([...english].filter(([, text]) => isChinese(text))).toEqual([]);
  });

  it('names every event that the services publish', () => {
    const { noun, verb } = zhCn.events;
    const missing = eventTypes.filter((type) => {
      const dot = type.indexOf('.');
      return !(type.slice(0, dot) in noun) || !(type.slice(dot + 1) in verb);
    });
    expect(missing).toEqual([]);
  });

  it('tells every problem that the services answer', () => {
    const made = /(?:RuleViolation|[Pp]roblem|unprocessable)\(\s*(?:request, *reply, *)?(?:\d{3}, *)?'([a-z][a-z-]+)'/g;
    const codes = ['libs', 'services']
      .flatMap((folder) => sources(folder, /\.ts$/))
      .flatMap((text) => [...text.matchAll(made)].map(([, code]) => code ?? ''));
    expect(codes.length).toBeGreaterThan(40);
    expect([...new Set(codes)].filter((code) => !(code in zhCn.problems.codes)).sort()).toEqual([]);
  });
});
