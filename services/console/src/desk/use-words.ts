import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { useThingNames } from '../live/thing-names.ts';
import type { KnownCode } from '../problems/problem-text.ts';
import { readerZone } from '../time/zones.ts';
import type { Words } from './event-summary.ts';

/** How an event is told to this reader. The same until the language, the register or what is known of names changes. */
export const useWords = (): Words => {
  const { t, i18n } = useTranslation();
  const nameOf = useBodyName();
  const thingOf = useThingNames();
  const { language } = i18n;
  return useMemo(
    () => ({
      language,
      zone: readerZone(),
      nameOf,
      thingOf,
      nounOf: (noun) => {
        const key = `events.noun.${noun}`;
        return i18n.exists(key) ? t(key as 'events.noun.initiative') : undefined;
      },
      termOf: (kind, value) => {
        const key = `terms.${kind}.${value}`;
        return value !== '' && i18n.exists(key) ? t(key as 'terms.stages.study') : undefined;
      },
      refusalOf: (line, code) =>
        t('timeline.lineRefused', {
          line,
          why: i18n.exists(`problems.codes.${code}`) ? t(`problems.codes.${code as KnownCode}`) : code,
        }),
    }),
    [t, i18n, language, nameOf, thingOf],
  );
};
