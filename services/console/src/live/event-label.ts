import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../language/catalogue.ts';
import { nameOf, type FeedEvent } from './event.ts';

type Noun = keyof Catalogue['events']['noun'];
type Whole = keyof Catalogue['events']['whole'];
type Verb = keyof Catalogue['events']['verb'];

/** What an event is called in the reader's language; one that the catalogue does not know keeps its name. */
export const useEventLabel = (): ((event: Pick<FeedEvent, 'type'>) => string) => {
  const { t, i18n } = useTranslation();
  return (event) => {
    const name = nameOf(event);
    if (i18n.exists(`events.whole.${name}`)) return t(`events.whole.${name as Whole}`);
    const dot = name.indexOf('.');
    const noun = name.slice(0, dot);
    const verb = name.slice(dot + 1);
    if (!i18n.exists(`events.noun.${noun}`) || !i18n.exists(`events.verb.${verb}`)) return name;
    const label = t('events.label', {
      noun: t(`events.noun.${noun as Noun}`),
      verb: t(`events.verb.${verb as Verb}`),
    });
    return i18n.language === 'zh-CN' ? label.replace(' ', '') : label;
  };
};
