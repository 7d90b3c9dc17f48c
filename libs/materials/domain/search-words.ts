/** As a reader types it: full-width letters as half-width ones, capitals as small ones. */
export const normalised = (text: string): string => text.normalize('NFKC').toLowerCase();

const runs = /[\p{Script=Han}]+|[\p{L}\p{N}]+/gu;
const isHan = /^\p{Script=Han}/u;
const maxWords = 20_000;

const pairsOf = (run: string): readonly string[] => {
  const chars = [...run];
  return chars.slice(1).map((char, index) => `${chars[index] ?? ''}${char}`);
};

/**
 * The words under which a text is found. Chinese is written without gaps and every segmenter errs somewhere, so each character and each pair of neighbours
 * is a word (as Lucene's CJK analysis has it): nothing that stands in the text is missed. Other scripts count by their words.
 */
export const indexWords = (text: string): string[] => {
  const words = new Set<string>();
  for (const [run] of normalised(text).matchAll(runs)) {
    if (words.size >= maxWords) break;
    for (const word of isHan.test(run) ? [...run, ...pairsOf(run)] : [run]) words.add(word);
  }
  return [...words];
};

/** What a text must have under {@link indexWords} to hold everything that is asked for; parts between blanks are asked for each by itself. */
export const queryWords = (query: string): string[] => {
  const words = new Set<string>();
  for (const [run] of normalised(query).matchAll(runs))
    for (const word of isHan.test(run) && [...run].length > 1 ? pairsOf(run) : [run]) words.add(word);
  return [...words];
};

/** The parts that a text holds as they stand; pairs alone would also find 习党 and 党课 for 习党课. */
export const holdsAll = (text: string, query: string): boolean => {
  const within = normalised(text);
  return normalised(query)
    .split(/\s+/)
    .every((part) => within.includes(part));
};
