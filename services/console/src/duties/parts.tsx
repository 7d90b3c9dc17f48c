import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButtons } from './action-buttons.tsx';
import type { AnyDuty, Thing } from './duty.ts';
import { StatusMark } from './status-mark.tsx';
import { useDutyWords } from './use-duty-words.ts';
import { Value } from './value.tsx';
import './duties.css';

interface Props {
  /** How one of them is shown and what can be done with it; its acts stand in the line. */
  readonly duty: AnyDuty;
  readonly title: string;
  readonly items: readonly Thing[];
}

/** What a thing consists of, line by line, each with its own acts: the bodies that are addressed, the items of a list, the steps of a course. */
export const Parts = ({ duty, title, items }: Props) => {
  const { t } = useTranslation();
  const id = useId();
  const words = useDutyWords(duty.noun);
  if (items.length === 0) return null;
  const { facts, status, actions = [] } = duty;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="table-box" tabIndex={0} role="region" aria-labelledby={id}>
        <table className="plain">
          <thead>
            <tr>
              {facts.map(({ name }) => (
                <th key={name} scope="col">
                  {words.field(name)}
                </th>
              ))}
              {status !== undefined && <th scope="col">{t('duties.status')}</th>}
              {actions.length > 0 && <th scope="col">{t('app.actions')}</th>}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id} data-part={item.id}>
                {facts.map((fact) => (
                  <td key={fact.name}>
                    <Value fact={fact} item={item} words={words} />
                  </td>
                ))}
                {status !== undefined && (
                  <td>
                    <StatusMark duty={duty} item={item} />
                  </td>
                )}
                {actions.length > 0 && (
                  <td>
                    <ActionButtons duty={duty} item={item} isInRow />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
