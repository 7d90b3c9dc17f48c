import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { Instant } from '../time/instant.tsx';
import type { Need } from './needs.duty.tsx';

const placeOf = { initiative: '/initiatives', task: '/tasks', reservation: undefined } as const;

/** Who has taken it on, how far they are, and what came of it. */
export const NeedClaims = ({ need: { claims, results } }: { need: Need }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  if (claims.length === 0) return null;
  return (
    <section>
      <h2>{t('needs.claimed')}</h2>
      <ul>
        {claims.map(({ body, role, progress, claimedAt }) => (
          <li key={body}>
            {nameOf(body)} · {t(`needs.choices.role.${role}`)} · {t(`needs.choices.progress.${progress}`)} ·{' '}
            <Instant at={claimedAt} />
          </li>
        ))}
      </ul>
      {results.map(({ kind, id }) => {
        const place = placeOf[kind];
        const words = t(`needs.choices.result.${kind}`);
        return <p key={id}>{place === undefined ? words : <Link to={`${place}/${id}`}>{words}</Link>}</p>;
      })}
    </section>
  );
};
