import { useTranslation } from 'react-i18next';
import type { Resource } from '../api/resources.ts';

/** How much there is of it: people that a room holds, pieces or places, yuan of a fund. */
export const Holds = ({
  resource: { kind, capacity, budgetFen, sharing },
}: {
  readonly resource: Pick<Resource, 'kind' | 'capacity' | 'budgetFen' | 'sharing'>;
}) => {
  const { t, i18n } = useTranslation();
  if (sharing === 'budget')
    return t('initiatives.yuan', { yuan: ((budgetFen ?? 0) / 100).toLocaleString(i18n.language) });
  if (capacity === undefined) return t(`terms.sharings.${sharing}`);
  // What is booked whole holds people; of what is shared by number there are so many places, or so many pieces.
  if (sharing === 'exclusive') return t('resources.holds', { count: capacity });
  const isOfPlaces = kind === 'activity-place' || kind === 'training-place';
  return t(isOfPlaces ? 'resources.placesOf' : 'resources.pieces', { count: capacity });
};
