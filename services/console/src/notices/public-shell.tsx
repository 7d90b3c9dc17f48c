import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Mark } from '../app/mark.tsx';
import { changeLanguage, languageNames, languages } from '../language/language.ts';
import { PrintButton } from '../paper/print-button.tsx';
import '../paper/paper.css';
import './notices.css';

/** What stands around a page that anybody may read: the language, printing, and the way in for those who work here. */
export const PublicShell = ({ title, children }: { title: string; children: ReactNode }) => {
  const { t, i18n } = useTranslation();
  const product = t('app.name');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <div className="public-page">
      <header className="public-head">
        <Mark />
        <strong>{product}</strong>
        <span className="quiet">{t('notices.publicly.title')}</span>
        <div className="public-tools">
          {languages
            .filter((language) => language !== i18n.language)
            .map((language) => (
              <Button key={language} lang={language} onClick={() => void changeLanguage(language)}>
                {languageNames[language]}
              </Button>
            ))}
          <PrintButton />
          <Link className="public-sign-in" to="/">
            {t('notices.publicly.signIn')}
          </Link>
        </div>
      </header>
      <main id="content">{children}</main>
    </div>
  );
};
