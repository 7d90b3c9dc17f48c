import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMemo } from 'react';
import type { FeedEvent } from '../live/event.ts';
import { useNamesOf } from '../live/thing-names.ts';
import { subjectText } from './subject-text.ts';
import { useWords } from './use-words.ts';
import { Timeline } from './timeline.tsx';
import { PageTitle } from '../app/page-title.tsx';

/** An event that says nothing but what it is about. */
const nothing: FeedEvent = { id: '', source: '', type: '', subject: '', time: '', sequence: 0, data: undefined };

export const TimelinePage = () => {
  const { t } = useTranslation();
  const { '*': subject = '' } = useParams();
  const words = useWords();
  useNamesOf(useMemo(() => ({ ...nothing, subject }), [subject]));
  return (
    <div className="page">
      <div className="page-head">
        <PageTitle text={`${subjectText(subject, words)}：${t('timeline.title')}`} />
      </div>
      <p className="quiet">{t('timeline.hint')}</p>
      <Timeline subject={subject} />
    </div>
  );
};
