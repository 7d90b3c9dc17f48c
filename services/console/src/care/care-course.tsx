import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { read } from '../duties/duty-api.ts';
import { Instant } from '../time/instant.tsx';
import type { CareCase } from './care-cases.duty.tsx';

interface Looks {
  readonly looks: readonly { readonly body: string; readonly reader: string; readonly lookedAt: string }[];
}

/** What help came, how it went on, and who looked into the file. */
export const CareCourse = ({ one: { id, helps, followUps } }: { one: CareCase }) => {
  const { t, i18n } = useTranslation();
  const nameOf = useBodyName();
  const looks = useQuery({
    queryKey: ['care-cases', id, 'looks'],
    queryFn: ({ signal }) => read<Looks>('mass-organisations', `/v1/care-cases/${id}/looks`, signal),
  });
  const yuan = (fen: number): string => t('initiatives.yuan', { yuan: (fen / 100).toLocaleString(i18n.language) });
  const looked = looks.data?.looks ?? [];
  return (
    <>
      {helps.length > 0 && (
        <section className="card" aria-labelledby="helps">
          <h2 id="helps">{t('care-cases.helps')}</h2>
          <ul>
            {helps.map(({ id: help, kind, status, amountFen, on, words }) => (
              <li key={help}>
                {[
                  t(`care-cases.choices.helpKind.${kind}`),
                  t(`care-cases.helpStatuses.${status}`),
                  ...(amountFen === undefined ? [] : [yuan(amountFen)]),
                  ...(on === undefined ? [] : [on]),
                ].join(' · ')}
                {words !== undefined && <div>{words}</div>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {followUps.length > 0 && (
        <section className="card" aria-labelledby="follow-ups">
          <h2 id="follow-ups">{t('care-cases.followUps')}</h2>
          <ul>
            {followUps.map(({ on, words }, index) => (
              <li key={index}>
                {on}
                <div>{words}</div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {looked.length > 0 && (
        <section className="card" aria-labelledby="looks">
          <h2 id="looks">{t('care-cases.looks')}</h2>
          <ul>
            {looked.map(({ body, lookedAt }) => (
              <li key={lookedAt}>
                {nameOf(body)} · <Instant at={lookedAt} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
