import { useTranslation } from 'react-i18next';
import type { PlanFault } from '../api/plans.ts';
import { toldReason } from './plan-reason.ts';

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
              <td>
                <Reason reason={reason} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Reason = ({ reason }: { reason: string }) => {
  const { t } = useTranslation();
  const told = toldReason(reason);
  if (told === undefined) return <span lang="en">{reason}</span>;
  // The placeholders differ from key to key; the patterns give each its own.
  return (t as (key: string, values: Readonly<Record<string, string>>) => string)(
    `plans.reasons.${told.key}`,
    told.values,
  );
};
