import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import type { Person } from '../session/person.ts';
import { dateTimeText, readerZone } from '../time/zones.ts';
import { useIsPrinting } from './is-printing.ts';
import './paper.css';

/** Stands over what is printed: from where it is, of which unit, printed when and by whom. A sheet is no use without. */
export const PaperHead = ({ person }: { person: Person }) => {
  // Asked for before, since printing waits for no answer.
  const nameOf = useBodyName();
  return useIsPrinting() ? <PrintedHead person={person} body={nameOf(person.body)} /> : null;
};

const PrintedHead = ({ person, body }: { person: Person; body: string }) => {
  const { t, i18n } = useTranslation();
  const at = dateTimeText(new Date().toISOString(), i18n.language, readerZone());
  useTitleOfPaper();
  return (
    <header className="paper-head">
      <span>
        <strong>{t('app.name')}</strong> · {t(`terms.units.${person.unit}`)} · {body}
      </span>
      <span>{t('paper.printed', { at, zone: readerZone(), name: person.name })}</span>
    </header>
  );
};

/** A sheet that is kept as a file is named after what is on it. */
const useTitleOfPaper = (): void => {
  useEffect(() => {
    const before = document.title;
    const heading = document.querySelector('h1')?.textContent;
    if (heading !== undefined && heading !== '') document.title = `${heading} · ${before}`;
    return () => {
      document.title = before;
    };
  }, []);
};
