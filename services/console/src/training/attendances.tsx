import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Instant } from '../time/instant.tsx';

export interface CreditAccount {
  readonly id: string;
  readonly year: number;
  readonly body: string;
  readonly credits: number;
  readonly target?: number;
  readonly missing?: number;
  readonly attendances: readonly {
    readonly id: string;
    readonly initiative: string;
    readonly title?: string;
    readonly from: string;
    readonly credits?: number;
    readonly basis?: 'stated' | 'rule' | 'host';
    readonly rule?: { readonly source: string };
    readonly revokedAt?: string;
  }[];
}

/** What was attended in a year, with what it is worth and why. */
export const Attendances = ({ of: { attendances } }: { of: CreditAccount }) => {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="attendances">
      <h2 id="attendances">{t('credits.attendances')}</h2>
      <ul>
        {attendances.map(({ id, initiative, title, from, credits, basis, rule, revokedAt }) => (
          <li key={id}>
            <Link to={`/initiatives/${initiative}`}>{title ?? initiative}</Link> · <Instant at={from} /> ·{' '}
            {revokedAt !== undefined
              ? t('credits.revoked')
              : credits === undefined
                ? t('credits.unvalued')
                : [
                    `${credits} ${t('credits.fields.credits')}`,
                    ...(basis ? [t(`credits.bases.${basis}`)] : []),
                    rule?.source,
                  ]
                    .filter((part) => part !== undefined)
                    .join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
};
