import { useTranslation } from 'react-i18next';
import { dateTimeText, exactTimeText, isSameTimeIn, rangeText, readerZone } from './zones.ts';

/** An instant in the reader's zone, and beside it in the thing's own zone where that shows another time. */
export const Instant = ({ at, zone, isExact = false }: { at: string; zone?: string; isExact?: boolean }) => {
  const { i18n } = useTranslation();
  const text = isExact ? exactTimeText : dateTimeText;
  return (
    <time dateTime={at} className="instant">
      {text(at, i18n.language, readerZone())}
      <Elsewhere at={at} zone={zone} text={(where) => text(at, i18n.language, where)} />
    </time>
  );
};

/** A period, as {@link Instant}. */
export const Instants = ({ from, to, zone }: { from: string; to: string; zone?: string }) => {
  const { i18n } = useTranslation();
  return (
    <span className="instant">
      {rangeText(from, to, i18n.language, readerZone())}
      <Elsewhere at={from} zone={zone} text={(where) => rangeText(from, to, i18n.language, where)} />
    </span>
  );
};

const Elsewhere = ({ at, zone, text }: { at: string; zone: string | undefined; text: (zone: string) => string }) => {
  const { t } = useTranslation();
  if (zone === undefined || isSameTimeIn(at, zone, readerZone())) return null;
  return (
    <span className="elsewhere" title={t('app.zoneOfResource')}>
      {text(zone)} {zone}
    </span>
  );
};
