import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { units } from '../api/units.ts';
import { Instant } from '../time/instant.tsx';
import type { DutyNoun, Fact, Thing } from './duty.ts';
import type { Said } from './use-duty-words.ts';

interface Props {
  readonly fact: Fact<DutyNoun, Thing>;
  readonly item: Thing;
  readonly words: Said;
}

export const valueOf = ({ name, of }: Fact<DutyNoun, Thing>, item: Thing): unknown =>
  of === undefined ? item[name] : of(item);

/** Whether there is anything to show. */
export const isKnown = (fact: Fact<DutyNoun, Thing>, item: Thing): boolean => {
  const value = valueOf(fact, item);
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
};

/** A fact as its declaration says; nothing where it is not known. */
export const Value = ({ fact, item, words }: Props) => {
  const { t, i18n } = useTranslation();
  const nameOf = useBodyName();
  const listed = (texts: readonly string[]): string => texts.join(i18n.language === 'en' ? ', ' : '、');
  if (!isKnown(fact, item)) return null;
  if (fact.show !== undefined) return fact.show(item);
  const value = valueOf(fact, item);
  switch (fact.as ?? 'text') {
    case 'body':
      return nameOf(String(value));
    case 'bodies':
      return listed((value as readonly string[]).map(nameOf));
    case 'unit':
      return units.includes(value as never) ? t(`terms.units.${value as (typeof units)[number]}`) : String(value);
    case 'instant':
      return <Instant at={String(value)} />;
    case 'yuan':
      return t('initiatives.yuan', { yuan: (Number(value) / 100).toLocaleString(i18n.language) });
    case 'number':
      return Number(value).toLocaleString(i18n.language);
    case 'choice':
      return words.choice(fact.name, String(value));
    case 'choices':
      return listed((value as readonly string[]).map((one) => words.choice(fact.name, one)));
    case 'flag':
      return value === true ? t('app.yes') : t('app.no');
    case 'day':
    case 'text':
      return String(value);
  }
};
