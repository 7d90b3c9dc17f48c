import { createHash } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'; // Crockford's base 32, lower case: no i, l, o, u

/**
 * An id of 16 characters (80 bits) made of the parts: the same parts give the same id in every process, so that a repeated
 * command meets its first self. Not a secret.
 */
export const derivedId = (...parts: readonly string[]): string => {
  const digest = createHash('sha256')
    .update(parts.map((part) => `${part.length}:${part}`).join('|'))
    .digest();
  let bits = 0n;
  for (const byte of digest.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let id = '';
  for (let i = 0; i < 16; i++) {
    id = alphabet.charAt(Number(bits & 31n)) + id;
    bits >>= 5n;
  }
  return id;
};
