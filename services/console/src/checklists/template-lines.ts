import type { Values } from '../duties/duty.ts';

const partsOf = (line: string): readonly string[] => line.split(/[|｜]/).map((part) => part.trim());
const linesOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/**
 * Items typed one a line, `title | post | months | evidence`, as `Hold the yearly meeting | Secretary | 1-3 | Minutes`; indicators as
 * `title | weight | target | unit`. What a line leaves out is the whole year, at least the target, and typed in by the body.
 */
export const contentOfLines = ({ items, indicators, ...content }: Values): object => ({
  ...content,
  items: linesOf(items).map((line, index) => {
    const [
      title = '',
      post = typeof content['firstResponsible'] === 'string' ? content['firstResponsible'] : '',
      months = '',
      evidence = '',
    ] = partsOf(line);
    const [from = 1, to = 12] = [...months.matchAll(/\d+/g)].map(([month]) => Number(month));
    return {
      key: `i${index + 1}`,
      title,
      responsible: { post, as: 'first-responsible' },
      fromMonth: from,
      toMonth: to,
      ...(evidence !== '' && { evidence }),
    };
  }),
  indicators: linesOf(indicators).map((line, index) => {
    const [title = '', weight = '', target = '', unit = ''] = partsOf(line);
    return {
      key: `n${index + 1}`,
      title,
      weight: Number(weight),
      target: Number(target),
      comparator: '>=',
      ...(unit !== '' && { unit }),
      source: { kind: 'typed' },
    };
  }),
});
