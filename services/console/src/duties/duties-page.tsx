import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '../app/page-title.tsx';
import { Nothing } from '../app/states.tsx';
import { usePerson } from '../session/session.ts';
import { dutiesFor, dutyGroups, type OfferedDuty } from './all-duties.ts';
import { useDutyWords } from './use-duty-words.ts';
import './duties.css';

/** All kinds of duties that concern the reader, each one click away. */
export const DutiesPage = () => {
  const { t } = useTranslation();
  const offered = dutiesFor(usePerson());
  return (
    <div className="page duty-groups">
      <div className="page-head">
        <PageTitle text={t('app.nav.duties')} />
      </div>
      <p className="quiet">{t('duties.hint')}</p>
      {offered.length === 0 && <Nothing title={t('duties.none')} />}
      {dutyGroups
        .map((group) => ({ group, own: offered.filter((one) => one.group === group) }))
        .filter(({ own }) => own.length > 0)
        .map(({ group, own }) => (
          <section key={group} aria-labelledby={`duties-${group}`}>
            <h2 id={`duties-${group}`}>{t(`duties.groups.${group}`)}</h2>
            <ul className="duty-links">
              {own.map((one) => (
                <DutyLink key={one.noun} duty={one} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
};

const DutyLink = ({ duty: { noun, path } }: { duty: OfferedDuty }) => {
  const words = useDutyWords(noun);
  return (
    <li>
      <Link to={path}>
        <strong>{words.title}</strong>
        <span>{words.hint}</span>
      </Link>
    </li>
  );
};
