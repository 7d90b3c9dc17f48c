const grouped = /^(\d+|\d{1,3}(?:,\d{3})+)$/;
const money = /^[¥]?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?元?$/;

/** A number of places: whole, at least 1. Undefined when the text is none. */
export const parsePlaces = (cell: string): number | undefined => {
  const digits = grouped.exec(cell.normalize('NFKC').replace(/\s/g, ''))?.[1];
  const places = Number(digits?.replaceAll(',', ''));
  return Number.isSafeInteger(places) && places > 0 ? places : undefined;
};

/** Yuan as people type them, in fen, exactly. Undefined when the text is no amount: words are never guessed at. */
export const parseYuan = (cell: string): number | undefined => {
  const match = money.exec(cell.normalize('NFKC').replace(/\s/g, ''));
  const fen = Number(`${match?.[1]?.replaceAll(',', '') ?? '?'}${(match?.[2] ?? '').padEnd(2, '0')}`);
  return Number.isSafeInteger(fen) ? fen : undefined;
};
