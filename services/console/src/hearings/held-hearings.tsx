import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import type { Hearing } from './hearing.ts';

/** Each time it was held, the latest first, with what was concluded and the task that it became. */
export const HeldHearings = ({ hearing: { held } }: { hearing: Hearing }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  if (held.length === 0) return null;
  return (
    <section className="card" aria-labelledby="held">
      <h2 id="held">{t('hearings.held')}</h2>
      <ul className="waiting">
        {held.toReversed().map(({ on, agenda, conclusions }) => (
          <li key={on}>
            <div className="waiting-what">
              <strong>{on}</strong>
              {agenda.length > 0 && <div className="quiet">{agenda.join('；')}</div>}
              {conclusions.length === 0 ? (
                <div className="quiet">{t('hearings.noConclusions')}</div>
              ) : (
                <ul aria-label={t('hearings.conclusions')}>
                  {conclusions.map(({ key, title, lead, dueOn, task }) => (
                    <li key={key}>
                      <Link to={`/tasks/${task}`}>{title}</Link> · {nameOf(lead)} {dueOn}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
