import { useTranslation } from 'react-i18next';
import type { StatisticName, StatisticRow, Statistics } from '../api/statistics.ts';
import { saveCsv, saveWorkbook, type SheetCell, type SheetColumn } from '../app/sheet.ts';
import { figuresOf, measureOf, type Figure } from './columns.ts';
import { useFigures } from './use-figures.ts';

/** The table of the page as a sheet: its headings, names and units, amounts in yuan; every row, however many are drawn. */
export const useStatisticsSheet = (name: StatisticName) => {
  const { t } = useTranslation();
  const { figure, group } = useFigures();
  const cell = (row: StatisticRow, one: Figure): SheetCell => {
    const value = row[one];
    if (typeof value !== 'number') return value === undefined ? undefined : figure(row, one);
    return measureOf(one) === 'fen' ? value / 100 : value;
  };
  return (statistics: Statistics, rows: readonly StatisticRow[], as: 'xlsx' | 'csv', days: string): void => {
    const figures = figuresOf(name, statistics);
    const columns: readonly SheetColumn[] = [
      { heading: t(`statistics.groupings.${statistics.groupBy}`) },
      ...figures.map((one) => ({
        heading: t(`statistics.figures.${one}`),
        as: measureOf(one) === 'rate' ? ('rate' as const) : ('number' as const),
      })),
    ];
    const cells = rows.map((row) => [group(row, statistics.groupBy), ...figures.map((one) => cell(row, one))]);
    const file = `${t(`statistics.names.${name}`)}-${t(`statistics.groupings.${statistics.groupBy}`)}-${days}`;
    if (as === 'csv') saveCsv(file, columns, cells);
    else void saveWorkbook(file, columns, cells);
  };
};
