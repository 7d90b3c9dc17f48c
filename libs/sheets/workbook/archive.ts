import { crc32 } from 'node:zlib';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { maxEntries, maxUnpackedBytes } from '../limits.js';
import { tooLarge, unreadable } from '../sheet.js';

/**
 * The files inside a workbook (a ZIP archive, APPNOTE.TXT), unpacked as a stream and one at a time.
 *
 * Nothing that the archive says of itself is believed: what comes out is counted over all files that are read, and its checksum compared.
 * Errors: UnreadableSheet for a cut, damaged or encrypted archive, and for one that holds more than the limits.
 */
export class Archive {
  private unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(bytes: Uint8Array): Promise<Archive> {
    const zip = await promised<ZipFile>((done) =>
      fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }, done),
    );
    return new Archive(zip, await entriesOf(zip));
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Gives each piece of a file to `take`, in order. */
  async read(name: string, take: (bytes: Uint8Array) => void): Promise<void> {
    const entry = this.entries.get(name);
    if (!entry) throw unreadable(`the workbook lacks its part ${name.slice(0, 100)}`);
    if (entry.isEncrypted()) throw unreadable('the workbook has a password; save it without one');
    const stream = await promised<NodeJS.ReadableStream>((done) => this.zip.openReadStream(entry, done));
    let checksum = 0;
    try {
      for await (const piece of stream) {
        const bytes = piece as Buffer;
        this.unpacked += bytes.length;
        if (this.unpacked > maxUnpackedBytes)
          throw tooLarge('unpacked it holds more', maxUnpackedBytes / 1_048_576, ' MB');
        checksum = crc32(bytes, checksum);
        take(bytes);
      }
    } catch (error) {
      throw archiveError(error);
    }
    if (checksum !== entry.crc32) throw unreadable('the workbook is damaged: a checksum is wrong');
  }
}

const entriesOf = (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('error', (error) => reject(archiveError(error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      if (entries.has(entry.fileName)) return reject(unreadable('the workbook holds one file twice'));
      if (entries.size >= maxEntries) return reject(tooLarge('the workbook is made of more files', maxEntries));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });

const promised = <T>(start: (done: (error: Error | null, value: T) => void) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    start((error, value) => (error ? reject(archiveError(error)) : resolve(value)));
  });

const archiveError = (error: unknown): Error => {
  if (error instanceof Error && error.name === 'UnreadableSheet') return error;
  return unreadable(`the workbook is cut off or damaged (${error instanceof Error ? error.message : String(error)})`);
};
