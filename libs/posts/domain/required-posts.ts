import { type PostKind, postKinds, type RuleValue } from '#contracts';

/** A row of the rule `posts.required`: a post that each body of a kind has, from so many members on where given. */
export interface PostRow {
  readonly kind: PostKind;
  readonly places: number;
  readonly minMembers?: number;
}

/** Undefined for a table that says nothing of posts. */
export const postRowsOf = (value: RuleValue | undefined): readonly PostRow[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  const rows = value.map(({ post, places = 1, minMembers }) =>
    isPostKind(post) && isCount(places) && places > 0 && (minMembers === undefined || isCount(minMembers))
      ? { kind: post, places, ...(minMembers !== undefined && { minMembers }) }
      : undefined,
  );
  return rows.every((row) => row !== undefined) ? rows : undefined;
};

/** Where nobody knows how many members there are, only what is required of every size counts. */
export const requiredPosts = (rows: readonly PostRow[], members: number | undefined): readonly PostRow[] =>
  rows.filter(({ minMembers = 0 }) => minMembers <= (members ?? 0));

const isPostKind = (value: unknown): value is PostKind => postKinds.includes(value as PostKind);
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
