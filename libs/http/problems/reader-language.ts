import type { IncomingHttpHeaders } from 'node:http';
import Negotiator from 'negotiator';

export type Language = 'zh-CN' | 'en';

/** Tags of languages, each with the one that is spoken for it: `zh` and `en` stand for all that begin so. */
const spoken: Readonly<Record<string, Language>> = { en: 'en', 'zh-CN': 'zh-CN', zh: 'zh-CN' };
const maxHeaderLength = 500;

/** Chinese or English, whichever the reader would rather have (`Accept-Language`, RFC 9110 section 12.5.4); `otherwise` where the header names neither. */
export const languageOf = (accepted: string | undefined, otherwise: Language = 'en'): Language => {
  if (accepted === undefined) return otherwise;
  const order = otherwise === 'en' ? ['en', 'zh-CN', 'zh'] : ['zh-CN', 'zh', 'en'];
  const headers = { 'accept-language': accepted.slice(0, maxHeaderLength) };
  return spoken[new Negotiator({ headers }).language(order) ?? ''] ?? otherwise;
};

export const readerLanguage = (headers: IncomingHttpHeaders): Language => languageOf(headers['accept-language']);
