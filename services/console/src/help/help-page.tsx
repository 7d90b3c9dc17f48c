import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { PageTitle } from '../app/page-title.tsx';
import { LoadedPage } from '../problems/loaded-page.tsx';
import { usePerson } from '../session/session.ts';
import type { HelpTexts } from './help-texts.ts';
import { firstOf, topics, type Topic } from './topics.ts';
import './help.css';

const textsOf = async (language: string): Promise<HelpTexts> =>
  language === 'en' ? (await import('./en.ts')).en : (await import('./zh-cn.ts')).zhCn;

/** First steps for the reader's role and what each page can do. */
export const HelpPage = () => {
  const { i18n } = useTranslation();
  const texts = useQuery({
    queryKey: ['help', i18n.language],
    queryFn: () => textsOf(i18n.language),
    staleTime: Infinity,
  });
  return <LoadedPage query={texts}>{(loaded) => <Topics texts={loaded} />}</LoadedPage>;
};

const Topics = ({ texts }: { texts: HelpTexts }) => {
  const { t } = useTranslation();
  const { roles } = usePerson();
  const { hash } = useLocation();
  const own = firstOf(roles);
  const shown: readonly Topic[] = [...own, ...topics.filter((topic) => !own.includes(topic))];
  const chosen = decodeURIComponent(hash.slice(1));
  useEffect(() => {
    const section = document.getElementById(chosen);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  }, [chosen]);
  return (
    <div className="page">
      <div className="page-head">
        <PageTitle text={t('help.title')} />
      </div>
      <div className="help">
        <nav aria-label={t('help.contents')}>
          <ul>
            {shown.map((topic) => (
              <li key={topic}>
                <Link to={`#${topic}`} aria-current={topic === chosen ? 'true' : undefined}>
                  {t(`help.topics.${topic}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {shown.map((topic) => (
            <section key={topic} id={topic} className="card" tabIndex={-1} aria-labelledby={`${topic}-title`}>
              <h2 id={`${topic}-title`}>{t(`help.topics.${topic}`)}</h2>
              <ol>
                {texts[topic].map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </section>
          ))}
        </div>
      </div>
    </div>
  );
};
