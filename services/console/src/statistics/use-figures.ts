import { useTranslation } from 'react-i18next';
import type { Grouping, StatisticRow } from '../api/statistics.ts';
import type { Catalogue } from '../language/catalogue.ts';
import { durationText } from '../problems/rule-lines.ts';
import { dateTimeText, readerZone } from '../time/zones.ts';
import { measureOf, type Figure } from './columns.ts';

type Terms = Catalogue['terms'];

/** How figures and groups are written in the reader's language. */
export const useFigures = () => {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumSignificantDigits: 3 });
  const kindName = (kind: string): string => {
    // Of a kind that is shared by money the services say so after a colon.
    const [name = ''] = kind.split(':');
    return i18n.exists(`terms.resourceKinds.${name}`)
      ? t(`terms.resourceKinds.${name as keyof Terms['resourceKinds']}`)
      : kind;
  };
  const figure = (row: StatisticRow, name: Figure): string => {
    const value = row[name];
    if (value === undefined || value === null) return '–';
    if (typeof value === 'string') {
      if (measureOf(name) === 'instant') return dateTimeText(value, i18n.language, readerZone());
      return measureOf(name) === 'kind' ? kindName(value) : value;
    }
    if (typeof value === 'object') return number.format(Object.values(value).reduce((sum, one) => sum + one, 0));
    switch (measureOf(name)) {
      case 'rate':
        return share.format(value);
      case 'fen':
        return number.format(value / 100);
      case 'seconds':
        return durationText(Math.round(value), i18n.language);
      case 'count':
      case 'hours':
      case 'instant':
      case 'kind':
      case 'refusals':
        return number.format(value);
    }
  };
  const group = (row: StatisticRow, groupBy: Grouping): string => {
    const text = (name: string): string | undefined => (typeof row[name] === 'string' ? row[name] : undefined);
    const key = text('group') ?? text(groupBy) ?? '';
    switch (groupBy) {
      case 'unit':
        return i18n.exists(`terms.units.${key}`) ? t(`terms.units.${key as keyof Terms['units']}`) : key;
      case 'kind':
        return t(`terms.initiativeKinds.${key as keyof Terms['initiativeKinds']}`);
      case 'body':
      case 'resource':
        return text('name') ?? key;
      case 'quarter':
      case 'month':
        return key;
    }
  };
  return { figure, group, share, number, kindName };
};
