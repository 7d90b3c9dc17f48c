import { GraphChart } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import { use as register } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body, RelationType } from '../api/bodies.ts';
import type { Unit } from '../api/units.ts';
import { useIsDark } from '../app/appearance.ts';
import { useChart } from '../app/use-chart.ts';
import type { Link } from './links.ts';

register([GraphChart, TooltipComponent, LabelLayout, CanvasRenderer]);

interface Props {
  readonly bodies: readonly Body[];
  readonly links: readonly Link[];
  /** The bodies that were searched for; the others step back. */
  readonly found: ReadonlySet<string> | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (code: string) => void;
}

const unitColours: Readonly<Record<Unit, string>> = {
  organisation: '#b3202a',
  propaganda: '#c47b12',
  discipline: '#1d5bb8',
  'mass-organisations': '#2c8a4b',
};

const lines: Readonly<Record<RelationType, { readonly color: string; readonly type: 'solid' | 'dashed' | 'dotted' }>> =
  {
    affiliation: { color: '#6b7a90', type: 'solid' },
    leadership: { color: '#b3202a', type: 'solid' },
    guidance: { color: '#1d5bb8', type: 'dashed' },
    'joint-building': { color: '#2c8a4b', type: 'dotted' },
  };

/** Bodies and their relations, drawn by force. Everything in it is also in the table. */
export const RelationsGraph = ({ bodies, links, found, chosen, onChoose }: Props) => {
  const { t } = useTranslation();
  const isDark = useIsDark();
  // Paper has the table.
  const { box, chart } = useChart({ isPrinted: false });
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  }, [onChoose]);

  useEffect(() => {
    chart.current?.on('click', ({ dataType, data }) => {
      if (dataType === 'node') choose.current((data as { id: string }).id);
    });
  }, [chart]);

  useEffect(() => {
    const ink = isDark ? '#e6e9ef' : '#0f172a';
    const degree = new Map<string, number>();
    for (const { to } of links) degree.set(to, (degree.get(to) ?? 0) + 1);
    chart.current?.setOption({
      // Text drawn on the canvas: the policy of the page lets no style be written into HTML.
      tooltip: { renderMode: 'richText', formatter: '{b}' },
      series: [
        {
          type: 'graph',
          layout: 'force',
          roam: true,
          zoom: 0.9,
          labelLayout: { hideOverlap: true },
          draggable: true,
          force: { repulsion: 220, edgeLength: [60, 140], gravity: 0.14, layoutAnimation: false },
          edgeSymbol: ['none', 'arrow'],
          edgeSymbolSize: 7,
          label: { show: true, position: 'right', color: ink, fontSize: 11, width: 132, overflow: 'truncate' },
          emphasis: { focus: 'adjacency', label: { width: 400, overflow: 'none' } },
          data: bodies.map(({ code, name, unit }) => ({
            id: code,
            name,
            symbolSize: 12 + Math.min(26, 3 * (degree.get(code) ?? 0)),
            itemStyle: {
              color: unitColours[unit],
              opacity: found === undefined || found.has(code) ? 1 : 0.2,
              borderColor: code === chosen ? ink : 'transparent',
              borderWidth: code === chosen ? 3 : 0,
            },
          })),
          links: links.map(({ from, to, type }) => ({
            source: from,
            target: to,
            lineStyle: { ...lines[type], width: 1.5, curveness: 0.12 },
          })),
        },
      ],
    });
  }, [bodies, links, found, chosen, isDark, chart]);

  return (
    <figure className="graph bodies-main">
      <div ref={box} className="graph-canvas" role="img" aria-label={`${t('bodies.graph')}: ${bodies.length}`} />
      <figcaption className="quiet">{t('bodies.legend')}</figcaption>
    </figure>
  );
};
