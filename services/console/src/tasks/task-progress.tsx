import { useTranslation } from 'react-i18next';
import { InitiativeLink } from '../initiatives/initiative-link.tsx';
import { Instant } from '../time/instant.tsx';
import type { Task } from './task.ts';

/** What was reported, the newest first, and what was made of a task. */
export const TaskProgress = ({ task: { progress, initiatives, steps = [] } }: { task: Task }) => {
  const { t } = useTranslation();
  return (
    <>
      {steps.length > 0 && (
        <section className="card" aria-labelledby="steps">
          <h2 id="steps">{t('tasks.fields.steps')}</h2>
          <ol>
            {steps.map(({ title, when }) => (
              <li key={title}>
                {title} {when !== undefined && <span className="quiet">{when}</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
      {initiatives.length > 0 && (
        <section className="card" aria-labelledby="made">
          <h2 id="made">{t('tasks.fields.initiatives')}</h2>
          <ul>
            {initiatives.map((id) => (
              <li key={id}>
                <InitiativeLink id={id} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {progress.length > 0 && (
        <section className="card" aria-labelledby="progress">
          <h2 id="progress">{t('tasks.fields.progress')}</h2>
          <ul className="waiting">
            {progress.toReversed().map((one) => (
              <li key={`${one.reportedAt} ${one.text}`}>
                <div className="waiting-what">
                  {t(`tasks.choices.progress.${one.progress}`)} · {one.text}
                  <div className="quiet">
                    <Instant at={one.reportedAt} />
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
