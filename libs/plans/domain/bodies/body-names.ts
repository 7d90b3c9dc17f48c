import type { BodyKind } from '#contracts';
import type { Unit } from '#kernel';
import { plainWords } from '#sheets';

/** What of the register a plan's words are compared with, as of the day of reading. */
export interface RegisteredBody {
  readonly code: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly unit: Unit;
  readonly isDissolved: boolean;
  /** The body that it is affiliated to. */
  readonly parent?: string;
}

export interface NamedBody {
  readonly codes: readonly string[];
  /** `usual`: told by a rule of short names of which no list exists. */
  readonly sure: 'certain' | 'usual';
}

/** Long words of the names of agencies and what people say for them. */
const shorter: readonly (readonly [string, string])[] = [
  ['纪律检查委员会', '纪委'],
  ['直属机关工作委员会', '直机关工委'],
  ['机关党的委员会', '机关党委'],
  ['发展和改革', '发改'],
  ['卫生健康', '卫健'],
  ['文化广电和旅游', '文广旅'],
  ['文化和旅游', '文旅'],
  ['人力资源和社会保障', '人社'],
  ['自然资源和规划', '自规'],
  ['住房和城乡建设', '住建'],
  ['市场监督管理', '市场监管'],
  ['民族宗教事务', '民宗'],
  ['退役军人事务', '退役军人'],
  ['科学技术协会', '科协'],
  ['科学技术', '科技'],
  ['工业和信息化', '工信'],
  ['经济和信息化', '经信'],
  ['城市管理', '城管'],
  ['国有资产监督管理', '国资'],
  ['医疗保障', '医保'],
  ['应急管理', '应急'],
  ['交通运输', '交通'],
  ['生态环境', '环保'],
  ['疾病预防控制中心', '疾控中心'],
  ['妇女联合会', '妇联'],
  ['文学艺术界联合会', '文联'],
  ['归国华侨联合会', '侨联'],
  ['残疾人联合会', '残联'],
  ['工商业联合会', '工商联'],
  ['人民检察院', '检察院'],
  ['人民法院', '法院'],
  ['委员会', '委'],
];

const partyEnding = /(?:机关党委|机关党总支|机关党支部|机关总支|机关支部|党总支|党支部|党委)$/;

/** Marks of quotation are no part of a name. */
export const nameWords = (text: string): string => plainWords(text).replace(/["“”‘’'《》]/g, '');

/**
 * Which bodies go by which names: the code, the name, and the short names that follow from the names by rule (中共临江市纪律检查委员会: 市纪委; 共青团临江市委员会:
 * 团市委; 临江市财政局机关党委: 市财政局机关党委; and, as usual, the agency for its Party organisation: 市审计局).
 */
export class BodyNames {
  private readonly byName = new Map<string, { readonly codes: Set<string>; sure: NamedBody['sure'] }>();
  private readonly byCode: ReadonlyMap<string, RegisteredBody>;

  constructor(readonly bodies: readonly RegisteredBody[]) {
    this.byCode = new Map(bodies.map((body) => [body.code, body]));
    const city = cityOf(bodies);
    for (const body of bodies) {
      for (const name of certainNames(body, city)) this.enter(name, body.code, 'certain');
    }
    for (const body of bodies) {
      for (const name of usualNames(body, city)) this.enter(name, body.code, 'usual');
    }
  }

  find(code: string): RegisteredBody | undefined {
    return this.byCode.get(code);
  }

  named(words: string): NamedBody | undefined {
    const found = this.byName.get(nameWords(words));
    return found && { codes: [...found.codes], sure: found.sure };
  }

  /** The body whose name is most like the words, where one is like them at all. */
  likeliest(words: string): string | undefined {
    const wanted = pairsOf(nameWords(words).slice(0, 40));
    if (wanted.size === 0) return undefined;
    let best: { readonly score: number; readonly code: string } | undefined;
    for (const [name, { codes }] of this.byName) {
      const pairs = pairsOf(name);
      let common = 0;
      for (const pair of wanted) if (pairs.has(pair)) common++;
      const score = (2 * common) / (wanted.size + pairs.size);
      const [code] = codes;
      if (code !== undefined && score >= 0.5 && score > (best?.score ?? 0)) best = { score, code };
    }
    return best?.code;
  }

  /** A sure name is never made unsure, nor shared, by what is only usual. */
  private enter(name: string, code: string, sure: NamedBody['sure']): void {
    if (name.length < 2) return;
    const known = this.byName.get(name);
    if (!known) this.byName.set(name, { codes: new Set([code]), sure });
    else if (known.sure === sure) known.codes.add(code);
  }
}

/** The city, county or district of the register: the beginning that most names have. */
const cityOf = (bodies: readonly RegisteredBody[]): string => {
  const counts = new Map<string, number>();
  for (const { name } of bodies) {
    const city = /^(.{1,6}?[市县区州旗省])/.exec(withoutParty(nameWords(name)))?.[1];
    if (city !== undefined) counts.set(city, (counts.get(city) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
};

const withoutParty = (name: string): string => name.replace(/^(?:中国共产党|中共|中国共产主义青年团|共青团)/, '');

const shortened = (name: string): string => shorter.reduce((short, [long, word]) => short.replaceAll(long, word), name);

const certainNames = ({ name, kind }: RegisteredBody, city: string): ReadonlySet<string> => {
  const whole = nameWords(name);
  const bare = whole.replace(/^(?:中国共产党|中共)/, '');
  const names = new Set([whole, bare]);
  const level = city.slice(-1);
  const local = city !== '' && bare.startsWith(city) ? bare.slice(city.length) : undefined;
  for (const one of local === undefined ? [bare] : [bare, `${level}${local}`, local.replace(/^委/, '')]) {
    names.add(one);
    names.add(shortened(one));
    names.add(one.replace('直属机关工作委员会', '直属机关工委').replace('机关党的委员会', '机关党委'));
  }
  if (kind === 'youth-league' && withoutParty(whole) === `${city}委员会`)
    for (const one of [`团${level}委`, `共青团${level}委`, `${level}团委`, `共青团${city}委`, `团${city}委`])
      names.add(one);
  if (bare === `${city}纪律检查委员会`)
    for (const one of ['纪委监委', '纪委机关', '纪委监察委', '纪检监察机关']) names.add(`${level}${one}`);
  if (kind === 'working-committee')
    for (const one of ['机关工委', '直工委', '直机关党工委', '直属工委', '机关党工委']) names.add(`${level}${one}`);
  if (kind === 'working-committee') for (const one of ['机关工委', '工委', '直工委']) names.add(one);
  return names;
};

/** An agency is named for the Party organisation of its staff, and a mass organisation with 机关 in between. */
const usualNames = (body: RegisteredBody, city: string): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const name of certainNames(body, city)) {
    if (body.kind !== 'leading-party-group' && partyEnding.test(name)) {
      const agency = name.replace(partyEnding, '');
      if (/[局委办院馆部会校厅社所台团心站行]$/.test(agency)) names.add(agency);
      if (name.endsWith('机关党总支') || name.endsWith('机关党支部')) names.add(`${agency}机关党组织`);
    }
    const mass = /^(.{2,})(工会|团委|妇委会)$/.exec(name);
    if (mass && !name.includes('总工会')) names.add(`${mass[1]}机关${mass[2]}`);
    if (mass?.[2] === '妇委会') names.add(`${mass[1]}妇联`);
  }
  return names;
};

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
