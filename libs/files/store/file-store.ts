/** Where contents lie. */
export const FILE_STORE = Symbol('FileStore');

/**
 * Contents by the hash of what they are (SHA-256, hexadecimal). An adapter guarantees: what `put` has given a hash for is there after a crash of the process;
 * the same content twice is one; a reader sees a whole content or none; what was altered behind its back is not given out.
 */
export interface FileStore {
  /** Keeps a content; gives its hash. */
  put(content: Uint8Array): Promise<string>;
  /** Undefined where there is none of that hash. Error: {@link AlteredContent}. */
  get(hash: string): Promise<Uint8Array | undefined>;
}

/** The content under a hash is another than it was. */
export class AlteredContent extends Error {
  override readonly name = 'AlteredContent';
  constructor(hash: string) {
    super(`the content under ${hash} was altered`);
  }
}
