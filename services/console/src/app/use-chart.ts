import { init, type EChartsType } from 'echarts/core';
import { useEffect, useRef } from 'react';

/** A chart as large as its box, for as long as the box is on the page. What is drawn is set by whoever asks, in effects of their own. */
export const useChart = () => {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  useEffect(() => {
    if (box.current === null) return;
    const made = init(box.current);
    chart.current = made;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, []);
  return { box, chart };
};
