import { nouns } from '#contracts';
import type { MessageDraft } from './message.js';
import { en } from './texts/en.js';
import { zhCN } from './texts/zh-CN.js';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

const texts = { 'zh-CN': zhCN, en } as const;

/** The sentence of a message. A clause with a parameter that the message has not is left out with its comma. */
export const textOf = ({ reason, params }: Pick<MessageDraft, 'reason' | 'params'>, language: Language): string =>
  texts[language][reason]
    .split(/(?<=[，；;,])/)
    .filter((clause) => namesIn(clause).every((name) => name in params))
    .join('')
    .replace(/\{(\w+)\}/g, (_, name: string) => valueOf(name, params[name] ?? '', language))
    .replace(/[，；;,]\s*$/, '');

const namesIn = (clause: string): readonly string[] => [...clause.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

/** The noun of what is due stands in the reader's language. */
const valueOf = (name: string, value: string | number | boolean, language: Language): string =>
  (name === 'noun' ? nouns.find((noun) => noun.name === value)?.words[language] : undefined) ?? String(value);
