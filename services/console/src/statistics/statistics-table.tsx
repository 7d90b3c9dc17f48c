import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StatisticName, StatisticRow, Statistics } from '../api/statistics.ts';
import { figuresOf, measureOf, type Figure } from './columns.ts';
import { figuresOfResource, isOfResources, kindOf, totalsByKind } from './like-things.ts';
import { useFigures } from './use-figures.ts';

/** A page of so many rows can still be read and printed; the sheet has all. */
const mostRows = 500;

interface Props {
  readonly name: StatisticName;
  readonly statistics: Statistics;
}

export const StatisticsTable = ({ name, statistics }: Props) => {
  const { t } = useTranslation();
  const { figure, group, kindName } = useFigures();
  const { groupBy, total } = statistics;
  const isMixed = isOfResources(name, groupBy);
  const rows = isMixed ? statistics.rows.map(figuresOfResource) : statistics.rows;
  const figures = figuresOf(name, statistics);
  const cells = (row: StatisticRow) =>
    figures.map((one: Figure) => (
      <td key={one} className={measureOf(one) === 'kind' ? '' : 'number'}>
        {figure(row, one)}
      </td>
    ));
  const nameOf = (row: StatisticRow) => {
    const text = group(row, groupBy);
    return groupBy === 'resource' && typeof row['resource'] === 'string' ? (
      <Link to={`/resources/${row['resource']}`}>{text}</Link>
    ) : (
      text
    );
  };
  // Hours of rooms, of people and of places are not added to one another.
  const hasTotal = name !== 'sharing';
  return (
    <div className="card table-box" tabIndex={0} role="region" aria-label={t(`statistics.names.${name}`)}>
      <table className="plain statistics-table">
        <thead>
          <tr>
            <th scope="col">{t(`statistics.groupings.${groupBy}`)}</th>
            {figures.map((one) => (
              <th key={one} scope="col" className={measureOf(one) === 'kind' ? '' : 'number'}>
                {t(`statistics.figures.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((row, index) => (
            <tr key={index}>
              <th scope="row">{nameOf(row)}</th>
              {cells(row)}
            </tr>
          ))}
        </tbody>
        {isMixed && (
          <tfoot>
            {totalsByKind(rows).map((sum) => (
              <tr key={kindOf(sum)}>
                <th scope="row">{t('statistics.ofKind', { kind: kindName(kindOf(sum)) })}</th>
                {cells(sum)}
              </tr>
            ))}
          </tfoot>
        )}
        {hasTotal && (
          <tfoot>
            <tr>
              <th scope="row">{t('statistics.total')}</th>
              {cells(total)}
            </tr>
          </tfoot>
        )}
      </table>
      {rows.length > mostRows && <p className="quiet">{t('statistics.firstOnly', { count: mostRows })}</p>}
    </div>
  );
};
