/** Why something of a plan cannot be loaded, or is asked. `code` is stable; the texts are for people, in both languages. */
export interface PlanReason {
  readonly code: string;
  readonly text: { readonly 'zh-CN': string; readonly en: string };
}

const texts = {
  unreadable: ['文件无法读取：{0}', 'the file cannot be read: {0}'],
  'sheet-empty': ['表格是空的', 'the sheet is empty'],
  'no-heading': ['没有年度计划的表头', 'there is no heading of an annual plan'],
  'column-missing': ['缺少这一列', 'the column is missing'],
  'column-twice': ['这一列出现了两次', 'the column stands twice'],
  'column-unknown': ['不认识的列，内容记入备注', 'a plan has no such column; its words are kept in the note'],
  'column-told': ['按“{0}”读这一列', 'the column is read as {0}'],
  'more-cells': ['本行的单元格比表头多', 'the line has more cells than the sheet has headings'],
  empty: ['没有填写', 'is empty'],
  'too-long': ['超过{0}个字', 'is longer than {0} characters'],
  'no-kind': ['不是有效的类型：{0}', 'is none of {0}'],
  'kind-guessed': ['按名称推定的类型', 'the type is told by the name'],
  'body-unknown': ['登记册里没有这个代码', 'no body of the register has this code'],
  'name-unknown': ['登记册里没有这个名称', 'no body of the register has this name'],
  'name-usual': ['按简称推定的单位', 'the body is told by its short name'],
  'name-ambiguous': ['几个单位都可以这样称呼', 'several bodies go by this name'],
  'group-usual': ['按登记册展开为{0}个单位', 'stands for {0} bodies of the register'],
  'group-unknown': ['说不清是哪些单位', 'does not say which bodies'],
  'group-leads': ['一组单位不能牵头，须有一个牵头单位', 'a group cannot lead; one body has to'],
  'lead-missing': ['表里没有牵头单位', 'the sheet names no lead'],
  'body-dissolved': ['这个单位已撤销', 'the body is dissolved'],
  'invites-host': ['是牵头单位，不能再参加', 'hosts the activity and cannot be invited to it'],
  'body-twice': ['出现了两次', 'stands twice'],
  'too-many-bodies': ['超过{0}个单位', 'names more than {0} bodies'],
  'no-amount': ['不是金额', 'is not a number of yuan'],
  'amount-words': ['金额是文字或约数', 'is an amount in words or about one'],
  'amount-rounded': ['按表格显示四舍五入到分', 'is rounded to fen'],
  'amount-merged': ['合并的金额只记在第{0}行', 'the merged amount counts on line {0} alone'],
  'no-places': ['不是名额数', 'is not a whole number of places'],
  'places-words': ['名额是约数', 'is about a number of places'],
  'no-end': ['没有结束时间', 'names no end'],
  'year-unknown': ['没有写年份，其他行也不能确定', 'names no year, and the other lines of the sheet do not settle one'],
  'to-be-dated': ['读不出时间，原话保留，待定', 'no time can be told; the words are kept, to be dated'],
  repeats: ['与第{0}行重复：名称、牵头单位和时间相同', 'repeats line {0}: same name, host and time'],
  'repeats-number': ['与第{0}行的序号重复', 'repeats 序号 of line {0}'],
  'hidden-rows': ['隐藏的行不读', 'hidden lines are passed over'],
  'not-yours': ['您不能代表这个单位', 'you may not act for this body'],
  'reading-wrong': ['给出的读法无法使用', 'the reading that was given cannot be used'],
} as const satisfies Record<string, readonly [string, string]>;

export type PlanReasonCode = keyof typeof texts;

export const reasonOf = (code: PlanReasonCode, ...named: readonly (string | number)[]): PlanReason => {
  const filled = (text: string): string =>
    text.replace(/\{(\d)\}/g, (_, index: string) => String(named[Number(index)] ?? ''));
  const [zh, en] = texts[code];
  return { code, text: { 'zh-CN': filled(zh), en: filled(en) } };
};

/** Why a line cannot be loaded: its number as a spreadsheet program shows it, the heading of the cell, and what stands there. */
export interface PlanFault {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: PlanReason;
  /** What would be read instead, where that can be said; confirmed, the line can be loaded. */
  readonly offer?: string;
}
