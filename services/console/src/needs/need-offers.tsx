import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import type { Page } from '../api/clients.ts';
import { unitOfId } from '../api/units.ts';
import { read } from '../duties/duty-api.ts';
import { usePerson } from '../session/session.ts';

interface Offered {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
}

/** What is shared that would meet the need, the best fit first; each leads to its calendar, where it is booked. */
export const NeedOffers = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const { unit } = usePerson();
  const nameOf = useBodyName();
  const offers = useQuery({
    queryKey: ['needs', id, 'offers'],
    queryFn: ({ signal }) => read<Page<Offered>>(unitOfId(id) ?? unit, `/v1/needs/${id}/offers`, signal, { limit: 10 }),
  });
  const found = offers.data?.items ?? [];
  if (found.length === 0) return null;
  return (
    <section>
      <h2>{t('needs.offers')}</h2>
      <ul>
        {found.map(({ id: resource, name, owner }) => (
          <li key={resource}>
            <Link to={`/resources/${resource}`}>{name}</Link> · {nameOf(owner)}
          </li>
        ))}
      </ul>
    </section>
  );
};
