import { useTranslation } from 'react-i18next';
import type { Agreement } from './agreements.duty.tsx';

/** What was agreed in numbers, and how often it was done in the present period. */
export const AgreementDuties = ({ agreement: { duties } }: { agreement: Agreement }) => {
  const { t } = useTranslation();
  if (duties.length === 0) return null;
  return (
    <section className="card" aria-labelledby="counted">
      <h2 id="counted">{t('agreements.duties')}</h2>
      <ul>
        {duties.map(({ key, what, count, per, counted }) => (
          <li key={key}>
            {what} · {t('agreements.times', { per: t(`agreements.choices.per.${per}`), count })}
            {counted !== undefined && (
              <>
                {' '}
                · {counted.from} – {counted.to} · {t('agreements.held', { count: counted.held })} ·{' '}
                {t(counted.isMet ? 'agreements.met' : 'agreements.notMet')}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
