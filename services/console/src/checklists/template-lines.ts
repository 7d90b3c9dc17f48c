import type { Values } from '../duties/duty.ts';

const rowsOf = (value: unknown): readonly Values[] => (Array.isArray(value) ? (value as readonly Values[]) : []);

/**
 * Items and indicators as the service takes them, from the rows of a form. What a row leaves out is the whole year and the first responsible;
 * an indicator is reached from its target on, and typed in by the body.
 */
export const contentOfRows = ({ items, indicators, ...content }: Values): object => ({
  ...content,
  items: rowsOf(items).map(({ post = content['firstResponsible'], fromMonth = 1, toMonth = 12, ...item }, index) => ({
    ...item,
    key: `i${index + 1}`,
    responsible: { post, as: 'first-responsible' },
    fromMonth,
    toMonth,
  })),
  indicators: rowsOf(indicators).map((indicator, index) => ({
    ...indicator,
    key: `n${index + 1}`,
    comparator: '>=',
    source: { kind: 'typed' },
  })),
});
