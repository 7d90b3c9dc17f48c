import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../language/catalogue.ts';
import type { Problem } from '../api/problem.ts';

export type KnownCode = keyof Catalogue['problems']['codes'];

/** What a problem says in the reader's language; one with an unknown code says what the service wrote. */
export const useProblemText = (): ((problem: Problem) => string) => {
  const { t, i18n } = useTranslation();
  return (problem) => {
    const key = `problems.codes.${problem.code}`;
    return i18n.exists(key)
      ? t(`problems.codes.${problem.code as KnownCode}`)
      : `${t('problems.codes.unknown')} (${problem.document.title})`;
  };
};
