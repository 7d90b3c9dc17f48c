import type { BodyKind } from '#contracts';
import { nameWords, type BodyNames, type RegisteredBody } from './body-names.js';

export interface NamedGroup {
  readonly codes: readonly string[];
  /** `ask`: the words do not say whom they mean. */
  readonly sure: 'certain' | 'usual' | 'ask';
}

const start = '(?:全市|市直|市级|县直|区直|市|县|区|机关|直属|所属|下属|各级|基层|全体|所有|各|有关|相关|其他|其它)*';
const all = (ending: string): RegExp => new RegExp(`^${start}(?:${ending})$`);

/** Words for all bodies of a kind. They begin with 各, 全体, 所有 or the level; the ending says which. */
const kinds: readonly (readonly [RegExp, readonly BodyKind[], 'below' | 'any'])[] = [
  [all('机关党委'), ['agency-party-committee'], 'any'],
  [all('党总支|总支'), ['general-branch'], 'any'],
  [all('党支部|支部|党小组'), ['branch'], 'below'],
  [all('单位工会|工会|工会组织|机关工会|单位工会组织'), ['trade-union'], 'below'],
  [all('单位团委|团委|团组织|团支部|团总支|单位团组织|团工委'), ['youth-league'], 'below'],
  [all('单位妇委会|妇委会|妇联|妇女组织|妇工委|单位妇联|妇联组织|单位妇女组织'), ['womens-federation'], 'below'],
  [all('党组|党组\\(党委\\)|单位党组|单位党组\\(党委\\)'), ['leading-party-group'], 'any'],
];
const organisations = all('党组织|单位党组织|部门党组织|机关党组织');
const everybody = all('单位|部门|部门单位|单位部门|部门、单位|机关单位|机关部门|机关|单位和部门|直单位');
const vague = /有关|相关|成员单位|责任单位|配合单位|协作单位|其他|其它|处室|科室|乡镇|街道|县\(市|县市区|社区/;

/**
 * The bodies for which a group word stands, of those that are not dissolved: 各机关党委, 各单位工会, 各支部, 市直各单位. Undefined for other words.
 * A branch counts below `lead` where it has branches at all; 各单位 are the Party organisations directly below the working committee.
 */
export const groupNamed = (words: string, names: BodyNames, lead: string | undefined): NamedGroup | undefined => {
  const plain = nameWords(words).replace(/等$/, '');
  if (!/各|全体|所有|有关|相关|成员单位|其他|其它/.test(plain)) return undefined;
  if (vague.test(plain)) return { codes: [], sure: 'ask' };
  const living = names.bodies.filter(({ isDissolved }) => !isDissolved);
  for (const [form, wanted, depth] of kinds) {
    if (!form.test(plain)) continue;
    const found = living.filter(
      ({ kind, parent }) => wanted.includes(kind) && (depth === 'any' || parent !== undefined),
    );
    return named(ownOf(found, lead, names));
  }
  if (organisations.test(plain) || everybody.test(plain))
    return { ...named(living.filter((body) => isDirect(body, names))), sure: 'usual' };
  return undefined;
};

const named = (bodies: readonly RegisteredBody[]): NamedGroup => ({
  codes: bodies.map(({ code }) => code),
  sure: bodies.length === 0 ? 'ask' : 'certain',
});

const isDirect = ({ parent, kind }: RegisteredBody, names: BodyNames): boolean =>
  parent !== undefined &&
  names.find(parent)?.kind === 'working-committee' &&
  ['agency-party-committee', 'general-branch', 'branch'].includes(kind);

/** A body that leads says 各支部 of its own. */
const ownOf = (found: readonly RegisteredBody[], lead: string | undefined, names: BodyNames) => {
  if (lead === undefined) return found;
  const isBelow = (body: RegisteredBody | undefined, depth = 0): boolean =>
    body?.parent !== undefined && depth < 10 && (body.parent === lead || isBelow(names.find(body.parent), depth + 1));
  const own = found.filter((body) => isBelow(body));
  return own.length > 0 ? own : found;
};
