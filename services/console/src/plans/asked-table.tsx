import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PlanQuestion } from '../api/plans.ts';

interface AskedTableProps {
  readonly asked: readonly PlanQuestion[];
  /** How each is read now, by the key of the question. */
  readonly readings: Readonly<Record<string, string>>;
  readonly onRead: (key: string, reading: string) => void;
}

export const questionKey = ({ column, words }: PlanQuestion): string => JSON.stringify([column, words]);

/** What of a sheet is not certain: its words beside how they are read, to be confirmed or changed. */
export const AskedTable = ({ asked, readings, onRead }: AskedTableProps) => {
  const { t } = useTranslation();
  if (asked.length === 0) return null;
  const title = t('plans.asked', { count: asked.length });
  return (
    <>
      <h3>{title}</h3>
      <p className="quiet">{t('plans.askedHint')}</p>
      <div className="table-box" tabIndex={0} role="region" aria-label={title}>
        <table className="plain">
          <thead>
            <tr>
              {(['line', 'column', 'words', 'reading', 'why'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`plans.askedColumns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asked.map((question) => {
              const key = questionKey(question);
              const { line, lines, column, words, offer, reason, sure } = question;
              return (
                <tr key={key} data-asked={sure}>
                  <td className="number">{lines.length > 1 ? `${line}…` : line}</td>
                  <td>{column === '' ? t('plans.wholeLine') : column}</td>
                  <td className="fault-value">{words}</td>
                  <td>
                    <Input
                      value={readings[key] ?? offer}
                      aria-label={`${t('plans.askedColumns.reading')}: ${column} ${words}`}
                      onChange={({ target }) => onRead(key, target.value)}
                    />
                  </td>
                  <td>{reason}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
};
