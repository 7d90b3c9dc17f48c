import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Fact, Facts } from '../app/facts.tsx';
import { PageTitle } from '../app/page-title.tsx';
import { PrintButton } from '../paper/print-button.tsx';
import { LoadedPage } from '../problems/loaded-page.tsx';
import { mayReadFeed } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { ActionButtons } from './action-buttons.tsx';
import { thingOf } from './duty-api.ts';
import type { AnyDuty, Thing } from './duty.ts';
import { StatusMark } from './status-mark.tsx';
import { useDutyWords } from './use-duty-words.ts';
import { useTitleOf } from './use-title-of.ts';
import { isKnown, Value } from './value.tsx';
import './duties.css';

/** The page of one thing: what is known of it, what can be done, and what has happened to it. */
export const DutyThing = ({ duty }: { duty: AnyDuty }) => {
  const { id = '' } = useParams();
  const person = usePerson();
  const thing = useQuery({
    queryKey: [duty.noun, 'one', id],
    queryFn: ({ signal }) => thingOf(duty, person, id, signal),
    ...(duty.refreshMs !== undefined && { refetchInterval: duty.refreshMs }),
  });
  return <LoadedPage query={thing}>{(item) => <Shown duty={duty} item={item} />}</LoadedPage>;
};

const Shown = ({ duty, item }: { duty: AnyDuty; item: Thing }) => {
  const { t } = useTranslation();
  const titleOf = useTitleOf(duty);
  const words = useDutyWords(duty.noun);
  const person = usePerson();
  const known = duty.facts.filter((fact) => fact.isColumnOnly !== true && isKnown(fact, item));
  const subject = duty.subject?.(item);
  return (
    <div className="page">
      <nav className="crumbs" aria-label={t('initiatives.path')}>
        <Link to={duty.path}>{words.title}</Link>
      </nav>
      <div className="page-head">
        <PageTitle text={titleOf(item)} />
        <StatusMark duty={duty} item={item} />
        <div className="page-actions">
          <PrintButton />
          <ActionButtons duty={duty} item={item} />
        </div>
      </div>
      <section className="card" aria-label={t('initiatives.about')}>
        <Facts>
          {known.map((fact) => (
            <Fact key={fact.name} label={words.field(fact.name)}>
              <Value fact={fact} item={item} words={words} />
            </Fact>
          ))}
        </Facts>
      </section>
      {duty.more?.(item)}
      {subject !== undefined && mayReadFeed(person) && (
        <p>
          <Link to={`/timelines/${subject}`}>{t('duties.timeline')}</Link>
        </p>
      )}
    </div>
  );
};
