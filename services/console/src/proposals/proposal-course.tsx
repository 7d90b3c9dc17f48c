import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { Instant } from '../time/instant.tsx';
import type { Proposal } from './proposals.duty.tsx';

/** What was said under it, and to which bodies it climbed because nobody answered in time. */
export const ProposalCourse = ({ proposal: { comments, climbs } }: { proposal: Proposal }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  return (
    <>
      {climbs.length > 0 && (
        <section className="card" aria-labelledby="climbs">
          <h2 id="climbs">{t('proposals.climbs')}</h2>
          <ul>
            {climbs.map(({ from, to, climbedAt }) => (
              <li key={climbedAt}>
                {t('proposals.climbed', { from: nameOf(from), to: nameOf(to) })} · <Instant at={climbedAt} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {comments.length > 0 && (
        <section className="card" aria-labelledby="comments">
          <h2 id="comments">{t('proposals.comments')}</h2>
          <ul>
            {comments.map(({ body, commentedAt, words }) => (
              <li key={commentedAt}>
                {nameOf(body)} · <Instant at={commentedAt} />
                <div>{words ?? t('proposals.erased')}</div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
