import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Alternative } from '../api/reservations.ts';
import { Instants } from '../time/instant.tsx';
import { ResourceName } from './resource-name.tsx';

/** What somebody who loses a place could have instead. */
export const Alternatives = ({ alternatives, zone }: { alternatives: readonly Alternative[]; zone: string }) => {
  const { t } = useTranslation();
  if (alternatives.length === 0) return <p className="quiet">{t('reservations.noAlternatives')}</p>;
  return (
    <div className="problem-lines">
      <strong>{t('reservations.alternatives')}</strong>
      <ul>
        {alternatives.map(({ kind, resource, from, to, occurrence }) => (
          <li key={`${kind} ${resource} ${from} ${to} ${occurrence ?? ''}`}>
            <span className="tag-plain">{t(`problems.suggestion.${kind}`)}</span>{' '}
            <Link to={`/resources/${resource}`}>
              <ResourceName id={resource} />
            </Link>{' '}
            <Instants from={from} to={to} zone={zone} />
          </li>
        ))}
      </ul>
    </div>
  );
};
