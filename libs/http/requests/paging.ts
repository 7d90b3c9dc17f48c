import { createHash } from 'node:crypto';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Problem } from '../problems/problem.js';

export const largestPage = 500;

/** The query of every list; a list's own filters extend it. */
export class PageQuery {
  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  readonly cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(largestPage)
  readonly limit: number = 50;
}

/** A query parameter that is `true` or `false` as text. */
export const QueryFlag = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key);
  Transform(({ value }: { readonly value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))(
    target,
    key,
  );
  IsBoolean()(target, key);
};

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
}

/**
 * A page made of what was found when `limit + 1` were asked for: the one too many tells that there is more. `positionOf` the last
 * item of the page (any JSON) becomes the cursor, from which the next query goes on.
 */
export const pageOf = <Item>(
  found: readonly Item[],
  limit: number,
  positionOf: (last: Item) => unknown,
  list = '',
): Page<Item> => {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last !== undefined ? encodeCursor(positionOf(last), list) : null };
};

/** `list` names the list that the position is one of: another list's cursor is none of this one. */
export const encodeCursor = (position: unknown, list = ''): string => {
  const json = JSON.stringify(position);
  return Buffer.concat([checkOf(list, json), Buffer.from(json)]).toString('base64url');
};

const checkBytes = 6;

/** Not a secret: it tells a cursor of this list from one of another, and from one that was changed on its way. */
const checkOf = (list: string, json: string): Buffer =>
  createHash('sha256').update(`${list}\n${json}`).digest().subarray(0, checkBytes);

/**
 * The position in a cursor, undefined where none was given. A cursor is the client's to send, so `isPosition` must check its whole shape.
 * Error: Problem 400 `bad-cursor`.
 */
export const decodeCursor = <Position>(
  cursor: string | undefined,
  isPosition: (value: unknown) => value is Position,
  list = '',
): Position | undefined => {
  if (cursor === undefined) return undefined;
  const position = positionIn(cursor, list);
  if (isPosition(position)) return position;
  throw new Problem(400, 'bad-cursor', 'The cursor is not one of this list. Begin again without it.');
};

const positionIn = (cursor: string, list: string): unknown => {
  const bytes = Buffer.from(cursor, 'base64url');
  // Its last letter has bits of no meaning: only the one spelling that was given out is taken.
  if (bytes.toString('base64url') !== cursor) return undefined;
  const json = bytes.subarray(checkBytes).toString();
  if (!checkOf(list, json).equals(bytes.subarray(0, checkBytes))) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};
