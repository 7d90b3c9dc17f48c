import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { Instant } from '../time/instant.tsx';
import type { Feedback } from './feedback.duty.tsx';
import './feedback.css';

/** What was said, the levels that it went through with their dates, where it stands, and the answer. */
export const FeedbackWay = ({ feedback }: { feedback: Feedback }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const { words, to, raisedAt, climbs, dueAt, overdueAt, status, answer } = feedback;
  const first = climbs[0]?.from ?? to;
  return (
    <>
      {words !== undefined && (
        <section className="card" aria-labelledby="feedback-words">
          <h2 id="feedback-words">{t('feedback.fields.words')}</h2>
          <p className="feedback-words">{words}</p>
        </section>
      )}
      <section className="card" aria-labelledby="feedback-way">
        <h2 id="feedback-way">{t('feedback.way')}</h2>
        <ol className="feedback-way">
          <li>
            {t('feedback.raisedTo', { body: nameOf(first) })} · <Instant at={raisedAt} />
          </li>
          {climbs.map((climb) => (
            <li key={climb.climbedAt}>
              {t('feedback.climbed', { from: nameOf(climb.from), to: nameOf(climb.to) })} ·{' '}
              <Instant at={climb.climbedAt} />
            </li>
          ))}
          {status === 'open' && (
            <li>
              <strong>{t('feedback.standsWith', { body: nameOf(to) })}</strong>
              {dueAt !== undefined && (
                <>
                  {' '}
                  · {t('feedback.fields.dueAt')} <Instant at={dueAt} />
                </>
              )}
              {overdueAt !== undefined && <> · {t('feedback.statuses.overdue')}</>}
            </li>
          )}
          {answer !== undefined && (
            <li>
              {t('feedback.answeredBy', { body: nameOf(answer.by) })} · <Instant at={answer.answeredAt} />
            </li>
          )}
        </ol>
      </section>
      {answer?.words !== undefined && (
        <section className="card" aria-labelledby="feedback-answer">
          <h2 id="feedback-answer">{t('feedback.fields.answer')}</h2>
          <p className="feedback-words">{answer.words}</p>
        </section>
      )}
    </>
  );
};
