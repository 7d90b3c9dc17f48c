/** What the system knows of a body, and where that stands. A question whose words mean one of these is not asked again. */
export interface Fact {
  readonly key: string;
  readonly label: string;
  /** Other words for it, as forms have them. */
  readonly words: readonly string[];
  readonly place: string;
}

export const facts: readonly Fact[] = [
  { key: 'body.code', label: '组织代码', words: ['代码', '党组织代码', '单位代码'], place: '/v1/bodies/{body}' },
  {
    key: 'body.name',
    label: '组织名称',
    words: ['名称', '单位名称', '党组织名称', '单位', '填报单位'],
    place: '/v1/bodies/{body}',
  },
  { key: 'body.kind', label: '组织类别', words: ['类别', '党组织类别', '单位类别'], place: '/v1/bodies/{body}' },
  { key: 'body.unit', label: '所属条线', words: ['条线'], place: '/v1/bodies/{body}' },
  {
    key: 'body.members',
    label: '党员人数',
    words: ['人数', '党员数', '党员总数', '成员人数', '会员人数', '团员人数', '正式党员人数'],
    place: '/v1/bodies/{body}',
  },
  { key: 'body.founded-on', label: '成立时间', words: ['成立日期', '建立时间'], place: '/v1/bodies/{body}' },
  { key: 'body.above', label: '上级组织', words: ['隶属关系', '上级党组织', '隶属'], place: '/v1/bodies/{body}' },
  {
    key: 'term.started-on',
    label: '本届换届时间',
    words: ['换届时间', '本届任期开始', '任期开始'],
    place: '/v1/terms/{body}',
  },
  { key: 'term.years', label: '任期年限', words: ['任期'], place: '/v1/terms/{body}' },
];

/** Signs and blanks do not make another question of it. */
const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s（）()：:、,，.。*]/gu, '')
    .toLowerCase();

const byWords = new Map(
  facts.flatMap((fact) => [fact.label, ...fact.words].map((words) => [plain(words), fact] as const)),
);

export const factOf = (key: string): Fact | undefined => facts.find((fact) => fact.key === key);

/** The fact that a question means by its words; undefined where nothing is known of that. */
export const factMeantBy = (label: string): Fact | undefined => byWords.get(plain(label));
