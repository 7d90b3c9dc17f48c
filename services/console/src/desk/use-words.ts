import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import type { KnownCode } from '../problems/problem-text.ts';
import { readerZone } from '../time/zones.ts';
import type { Words } from './event-summary.ts';

/** How an event is told to this reader. The same until the language or the register changes. */
export const useWords = (): Words => {
  const { t, i18n } = useTranslation();
  const nameOf = useBodyName();
  const { language } = i18n;
  return useMemo(
    () => ({
      language,
      zone: readerZone(),
      nameOf,
      refusalOf: (line, code) =>
        t('timeline.lineRefused', {
          line,
          why: i18n.exists(`problems.codes.${code}`) ? t(`problems.codes.${code as KnownCode}`) : code,
        }),
    }),
    [t, i18n, language, nameOf],
  );
};
