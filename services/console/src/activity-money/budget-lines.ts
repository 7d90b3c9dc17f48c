import type { Values } from '../duties/duty.ts';

const fenOf = (yuan: string): number => Math.round(Number(yuan) * 100);

/** Items of a budget typed one a line: `name | yuan | yuan a head`. */
export const withItems = ({ items, ...content }: Values): object => ({
  ...content,
  ...(Array.isArray(items) && {
    items: items.map((line: unknown) => {
      const [name = '', amount = '', perHead = ''] = String(line)
        .split(/[|｜]/)
        .map((part) => part.trim());
      return { name, amountFen: fenOf(amount), ...(perHead !== '' && { perHeadFen: fenOf(perHead) }) };
    }),
  }),
});

/** As they are typed. */
export const linesOf = (
  items: readonly { readonly name: string; readonly amountFen: number; readonly perHeadFen?: number }[],
): string =>
  items
    .map(({ name, amountFen, perHeadFen }) =>
      [name, amountFen / 100, ...(perHeadFen === undefined ? [] : [perHeadFen / 100])].join(' | '),
    )
    .join('\n');
