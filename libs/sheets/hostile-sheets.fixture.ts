import { deflateRawSync } from 'node:zlib';
import { columnName, textRow, workbookOf, zipOf, type PackedFile } from './zip.fixture.js';

export interface HostileSheet {
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
const randomOf = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

type Random = (below: number) => number;

const heading = textRow(1, ['活动名称', '牵头单位', '时间']);
const cell = (reference: string, inner: string, attributes = ''): string =>
  `<c r="${reference}" ${attributes}>${inner}</c>`;
const one = (rows: string, after = '', more: Parameters<typeof workbookOf>[0] = {}): Uint8Array =>
  workbookOf({ sheets: [{ name: 'Sheet1', rows, after }], ...more });
const rowsOf = (count: number, row: (line: number) => string): string =>
  Array.from({ length: count }, (_, at) => row(at + 2)).join('');

const bombs = new Map<number, Buffer>();
/** So many megabytes of blanks, packed to a thousandth. */
const blanks = (megabytes: number): Buffer => {
  const known = bombs.get(megabytes) ?? deflateRawSync(Buffer.alloc(megabytes * 1_048_576, ' '), { level: 9 });
  bombs.set(megabytes, known);
  return known;
};
const bombAt = (name: string, megabytes: number, claimedBytes: number): PackedFile => ({
  name,
  content: '',
  packed: blanks(megabytes),
  claimedBytes,
});

const sheetPart = 'xl/worksheets/sheet1.xml';
const withPart = (content: string, name = sheetPart): Uint8Array => one(heading, '', { files: [{ name, content }] });

const flipped = (bytes: Uint8Array, random: Random): Uint8Array => {
  const changed = Uint8Array.from(bytes);
  for (let times = 1 + random(20); times > 0; times--) changed[random(changed.length)] = random(256);
  return changed;
};

const plain = (random: Random): Uint8Array =>
  one(heading + rowsOf(1 + random(300), (line) => textRow(line, ['会', 'LJ-GW', '2027-02-22 14:00-16:30'])));

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const csvHeading = '活动名称,类型,牵头单位,时间\n';

const makers: Readonly<Record<string, (random: Random) => Uint8Array>> = {
  'a far cell': (random) => {
    const line = [1_048_576, 999_999_999, 20_001 + random(1_000_000)][random(3)] ?? 1;
    const reference = `${['XFD', 'A', 'ZZZ', 'CW'][random(4)]}${line}`;
    return one(`${heading}<row r="${line}">${cell(reference, '<v>1</v>')}</row>`);
  },
  'far cells with a look and no value': (random) =>
    one(`${heading}${rowsOf(random(3_000), (line) => `<row r="${line}">${cell(`XFD${line}`, '', 's="1"')}</row>`)}`),
  'a size that lies': (random) => one(heading, '', { files: [bombAt(sheetPart, 4 << random(5), random(2_000))] }),
  'a bomb': (random) => {
    const megabytes = 16 << random(4);
    const name =
      ['xl/sharedStrings.xml', sheetPart, 'xl/styles.xml', 'xl/workbook.xml', 'xl/media/image1.png'][random(5)] ??
      sheetPart;
    return one(heading, '', { sharedStrings: '', styles: '', files: [bombAt(name, megabytes, megabytes * 1_048_576)] });
  },
  'long cells': (random) =>
    one(
      heading +
        textRow(2, ['长'.repeat(1_000 + random(600_000)), ' '.repeat(random(900_000)), 'x'.repeat(random(900_000))]),
    ),
  'many columns': (random) => {
    const count = 90 + random(16_300);
    return one(
      `<row r="1">${Array.from({ length: count }, (_, at) => cell(`${columnName(at)}1`, '<v>1</v>')).join('')}</row>`,
    );
  },
  'many rows': (random) =>
    one(rowsOf(4_000 + random(60_000), (line) => `<row r="${line}">${cell(`A${line}`, '<v>7</v>')}</row>`)),
  'many shared strings': (random) =>
    one(heading, '', {
      sharedStrings: Array.from({ length: 50_000 + random(60_000) }, (_, at) => `<si><t>${at}</t></si>`).join(''),
    }),
  'one long text in many cells': (random) =>
    one(
      heading +
        rowsOf(1_000 + random(20_000), (line) => `<row r="${line}">${cell(`A${line}`, '<v>0</v>', 't="s"')}</row>`),
      '',
      {
        sharedStrings: `<si><t>${'长'.repeat(4_000 + random(2_000))}</t></si>`,
      },
    ),
  'merged areas over everything': (random) => {
    const areas = Array.from({ length: 1 + random(6_000) }, () =>
      random(2) === 0 ? 'A1:XFD1048576' : `A${1 + random(9)}:${columnName(random(16_384))}${10 + random(1_048_566)}`,
    );
    const rows = heading + rowsOf(random(2_000), (line) => textRow(line, ['会', '', '甲']));
    return one(rows, `<mergeCells>${areas.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`);
  },
  'error cells and formulas': (random) =>
    one(
      heading +
        rowsOf(1 + random(500), (line) => {
          const cells = [
            '<f>1+1</f>',
            '<v>#REF!</v>',
            '<f>A1</f><v>#N/A</v>',
            '<v>nonsense</v>',
            '<v>1e999</v>',
            '<v>99</v>',
          ];
          const types = ['', 't="e"', 't="e"', '', '', 't="s"'];
          const at = random(cells.length);
          return `<row r="${line}">${cell(`A${line}`, cells[at] ?? '', types[at])}</row>`;
        }),
    ),
  'half characters': (random) =>
    one(
      heading +
        textRow(2, [
          ['_xD800_', '&#xD800;', '_x0000_', '_x0007_', '&#x0;', '&#xFFFF;', '_xFFFE_'][random(7)] ?? '',
          '甲',
        ]),
    ),
  'entities and document types': (random) => {
    const declared = [
      '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
      '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
      `<!DOCTYPE a [${'<!ENTITY x "y">'.repeat(random(50_000))}]>`,
      '',
    ][random(4)];
    return withPart(`${declared}<worksheet><sheetData>${textRow(1, ['&b;', '&xxe;'])}</sheetData></worksheet>`);
  },
  'elements inside one another': (random) => withPart('<a>'.repeat(30 + random(1_000_000))),
  'many attributes': (random) =>
    withPart(`<worksheet ${Array.from({ length: random(200_000) }, (_, at) => `a${at}="1"`).join(' ')}/>`),
  'a long comment, name or instruction': (random) => {
    const long = 'x'.repeat(random(3_000_000));
    return withPart(
      [`<!--${long}--><worksheet/>`, `<${long}/>`, `<?${long}?><worksheet/>`, `<a ${long}="${long}"/>`][random(4)] ??
        '',
    );
  },
  'many files': (random) =>
    zipOf(
      Array.from({ length: 400 + random(8_000) }, (_, at) => ({
        name: `xl/media/${random(3) === 0 ? at : at % 97}.png`,
        content: '',
      })),
    ),
  'parts that are missing or astray': (random) => {
    const broken = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '_rels/.rels', sheetPart][random(4)] ?? sheetPart;
    const target = ['../../../../etc/passwd', '/xl/workbook.xml', 'worksheets/none.xml', 'http://127.0.0.1/x'][
      random(4)
    ];
    return withPart(
      [
        '',
        '<',
        '<a/>',
        `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${target}"/></Relationships>`,
      ][random(4)] ?? '',
      broken,
    );
  },
  'rows in disorder': (random) =>
    one(
      Array.from(
        { length: 1 + random(2_000) },
        () =>
          `<row r="${[random(30), -1, 'x', '1e9', ''][random(5)]}">${cell(`${['A', 'B', '', 'aa'][random(4)]}1`, '<v>1</v>')}</row>`,
      ).join(''),
    ),
  'formats of numbers that harm': (random) => {
    const code = [
      '0.'.repeat(120),
      '#,'.repeat(100),
      '[>1]'.repeat(60),
      `"${'y'.repeat(200)}`,
      '????/????????',
      '[h]:mm:ss',
      'General;;;;;',
      '0.00E+00',
    ][random(8)];
    const value = [1e300, -1e300, 5e-324, 0.1, 60, 2_958_466, -1, 45_000.5][random(8)];
    return one(`${heading}<row r="2">${cell('A2', `<v>${value}</v>`, 's="1"')}</row>`, '', {
      styles: `<numFmts><numFmt numFmtId="170" formatCode="${code?.replaceAll('"', '&quot;').replaceAll('>', '&gt;')}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>`,
    });
  },
  'a cut workbook': (random) => {
    const whole = plain(random);
    return whole.subarray(0, random(whole.length));
  },
  'a damaged workbook': (random) => flipped(plain(random), random),
  'a text of one kind of sign': (random) => {
    const sign = [',', '\n', '"', ' ', '\t', ';', ',"', '\r', '"\n', '，'][random(10)] ?? ',';
    return text(csvHeading + sign.repeat(Math.floor(random(1_000_000) / Buffer.byteLength(sign))));
  },
  'a text with a long cell': (random) =>
    text(
      `${csvHeading}会,activity,LJ-GW,2027-06-01${[' ', '　', '-', '1', '(', '每月'][random(6)]?.repeat(random(280_000))}x\n`,
    ),
  'an odd encoding': (random) => {
    const content = `${csvHeading}联合会议,activity,LJ-GW,2027-02-22 14:00-16:30\n`.repeat(1 + random(200));
    const utf16 = Buffer.from(content, 'utf16le');
    const made =
      [
        utf16,
        utf16.swap16(),
        utf16.subarray(0, -1),
        Buffer.from(content).subarray(0, -1 - random(200)),
        Buffer.from(content, 'latin1'),
      ][random(5)] ?? utf16;
    return random(2) === 0 ? made : flipped(made, random);
  },
  noise: (random) => Uint8Array.from({ length: random(100_000) }, () => random(256)),
};

/** Sheets that somebody could send to harm: so many of them, of all kinds in turn, the same for the same seed. */
export const hostileSheets = function* (count: number, seed: number): Generator<HostileSheet> {
  const next = randomOf(seed);
  const random: Random = (below) => Math.floor(next() * below);
  const kinds = Object.entries(makers);
  for (let made = 0; made < count; made++) {
    const [kind, make] = kinds[made % kinds.length] ?? kinds[0]!;
    yield { kind, bytes: make(random) };
  }
};
