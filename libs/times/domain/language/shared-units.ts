import { isWord, type SharedUnit, type Token } from './token.js';

const sharedUnits: readonly SharedUnit[] = ['month', 'day', 'year', 'quarter', 'hour', 'week'];

const unitOf = (token: Token | undefined): SharedUnit | undefined =>
  token?.kind === 'word' ? sharedUnits.find((unit) => unit === token.word) : undefined;

/**
 * Gives each number of a list or range the unit that stands behind a later one: 3、6、9月, 第二、三季度, 6-10日, 9-11点. Goes once from the end
 * to the beginning.
 */
export const inheritUnits = (tokens: Token[]): void => {
  let behind: SharedUnit | undefined;
  let isJoined = false;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token?.kind === 'number') {
      const own = unitOf(tokens[at + 1]);
      if (own === undefined && token.shared === undefined && isJoined && behind !== undefined) token.shared = behind;
      behind = own ?? token.shared;
      isJoined = false;
    } else if (isWord(token, 'list', 'range')) isJoined = true;
    else if (!isWord(token, 'nth')) behind = undefined;
  }
};
