import 'reflect-metadata';
import { decodeCursor, encodeCursor } from './paging.js';

const isText = (value: unknown): value is string => typeof value === 'string';
const cursor = encodeCursor('LJ-CZJ-1', 'bodies');

describe('a cursor', () => {
  it('gives its position back', () => {
    expect(decodeCursor(cursor, isText, 'bodies')).toBe('LJ-CZJ-1');
    expect(decodeCursor(undefined, isText, 'bodies')).toBeUndefined();
  });

  it('is refused by any other list', () => {
    expect(() => decodeCursor(cursor, isText, 'initiatives')).toThrow('not one of this list');
  });

  it('is refused with any letter changed, added or left out', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const taken = [...cursor].flatMap((own, i) =>
      [...letters]
        .filter((letter) => letter !== own)
        .map((letter) => cursor.slice(0, i) + letter + cursor.slice(i + 1))
        .concat(cursor.slice(0, i) + cursor.slice(i + 1), `${cursor.slice(0, i)}A${cursor.slice(i)}`)
        .filter((changed) => {
          try {
            return changed !== cursor && decodeCursor(changed, isText, 'bodies') !== undefined;
          } catch {
            return false;
          }
        }),
    );
    expect(taken).toEqual([]);
  });

  it.each(['', ' ', '=', 'null', Buffer.from('"LJ-CZJ-1"').toString('base64url'), `${cursor}=`, `${cursor}\n`])(
    'that nobody gave out is refused: %j',
    (text) => {
      expect(() => decodeCursor(text, isText, 'bodies')).toThrow('not one of this list');
    },
  );
});
