import { useTranslation } from 'react-i18next';
import { Instant } from '../time/instant.tsx';
import type { Material, MaterialContent } from './materials.duty.tsx';
import './materials.css';

/** The text and the links as they are now, and as they were in each version before. */
export const MaterialEditions = ({ material }: { material: Material }) => {
  const { t } = useTranslation();
  const earlier = material.editions.filter(({ edition }) => edition !== material.edition).reverse();
  const newest = material.editions.at(-1);
  return (
    <>
      <section className="card" aria-labelledby="material-content">
        <h2 id="material-content">{t('materials.content')}</h2>
        {newest?.note !== undefined && <p className="quiet">{t('materials.changed', { note: newest.note })}</p>}
        <Content content={material} />
      </section>
      {earlier.length > 0 && (
        <section className="card" aria-labelledby="material-earlier">
          <h2 id="material-earlier">{t('materials.earlier')}</h2>
          {earlier.map((edition) => (
            <details key={edition.edition}>
              <summary>
                {t('materials.version', { number: edition.edition })} · {edition.title} · <Instant at={edition.at} />
                {edition.note !== undefined && ` · ${edition.note}`}
              </summary>
              <p className="quiet">{t(`materials.choices.licence.${edition.licence as 'internal'}`)}</p>
              <Content content={edition} />
            </details>
          ))}
        </section>
      )}
    </>
  );
};

const Content = ({ content: { text, links } }: { content: MaterialContent }) => (
  <>
    {text !== '' && <p className="material-text">{text}</p>}
    {links.length > 0 && (
      <ul className="material-links">
        {links.map((link) => (
          <li key={link}>
            <a href={link} target="_blank" rel="noreferrer noopener">
              {link}
            </a>
          </li>
        ))}
      </ul>
    )}
  </>
);
