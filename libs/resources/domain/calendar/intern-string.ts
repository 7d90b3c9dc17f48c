const mostTexts = 50_000;
let texts = new Map<string, string>();

/**
 * The same text, and each time the same string in memory: bodies, purposes and people are said again in every event, and a million
 * reservations would keep a million copies of them.
 */
export const internString = (text: string): string => {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size >= mostTexts) texts = new Map();
  texts.set(text, text);
  return text;
};
