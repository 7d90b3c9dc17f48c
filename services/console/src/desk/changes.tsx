import { useTranslation } from 'react-i18next';
import { Instants } from '../time/instant.tsx';
import type { Change } from './before-after.ts';

/** What was, and what is: line by line. */
export const Changes = ({ changes }: { changes: readonly Change[] }) => {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  return (
    <ul className="changes">
      {changes.map((change, index) => (
        <li key={index}>
          <span className="quiet">{t(`timeline.changed.${change.of}`)}</span>{' '}
          {change.was !== undefined && <del>{sideOf(change.was)}</del>}
          {change.is !== undefined && (
            <>
              {' → '}
              <ins>{sideOf(change.is)}</ins>
            </>
          )}
        </li>
      ))}
    </ul>
  );
};

const sideOf = (side: Change['was'] & (string | object)) =>
  typeof side === 'string' ? side : <Instants from={side.from} to={side.to} />;
