import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import type { Initiative } from '../api/initiatives.ts';
import { Instant } from '../time/instant.tsx';
import { boardStatuses } from './statuses.ts';

/** Initiatives by their status, side by side. */
export const Board = ({ initiatives }: { initiatives: readonly Initiative[] }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  return (
    <div className="board" tabIndex={0} role="region" aria-label={t('initiatives.views.board')}>
      {boardStatuses.map((status) => {
        const own = initiatives.filter((initiative) => initiative.status === status);
        if (own.length === 0) return null;
        return (
          <section key={status} className="board-column">
            <h2>
              {t(`terms.initiativeStatuses.${status}`)} <span className="quiet">{own.length}</span>
            </h2>
            {own.map(({ id, title, host, unit, startsAt, timeZone }) => (
              <article key={id} className="card board-card">
                <Link to={`/initiatives/${id}`}>{title}</Link>
                <div className="quiet">
                  <Instant at={startsAt} zone={timeZone} />
                </div>
                <div>
                  <span className={`unit unit-${unit}`}>{t(`terms.units.${unit}`)}</span> {nameOf(host)}
                </div>
              </article>
            ))}
          </section>
        );
      })}
    </div>
  );
};
