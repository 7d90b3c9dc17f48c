import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { problemOf } from '../api/problem.ts';
import { reservationsOf } from '../api/reservations.ts';
import type { Resource } from '../api/resources.ts';
import { Fact, Facts } from '../app/facts.tsx';
import { Loading } from '../app/states.tsx';
import { yuanOf } from '../bundles/wanted.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { ReservationDrawer } from '../resources/reservation-drawer.tsx';
import { awaitsApproval } from '../resources/awaits.ts';
import { Instants } from '../time/instant.tsx';
import { balanceOf } from './balance.ts';

/** A fund: how much of it is left, and each draw on it. */
export const FundDraws = ({ resource }: { resource: Resource }) => {
  const { t, i18n } = useTranslation();
  const nameOf = useBodyName();
  const [search, setSearch] = useSearchParams();
  const opened = search.get('reservation') ?? undefined;
  const draws = useQuery({
    queryKey: ['reservations', 'of', resource.id],
    queryFn: ({ signal }) => reservationsOf(resource.unit, { resource: resource.id }, signal),
  });
  const open = (id: string | undefined): void => {
    const next = new URLSearchParams(search);
    if (id === undefined) next.delete('reservation');
    else next.set('reservation', id);
    setSearch(next, { replace: true });
  };
  const yuan = (fen: number): string => t('initiatives.yuan', { yuan: yuanOf(fen).toLocaleString(i18n.language) });
  if (draws.isPending) return <Loading />;
  if (draws.isError) return <ProblemView problem={problemOf(draws.error)} onRetry={() => void draws.refetch()} />;
  const { budgetFen, drawnFen, askedFen, leftFen, usedPercent } = balanceOf(resource, draws.data);
  return (
    <section className="card" aria-labelledby="draws">
      <h2 id="draws">{t('funds.title')}</h2>
      <Facts>
        <Fact label={t('funds.budget')}>{yuan(budgetFen)}</Fact>
        <Fact label={t('funds.drawn')}>{yuan(drawnFen)}</Fact>
        <Fact label={t('funds.left')}>
          <strong>{yuan(leftFen)}</strong>
        </Fact>
        <Fact label={t('funds.asked')}>{yuan(askedFen)}</Fact>
      </Facts>
      <Progress percent={usedPercent} aria-label={t('funds.drawn')} />
      {draws.data.length === 0 ? (
        <p className="quiet">{t('funds.none')}</p>
      ) : (
        <div className="table-box" tabIndex={0} role="region" aria-labelledby="draws">
          <table className="plain">
            <thead>
              <tr>
                {(['purpose', 'body', 'when', 'amount', 'status'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`funds.columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {draws.data.map((draw) => {
                const { id, purpose, body, from, to, amountFen = 0, status } = draw;
                const shown = awaitsApproval(draw) ? 'awaiting-approval' : status;
                return (
                  <tr key={id} data-draw={id}>
                    <td>
                      <button type="button" className="link" onClick={() => open(id)}>
                        {purpose}
                      </button>
                    </td>
                    <td>{nameOf(body)}</td>
                    <td>
                      <Instants from={from} to={to} zone={resource.timeZone} />
                    </td>
                    <td className="number">{yuan(amountFen)}</td>
                    <td>
                      <span className={`reservation reservation-${shown}`}>
                        {t(`terms.reservationStatuses.${shown}`)}
                      </span>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {opened !== undefined && <ReservationDrawer id={opened} resource={resource} onClose={() => open(undefined)} />}
    </section>
  );
};
