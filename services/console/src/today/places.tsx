import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { reservationsOf, type Reservation } from '../api/reservations.ts';
import { usePerson } from '../session/session.ts';
import { ResourceName } from '../resources/resource-name.tsx';
import { Instant, Instants } from '../time/instant.tsx';

/** The places that are kept for the reader's body for a while, and lost without a word: offered to it, or on hold. The next to end first. */
export const useKeptPlaces = () => {
  const { unit, body } = usePerson();
  const offered = useQuery({
    queryKey: ['reservations', unit, 'offered', body],
    queryFn: ({ signal }) => reservationsOf(unit, { body, status: 'offered' }, signal),
  });
  const held = useQuery({
    queryKey: ['reservations', unit, 'held', body],
    queryFn: ({ signal }) => reservationsOf(unit, { body, status: 'held' }, signal),
  });
  const places = [...(offered.data?.items ?? []), ...(held.data?.items ?? [])]
    // What belongs to a bundle is held by the bundle.
    .filter(({ bundle }) => bundle === undefined)
    .toSorted((a, b) => (a.expiresAt ?? '').localeCompare(b.expiresAt ?? ''));
  return { queries: [offered, held], places };
};

export const Places = ({ places }: { places: readonly Reservation[] }) => {
  const { t } = useTranslation();
  return places.map(({ id, resource, status, purpose, from, to, expiresAt }) => (
    <li key={id}>
      <Link to={`/resources/${resource}?on=${encodeURIComponent(from)}&reservation=${id}`}>
        <ResourceName id={resource} />
      </Link>
      <div className="quiet">
        {t(`terms.reservationStatuses.${status}`)} · {purpose} · <Instants from={from} to={to} />
      </div>
      {expiresAt !== undefined && (
        <div className="due">
          {t('reservations.expiresAt')} <Instant at={expiresAt} />
        </div>
      )}
    </li>
  ));
};
