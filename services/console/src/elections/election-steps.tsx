import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import type { Election } from './elections.duty.tsx';

type Step = Election['steps'][number];

/** The six steps in their order, each with its day, its numbers, what the rules say to them, and who consented. */
export const ElectionSteps = ({ election: { steps, consents } }: { election: Election }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  return (
    <section className="card" aria-labelledby="steps">
      <h2 id="steps">{t('elections.steps')}</h2>
      <div className="table-box" tabIndex={0} role="region" aria-labelledby="steps">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('elections.step')}</th>
              <th scope="col">{t('elections.fields.on')}</th>
              <th scope="col">{t('elections.fields.number')}</th>
              <th scope="col">{t('elections.numbers')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((one) => (
              <tr key={one.step} data-step={one.step}>
                <th scope="row">
                  {t(`elections.choices.next.${one.step}`)}
                  <div className="quiet">{t(`elections.states.${one.state}`)}</div>
                </th>
                <td>{one.on}</td>
                <td>{one.number}</td>
                <td>
                  <Numbers one={one} />
                  {consents
                    .filter(({ step }) => step === one.step)
                    .map(({ approval, filing }) => (
                      <div key={approval.by}>
                        {t('elections.approved', { body: nameOf(approval.by), on: approval.on })} {approval.number}
                        {filing !== undefined && (
                          <div>
                            {t('elections.filed', { on: filing.on })} {filing.number}
                          </div>
                        )}
                      </div>
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const shown = ['seats', 'candidates', 'due', 'present', 'issued', 'returned', 'valid', 'elected'] as const;

const Numbers = ({ one: { numbers = {}, checks = [] } }: { one: Step }) => {
  const { t } = useTranslation();
  const votes = numbers['for'];
  return (
    <>
      {shown
        .filter((name) => numbers[name] !== undefined)
        .map((name) => (
          <span key={name}>
            {t(`elections.fields.${name}`)} {String(numbers[name])}{' '}
          </span>
        ))}
      {Array.isArray(votes) && (
        <div>
          {t('elections.fields.votes')} {votes.join('、')}
        </div>
      )}
      {checks.map(({ check, outcome }) => (
        <div key={check} className="quiet">
          {t(`elections.checks.${check}`)}：{t(`elections.outcomes.${outcome}`)}
        </div>
      ))}
    </>
  );
};
