import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { serviceOf, type FeedEvent } from '../live/event.ts';
import { useEventLabel } from '../live/event-label.ts';
import { useNamesOf } from '../live/thing-names.ts';
import { clockTimeText, readerZone } from '../time/zones.ts';
import { summaryOf, type Words } from './event-summary.ts';
import { subjectText } from './subject-text.ts';

export const EventRow = memo(({ event, words }: { event: FeedEvent; words: Words }) => {
  const { t, i18n } = useTranslation();
  const label = useEventLabel();
  const service = serviceOf(event);
  useNamesOf(event);
  return (
    <>
      <div role="gridcell" className="event-time">
        <time dateTime={event.time}>{clockTimeText(event.time, i18n.language, readerZone())}</time>
      </div>
      <div role="gridcell">
        {service !== undefined && <span className={`unit unit-${service}`}>{t(`terms.units.${service}`)}</span>}
      </div>
      <div role="gridcell" className="event-label">
        {label(event)}
      </div>
      <div role="gridcell" className="event-subject">
        {subjectText(event.subject, words)}
      </div>
      <div role="gridcell" className="event-summary">
        {summaryOf(event, words)}
      </div>
    </>
  );
});
