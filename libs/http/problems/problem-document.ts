import { messageInChinese, problemDetailsZhCn, problemsEn, problemsZhCn } from '#language';
import type { FieldError, Problem } from './problem.js';
import type { Language } from './reader-language.js';

/** The members of RFC 9457 section 3.1 in the reader's language, then the problem's own; `instance` is the path that was asked for. */
export const problemDocument = (
  problem: Problem,
  instance: string,
  language: Language = 'en',
): Record<string, unknown> => {
  const { code, status } = problem;
  const title = titleOf(code, language);
  const isChinese = language === 'zh-CN';
  return {
    ...(isChinese ? inChinese(problem.fields) : problem.fields),
    type: `urn:liandong:problem:${code}`,
    title,
    status,
    detail: isChinese ? (chineseDetail(problem, instance) ?? `${title}。`) : problem.detail,
    instance,
  };
};

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = { 'zh-CN': problemsZhCn, en: problemsEn };

const titleOf = (code: string, language: Language): string => {
  const table = words[language];
  return (Object.hasOwn(table, code) ? table[code] : undefined) ?? code;
};

/** Undefined where there is no detail of this code, or one of the members in it is absent. */
const chineseDetail = ({ code, fields, status }: Problem, instance: string): string | undefined => {
  const template = (problemDetailsZhCn as Readonly<Record<string, string | undefined>>)[code];
  const members: Readonly<Record<string, unknown>> = { ...fields, status, instance };
  if (template === undefined) return undefined;
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (names.some((name) => members[name] === undefined)) return undefined;
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => textOf(members[name]));
};

const textOf = (value: unknown): string => (Array.isArray(value) ? value.map(String).join('、') : String(value));

const inChinese = (fields: Problem['fields']): Readonly<Record<string, unknown>> =>
  Array.isArray(fields['errors'])
    ? { ...fields, errors: (fields['errors'] as readonly FieldError[]).map(errorInChinese) }
    : fields;

/** A message that nobody put into words is shown as it is: better than none. */
const errorInChinese = ({ path, message }: FieldError): FieldError => ({
  path,
  message: messageInChinese(message) ?? message,
});
