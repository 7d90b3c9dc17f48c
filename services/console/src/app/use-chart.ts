import { init, type EChartsType } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { isPrintingNow, onPrinting } from '../paper/is-printing.ts';

/** What of a sheet of A4 that lies is left to a chart, in CSS pixels: what is laid out for paper tells nobody its size before it is drawn. */
const paper = { width: 990, mostHeight: 500 };
/** Paper is finer than a usual screen. */
const leastRatio = 2;

/**
 * A chart as large as its box, or as paper if it `isPrinted`, for as long as the box is on the page. What is drawn is set by whoever asks, in
 * effects of their own.
 */
export const useChart = ({ isPrinted = true } = {}) => {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  useEffect(() => {
    if (box.current === null) return;
    const made = init(box.current, null, { devicePixelRatio: Math.max(leastRatio, window.devicePixelRatio) });
    chart.current = made;
    const { current: outer } = box;
    let height = outer.clientHeight;
    const fit = (): void => {
      if (isPrintingNow()) {
        if (isPrinted) made.resize({ width: paper.width, height: Math.min(paper.mostHeight, height) });
        return;
      }
      height = outer.clientHeight;
      made.resize({ width: 'auto', height: 'auto' });
    };
    const observer = new ResizeObserver(fit);
    observer.observe(box.current);
    const stop = onPrinting(fit);
    return () => {
      stop();
      observer.disconnect();
      made.dispose();
    };
  }, [isPrinted]);
  return { box, chart };
};
