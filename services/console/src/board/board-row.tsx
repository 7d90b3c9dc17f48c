import { useTranslation } from 'react-i18next';
import type { BoardItem } from '../api/board.ts';
import { subjectText } from '../desk/subject-text.ts';
import { useWords } from '../desk/use-words.ts';
import { elapsedText } from '../time/elapsed.ts';
import { dateTimeText, rangeText, readerZone } from '../time/zones.ts';

interface Props {
  readonly item: BoardItem;
  readonly nowMs: number;
  readonly nameOf: (code: string) => string;
}

export const BoardRow = ({ item, nowMs, nameOf }: Props) => {
  const { t, i18n } = useTranslation();
  const { kind, title, unit, body, since, dueAt, isOverdue, from, to, subject } = item;
  const zone = readerZone();
  return (
    <>
      <div role="gridcell">
        <span className={`board-kind board-${kind}`}>{t(`board.kinds.${kind}`)}</span>
      </div>
      <div role="gridcell" className="row-title">
        {title ?? <Subject subject={subject} />} <Detail item={item} />
      </div>
      <div role="gridcell">
        <span className={`unit unit-${unit}`}>{t(`terms.units.${unit}`)}</span> {nameOf(body)}
      </div>
      <div role="gridcell">{from !== undefined && to !== undefined && rangeText(from, to, i18n.language, zone)}</div>
      <div role="gridcell">{elapsedText(nowMs - Date.parse(since), i18n.language)}</div>
      <div role="gridcell">
        {isOverdue && <strong className="fault">{t('board.overdue')} </strong>}
        {dueAt !== undefined && dateTimeText(dueAt, i18n.language, zone)}
      </div>
    </>
  );
};

/** What an item is about where it has no title of its own. */
const Subject = ({ subject }: { subject: string }) => subjectText(subject, useWords());

/** The little that tells one item from another of its kind. */
const Detail = ({ item: { reservations, stage, step } }: { item: BoardItem }) => {
  const { t } = useTranslation();
  const told =
    reservations !== undefined
      ? t('board.competing', { count: reservations.length })
      : stage !== undefined
        ? t('board.detail.stage', { stage: t(`terms.stages.${stage}`) })
        : step !== undefined
          ? t(`board.detail.${step}`)
          : undefined;
  return told === undefined ? null : <span className="quiet">{told}</span>;
};
