import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Initiative } from '../api/initiatives.ts';
import { unitOfId } from '../api/units.ts';
import { Fact, Facts } from '../app/facts.tsx';
import { read } from '../duties/duty-api.ts';
import { usePerson } from '../session/session.ts';

interface CloseOut {
  readonly tasks: { readonly total: number; readonly done: number };
  readonly spending: {
    readonly budgetFen: number | null;
    readonly spentFen: number;
    readonly leftFen: number | null;
  };
  readonly attendance: {
    readonly signedUp: number;
    readonly attended: number;
    readonly hours: number;
    readonly credits: number;
    readonly byBody: readonly {
      readonly body: string;
      readonly name: string;
      readonly signedUp: number;
      readonly attended: number;
    }[];
  };
  readonly results: {
    readonly score: number | null;
    readonly indicators: readonly {
      readonly number: string;
      readonly name: string;
      readonly weight: number;
      readonly unit?: string;
      readonly target?: number;
      readonly actual?: number;
      readonly score: number | null;
    }[];
  };
  readonly lessons: string | null;
}

/** What became of it, on one page: attendance, tasks, money, weighted results, lessons. It prints with the initiative. */
export const CloseOutCard = ({ initiative: { id } }: { initiative: Initiative }) => {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  const report = useQuery({
    queryKey: ['initiative', id, 'close-out'],
    queryFn: ({ signal }) => read<CloseOut>(unitOfId(id) ?? person.unit, `/v1/initiatives/${id}/close-out`, signal),
  });
  if (!report.isSuccess) return null;
  const { tasks, spending, attendance, results, lessons } = report.data;
  const yuan = (fen: number): string => t('initiatives.yuan', { yuan: (fen / 100).toLocaleString(i18n.language) });
  return (
    <section className="card" aria-labelledby="close-out">
      <h2 id="close-out">{t('initiative-report.title')}</h2>
      <Facts>
        {results.score !== null && (
          <Fact label={t('initiative-report.score')}>
            <strong>{results.score.toLocaleString(i18n.language)}</strong>
          </Fact>
        )}
        <Fact label={t('initiative-report.tasks')}>
          {tasks.done} / {tasks.total}
        </Fact>
        <Fact label={t('initiative-report.attended')}>
          {attendance.attended} / {attendance.signedUp}
        </Fact>
        {attendance.hours > 0 && <Fact label={t('initiative-report.hours')}>{attendance.hours}</Fact>}
        {attendance.credits > 0 && <Fact label={t('initiative-report.credits')}>{attendance.credits}</Fact>}
        <Fact label={t('initiative-report.spent')}>{yuan(spending.spentFen)}</Fact>
        {spending.leftFen !== null && <Fact label={t('initiative-report.left')}>{yuan(spending.leftFen)}</Fact>}
        {lessons !== null && <Fact label={t('initiative-report.lessons')}>{lessons}</Fact>}
      </Facts>
      {results.indicators.length > 0 && (
        <div className="table-box" tabIndex={0} role="region" aria-labelledby="close-out">
          <table className="plain">
            <thead>
              <tr>
                {(['indicator', 'weight', 'target', 'actual', 'points'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`initiative-report.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {results.indicators.map(({ number, name, weight, unit = '', target, actual, score }) => (
                <tr key={number}>
                  <th scope="row">
                    {number} {name}
                  </th>
                  <td className="number">{weight}</td>
                  <td className="number">{target === undefined ? '' : `${target}${unit}`}</td>
                  <td className="number">{actual === undefined ? '' : `${actual}${unit}`}</td>
                  <td className="number">{score ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {attendance.byBody.length > 0 && (
        <ul>
          {attendance.byBody.map(({ body, name, signedUp, attended }) => (
            <li key={body}>
              {name}：{t('initiative-report.ofBody', { signedUp, attended })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
