import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readTimes } from '../domain/read-times.js';

interface Row {
  readonly words: string;
  readonly kind: string;
  readonly reading: string;
  readonly sure: string;
}

const rowsOf = (file: string): readonly Row[] =>
  parse(readFileSync(join(import.meta.dirname, file), 'utf8'), { columns: true });

/** `certain` readings must be equal; of the others kind and sureness, since another offer is no fault. */
const judged = ({ kind, reading, sure }: Omit<Row, 'words'>): Omit<Row, 'words'> => ({
  kind,
  sure,
  reading: sure === 'certain' ? reading : '',
});

describe.each(['time-expressions.csv', 'more-expressions.csv'])('every line of %s', (file) => {
  it.each(rowsOf(file).map((row) => [row.words, row] as const))('%s is read as it says', (words, row) => {
    const read = readTimes(words, { year: 2027, timeZone: 'Asia/Shanghai' });
    expect(judged(read)).toEqual(judged(row));
  });
});
