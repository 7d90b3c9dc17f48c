import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/**
 * The private keys that sign tokens, made at the first start and kept in `file` (readable by its owner only), so that tokens
 * survive a restart. Error: when the file holds no such keys; removing it makes new ones and ends all tokens.
 */
export const signingKeys = async (file: string): Promise<readonly JWK[]> => {
  const text = await readIfThere(file);
  if (text !== undefined) return keysIn(text, file);
  const keys = [await newKey()];
  await mkdir(dirname(file), { recursive: true });
  await writeWhole(file, JSON.stringify({ keys }));
  return keys;
};

const newKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
};

const readIfThere = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

const keysIn = (text: string, file: string): readonly JWK[] => {
  const wrong = new Error(
    `${file} holds no signing keys. Remove it, and new ones are made; tokens given out before end with it.`,
  );
  try {
    const { keys } = JSON.parse(text) as { readonly keys?: unknown };
    if (Array.isArray(keys) && keys.length > 0 && keys.every(isPrivateKey)) return keys;
  } catch {
    throw wrong;
  }
  throw wrong;
};

const isPrivateKey = (key: unknown): key is JWK =>
  typeof key === 'object' &&
  key !== null &&
  'kty' in key &&
  key.kty === 'RSA' &&
  'd' in key &&
  typeof key.d === 'string';

/** A crash leaves either the whole file or none. */
const writeWhole = async (file: string, text: string): Promise<void> => {
  const draft = `${file}.${process.pid}`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
};
