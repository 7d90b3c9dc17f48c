import { useTranslation } from 'react-i18next';
import type { PlanFault } from '../api/plans.ts';

/** Each bad cell of a sheet: where it is, what it holds and what is wrong with it. */
export const FaultsTable = ({ faults }: { faults: readonly PlanFault[] }) => {
  const { t } = useTranslation();
  if (faults.length === 0) return null;
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('plans.bad', { count: faults.length })}>
      <table className="plain">
        <thead>
          <tr>
            {(['line', 'column', 'value', 'reason'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`plans.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {faults.map(({ line, column, value, reason }) => (
            <tr key={`${line} ${column} ${value} ${reason}`} data-fault={line}>
              <td className="number">{line}</td>
              <td>{column === '' ? t('plans.wholeLine') : column}</td>
              <td className="fault-value">{value}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
