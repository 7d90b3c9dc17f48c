import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from 'antd/es/locale';
import type { Catalogue, DutyTexts, FirstTexts } from './catalogue.ts';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
export const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '简体中文', en: 'English' };

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'texts';
    readonly resources: { readonly texts: Catalogue };
  }
}

interface Loaded {
  readonly texts: FirstTexts;
  readonly locale: Locale;
}

/** Only the language that is read is loaded. */
const load: Readonly<Record<Language, () => Promise<Loaded>>> = {
  'zh-CN': async () => {
    const [{ zhCn }, { default: locale }] = await Promise.all([
      import('./zh-CN/index.ts'),
      import('antd/es/locale/zh_CN'),
      import('dayjs/locale/zh-cn'),
    ]);
    return { texts: zhCn, locale };
  },
  en: async () => {
    const [{ en }, { default: locale }] = await Promise.all([import('./en/index.ts'), import('antd/es/locale/en_GB')]);
    return { texts: en, locale };
  },
};

const loadDuties: Readonly<Record<Language, () => Promise<DutyTexts>>> = {
  'zh-CN': async () => (await import('./zh-CN/duty-texts.ts')).dutyTexts,
  en: async () => (await import('./en/duty-texts.ts')).dutyTexts,
};

const storageKey = 'liandong.language';

const isLanguage = (text: string | null): text is Language => (languages as readonly (string | null)[]).includes(text);

/** Chinese unless the reader has chosen otherwise. */
export const chosenLanguage = (): Language => {
  const kept = localStorage.getItem(storageKey);
  return isLanguage(kept) ? kept : 'zh-CN';
};

let locale: Locale;
/** The words of the components themselves, in the present language. */
export const componentLocale = (): Locale => locale;

let hasDutyTexts = false;

/** The router fetches the first page while the language is still starting. */
const started = Promise.withResolvers<void>();

const addDutyTexts = async (language: Language): Promise<void> => {
  const [texts] = await Promise.all([loadDuties[language](), started.promise]);
  i18next.addResourceBundle(language, 'texts', texts, true, true);
};

/** To be awaited before a word of a duty is shown; from then on a change of the language brings them too. Rejects when they cannot be fetched. */
export const loadDutyTexts = async (): Promise<true> => {
  hasDutyTexts = true;
  await addDutyTexts(chosenLanguage());
  return true;
};

/** Loads the language and switches to it. Rejects when its texts cannot be fetched. */
export const changeLanguage = async (language: Language): Promise<void> => {
  const [loaded] = await Promise.all([load[language](), hasDutyTexts && addDutyTexts(language)]);
  locale = loaded.locale;
  i18next.addResourceBundle(language, 'texts', loaded.texts, true, true);
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
  document.title = language === 'en' ? 'Liandong' : '联动 Liandong';
};

/** To be called once, before the first text is shown. */
export const startLanguage = async (): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: chosenLanguage(),
    fallbackLng: false,
    defaultNS: 'texts',
    ns: ['texts'],
    resources: {},
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  started.resolve();
  await changeLanguage(chosenLanguage());
};
