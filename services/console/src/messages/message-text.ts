import type { Message } from '../api/messages.ts';

export interface TextWords {
  readonly language: 'zh-CN' | 'en';
  readonly nameOf: (code: string) => string;
  readonly instantText: (instant: string) => string;
  readonly dayText: (day: string) => string;
  /** What a refusal's code says; undefined where it is none. */
  readonly codeText: (code: string) => string | undefined;
}

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const bodies = /[A-Z]{2,}(?:-[A-Z0-9]+)+/g;

/**
 * A message's sentence for people: as the service wrote it, with names in place of codes and the reader's clocks in place of instants. So a
 * reason that is new here reads well too.
 */
export const messageText = ({ text, params }: Pick<Message, 'text' | 'params'>, words: TextWords): string =>
  Object.values(params)
    .filter((value) => typeof value === 'string' && value !== '')
    .toSorted((a, b) => String(b).length - String(a).length)
    .reduce<string>((said, value) => said.replaceAll(String(value), shown(String(value), words)), text[words.language]);

const shown = (value: string, { nameOf, instantText, dayText, codeText }: TextWords): string => {
  if (instant.test(value)) return instantText(value);
  if (day.test(value)) return dayText(value);
  return codeText(value) ?? value.replace(bodies, nameOf);
};
