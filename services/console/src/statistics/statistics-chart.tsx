import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatisticName, Statistics } from '../api/statistics.ts';
import { useIsDark } from '../app/appearance.ts';
import { useChart } from '../app/use-chart.ts';
import { useIsPrinting } from '../paper/is-printing.ts';
import { drawingOf, drawn } from './columns.ts';
import { useFigures } from './use-figures.ts';

register([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** As many groups as can be told apart; the table has all. */
const mostGroups = 40;
const light = ['#1d5bb8', '#c47b12', '#2c8a4b', '#b3202a', '#6a51b8', '#5f6b7a'];
const dark = ['#7db1ff', '#ffd591', '#8fd6a4', '#ff9aa0', '#cfc3ff', '#b8c0cc'];

/** Answers have the colours that they have everywhere. */
const answers: Readonly<Record<string, string>> = {
  accepted: '#2c8a4b',
  proposed: '#c47b12',
  declined: '#b3202a',
  unanswered: '#8a94a6',
};
const darkAnswers: typeof answers = {
  accepted: '#8fd6a4',
  proposed: '#ffd591',
  declined: '#ff9aa0',
  unanswered: '#7d8797',
};

interface Props {
  readonly name: StatisticName;
  readonly statistics: Statistics;
}

/** The figures as bars, or as lines over quarters and months. Everything in it is also in the table. */
export const StatisticsChart = ({ name, statistics }: Props) => {
  const { t } = useTranslation();
  const isDark = useIsDark();
  const isPrinting = useIsPrinting();
  const { group, share, number } = useFigures();
  const { box, chart } = useChart();
  const { groupBy, rows } = statistics;
  const { figures, isStacked, isRate } = drawingOf(name, statistics);
  const shown = rows.slice(0, mostGroups);
  const groups = shown.map((row) => group(row, groupBy));
  const isOverTime = groupBy === 'quarter' || groupBy === 'month';
  const isLong = groups.length > 8 && !isOverTime;

  useEffect(() => {
    const ink = isDark ? '#e6e9ef' : '#0f172a';
    const line = isDark ? '#2d343f' : '#dfe4ec';
    const write = (value: number): string => (isRate ? share.format(value) : number.format(value));
    const across = { type: 'category', data: groups, axisLabel: { color: ink }, inverse: isLong } as const;
    const up = {
      type: 'value',
      axisLabel: { color: ink, formatter: write },
      splitLine: { lineStyle: { color: line } },
    } as const;
    chart.current?.setOption(
      {
        // On paper it stands at once.
        animation: !isPrinting,
        color: isDark ? dark : light,
        // Text drawn on the canvas: the policy of the page lets no style be written into HTML.
        tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: (value: unknown) => write(Number(value)) },
        legend: { textStyle: { color: ink }, top: 0 },
        grid: { left: 16, right: 24, top: 40, bottom: 8, containLabel: true },
        xAxis: isLong ? up : across,
        yAxis: isLong ? across : up,
        series: figures.map((figure) => ({
          name: t(`statistics.figures.${figure}`),
          type: isOverTime && !isStacked ? 'line' : 'bar',
          barMaxWidth: 36,
          ...(isStacked && { stack: 'all' }),
          data: shown.map((row) => drawn(row, figure)),
          ...(figure in answers && { itemStyle: { color: (isDark ? darkAnswers : answers)[figure] } }),
        })),
      },
      true,
    );
  });

  return (
    <figure className="statistics-chart">
      <div
        ref={box}
        className={isLong ? 'chart-canvas chart-long' : 'chart-canvas'}
        role="img"
        aria-label={`${t(`statistics.names.${name}`)}: ${figures.map((one) => t(`statistics.figures.${one}`)).join('、')}`}
      />
      {rows.length > shown.length && (
        <figcaption className="quiet">{t('statistics.firstOnly', { count: shown.length })}</figcaption>
      )}
    </figure>
  );
};
