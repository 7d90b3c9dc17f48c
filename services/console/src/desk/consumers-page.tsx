import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { consumers, type ConsumerState } from '../api/coordination.ts';
import { problemOf } from '../api/problem.ts';
import { services, type Service } from '../api/units.ts';
import { Loading } from '../app/states.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { byService, type ServiceLag } from './service-lag.ts';

const refreshMs = 2000;

/** How far behind each service is, in events and in seconds. */
export const ConsumersPage = () => {
  const { t } = useTranslation();
  const states = useQuery({
    queryKey: ['consumers'],
    queryFn: ({ signal }) => consumers(signal),
    refetchInterval: refreshMs,
  });
  if (states.isPending) return <Loading />;
  return (
    <section aria-label={t('desk.tabs.consumers')} className="scrolls">
      <p className="quiet">{t('desk.consumers.hint')}</p>
      {states.isError && <ProblemView problem={problemOf(states.error)} onRetry={() => void states.refetch()} />}
      <div className="cards">
        {byService(states.data?.items ?? []).map((lag) => (
          <ServiceCard key={lag.service} lag={lag} />
        ))}
      </div>
    </section>
  );
};

const isService = (name: string): name is Service => (services as readonly string[]).includes(name);

const ServiceCard = ({ lag }: { lag: ServiceLag }) => {
  const { t } = useTranslation();
  const { service, states, unread, behindSeconds, isLate } = lag;
  return (
    <article className="card">
      <h2>{isService(service) ? t(`terms.units.${service}`) : service}</h2>
      <p className={unread === 0 ? 'lag lag-none' : 'lag'}>
        {unread === 0
          ? t('desk.consumers.caughtUp')
          : t('desk.consumers.total', { lag: unread, seconds: behindSeconds ?? '?' })}
      </p>
      {isLate && <Alert type="error" showIcon title={t('desk.consumers.late')} />}
      <details>
        <summary>{t('desk.consumers.perPartition')}</summary>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('desk.consumers.topic')}</th>
              <th scope="col">{t('desk.consumers.partition')}</th>
              <th scope="col">{t('desk.consumers.lag')}</th>
              <th scope="col">{t('desk.consumers.behind')}</th>
            </tr>
          </thead>
          <tbody>
            {states.map((state) => (
              <PartitionRow key={`${state.topic} ${state.partition}`} state={state} />
            ))}
          </tbody>
        </table>
      </details>
    </article>
  );
};

const PartitionRow = ({ state: { topic, partition, lag, behindSeconds } }: { state: ConsumerState }) => {
  const { t } = useTranslation();
  return (
    <tr>
      <td>{topic}</td>
      <td className="number">{partition}</td>
      <td className="number">{lag}</td>
      <td className="number">
        {behindSeconds === null ? t('desk.consumers.unknown') : t('desk.consumers.seconds', { count: behindSeconds })}
      </td>
    </tr>
  );
};
