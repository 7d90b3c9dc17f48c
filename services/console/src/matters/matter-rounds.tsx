import { useTranslation } from 'react-i18next';
import { Instant } from '../time/instant.tsx';
import type { Matter } from './matters.duty.tsx';

/** Each time that it was open, and how that ended. */
export const MatterRounds = ({ matter: { rounds } }: { matter: Matter }) => {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="rounds">
      <h2 id="rounds">{t('matters.rounds')}</h2>
      <ol>
        {rounds.map(({ round, by, end }) => (
          <li key={round}>
            {t('matters.opened')} <Instant at={by.at} />
            {end !== undefined && (
              <>
                {' '}
                · {t(`matters.statuses.${end.as}`)} <Instant at={end.at} />
                {end.reason !== undefined && <div>{end.reason}</div>}
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};
