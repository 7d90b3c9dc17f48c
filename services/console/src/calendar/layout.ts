/** Half-open, in milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Placed<Block> {
  readonly block: Block;
  /** In percent of the row's length. */
  readonly left: number;
  readonly width: number;
  readonly lane: number;
}

/**
 * Places blocks in a row: those that meet lie in lanes below one another, each in the first lane that is free. Blocks outside the row are
 * left out, those that reach beyond it are cut.
 */
export const placed = <Block extends Span>(row: Span, blocks: readonly Block[]): readonly Placed<Block>[] => {
  const ends: number[] = [];
  const length = row.to - row.from;
  return blocks
    .filter(({ from, to }) => from < row.to && to > row.from)
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .map((block) => {
      const from = Math.max(block.from, row.from);
      const to = Math.min(block.to, row.to);
      const free = ends.findIndex((end) => end <= from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = to;
      return { block, lane, left: ((from - row.from) / length) * 100, width: ((to - from) / length) * 100 };
    });
};

export const laneCount = (blocks: readonly { readonly lane: number }[]): number =>
  Math.max(1, ...blocks.map(({ lane }) => lane + 1));

/** The span between two places of a row (0 to 1), whichever comes first, in whole steps and at least one step long. */
export const picked = (row: Span, a: number, b: number, stepMs: number): Span => {
  const length = row.to - row.from;
  const at = (place: number): number => Math.min(1, Math.max(0, place)) * length;
  const first = Math.floor(Math.min(at(a), at(b)) / stepMs) * stepMs;
  const last = Math.ceil(Math.max(at(a), at(b)) / stepMs) * stepMs;
  const start = Math.min(first, length - stepMs);
  return { from: row.from + start, to: row.from + Math.min(length, Math.max(last, start + stepMs)) };
};

/** The same span moved, or lengthened at its end, by steps; it stays in its row and at least one step long. */
export const moved = (row: Span, span: Span, steps: number, stepMs: number, isLengthening: boolean): Span => {
  if (isLengthening)
    return { from: span.from, to: Math.min(row.to, Math.max(span.from + stepMs, span.to + steps * stepMs)) };
  const shift = Math.min(row.to - span.to, Math.max(row.from - span.from, steps * stepMs));
  return { from: span.from + shift, to: span.to + shift };
};
