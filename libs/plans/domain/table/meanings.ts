import { plainHeading, plainWords } from '#sheets';

/** What a column of a plan is for. `note` keeps its words beside the line; `contact` and `ignored` are read and not kept. */
export const meanings = [
  'number',
  'class',
  'title',
  'measures',
  'goal',
  'lead',
  'cooperating',
  'leader',
  'person',
  'time',
  'deadline',
  'start',
  'end',
  'hours',
  'month',
  'period',
  'frequency',
  'place',
  'places',
  'budget',
  'type',
  'note',
  'status',
  'contact',
  'ignored',
] as const;
export type Meaning = (typeof meanings)[number];

/**
 * The headings of each meaning, those met in published plans, notices, forms and systems. Of two columns of one meaning the one that stands
 * earlier here comes first: 牵头单位 leads before 责任单位, 活动名称 names the line before 工作内容.
 */
const headings: Readonly<Partial<Record<Meaning, string>>> = {
  number: '序号 编号 序 号 排序 显示顺序 问题编号 督办单编号 表单编号 任务编号 项目编号 no',
  class:
    '类别 分类 工作模块 模块 板块 领域 计划类型 任务类别 项目类别 工作类别 大类 一级指标 工作板块 所属领域 责任清单类别 方面 维度 章节 任务分类',
  title:
    '活动名称 项目名称 工作任务 任务名称 会议名称 主题活动 活动主题 督办事项 重点工作 重点任务 主要任务 重点项目 工作项目 工作事项 任务事项 年度任务 主要工作 具体任务 ' +
    '任务 项目 事项 活动 活动项目 活动安排 计划内容 工作内容 主要内容 活动内容 项目内容 任务内容 工作要点 重点内容 内容 名称 主题 工作安排 工作计划 ' +
    '督办内容 考评项目 考核要点 考评内容 二级指标 量化指标 指标要求 问题标题 问题表述 问题描述 问题表述(问题描述) 标题 title',
  goal: '工作目标 目标及质量要求 目标要求 工作要求 目标 任务目标 预期目标 预期成效 年度目标 工作标准 成果形式 目标任务',
  measures:
    '工作措施 具体措施 工作举措 具体举措 主要措施 推进措施 落实措施 措施 举措 工作路径 工作步骤 实施步骤 具体的措施(目标) 具体的措施 具体控制措施 整改措施 子措施名称 ' +
    '评分标准 评分细则 考核标准 检查方式 考评方式 具体内容 具体工作 具体安排',
  lead:
    '牵头单位 牵头部门 牵头处室 牵头科室 牵头组织 整改牵头单位 主办单位 主办部门 主办 牵头 ' +
    '责任单位 责任部门 责任科室 责任处室 责任站办 责任主体 责任组织 主责单位 落实单位 实施单位 承办单位 承办部门 组织单位 举办单位 责任单位(部门) ' +
    '汇总单位 问题归属单位 归口科室 归口部门 单位 部门 责任党组织',
  cooperating:
    '配合单位 配合部门 配合单位或部门 协办单位 协办部门 协作单位 协同单位 协同配合单位 责任(配合)单位 参加单位 参与单位 参加部门 参与部门 成员单位 联办单位 共建单位 ' +
    '参加组织 配合 协办 参加对象单位 参与组织 协同部门 支持单位',
  leader: '责任领导 牵头领导 配合领导 批示领导 分管领导 联系领导 包抓领导 牵头负责人 主管领导 带队领导',
  person:
    '责任人岗位 责任人 责任人员 措施整改责任人 负责人 组织者 责任岗位 第一责任人 直接责任人 具体责任人 主持人 主讲人 承办人',
  deadline:
    '完成时限 完成时间 完成时间节点 要求完成时间节点 预计完成时间 计划完成时间 任务完成时限 整改时限 办结时限 交办时限 措施完成时间 办结时间 时限 完成期限 截止时间 截止日期 ' +
    '期限 时间节点 办理时限 整改期限 完成日期 时限要求 时间要求 进度要求 进度安排',
  time: '时间 活动时间 日期 活动日期 计划时间 举办时间 实施时间 时间安排 会议时间 培训时间 开展时间 拟定时间 拟开展时间 起止时间 工作时间 安排时间 预定时间',
  start: '开始时间 起始时间 启动时间 开始日期 起始日期 计划开始时间 开始',
  end: '结束时间 终止时间 结束日期 终止日期 计划结束时间 结束',
  hours: '时段 具体时间 具体时段 活动时段 起止时刻 时刻',
  month: '月份 月 所在月份 计划月份 实施月份',
  frequency: '反馈周期 反馈频率 工作频次 频次 报送周期 报告周期 调度周期 报送频次 开展频次 周期',
  place: '地点 活动地点 会议地点 举办地点 培训地点 场所 活动场所 场地 地址 阵地',
  places: '名额 人数 参加人数 参与人数 活动规模 规模 培训人数 预计人数 计划人数 活动名额 参训人数',
  budget: '经费 活动经费 经费预算 预算 预算经费 预算金额 金额 所需经费 资金 资金预算 费用 经费概算 经费安排',
  type: '类型 活动类型 活动类别 活动形式 活动种类 形式 项目类型 kind type',
  note: '备注 说明 其他 附注 备注说明 注 参加人员 参加对象 活动对象 培训对象 参训对象 来源 目标来源 制度名称 依据 文号 换届文号 换届党组织名称 发布日期 发布时间 涉及金额',
  status:
    '是否完成 完成情况 进展情况 落实推进情况 整改进展 完成整改 正在整改 尚未整改 未整改原因 是否逾期 序时进度 换届状态 销号说明 检查时间 提交记录 填报时间 状态 进度 ' +
    '分值 标准分 得分 考评得分 考评依据 单位自评 上级评定 佐证材料 附件 证据原文 落实情况 推进情况 每季度形象进度 完成进度 权重 评分',
  ignored: '原因 退回原因 reason reasons',
  contact: '联系电话 联系方式 电话 手机 手机号码 联系人 督办联系人 联系人及电话 填报人 经办人 联络员',
};

/** How the others are told, in this order: a heading that is none of those above is shown for confirmation. */
const patterns: readonly (readonly [RegExp, Meaning])[] = [
  [/电话|联系人|联络员|填报人|经办人/, 'contact'],
  [/(配合|协办|协同|协作|参加|参与|联办|共建|联建|支持).{0,4}(单位|部门|处室|科室|组织|主体)/, 'cooperating'],
  [/(牵头|主办|责任|主责|承办|落实|归口|实施|举办|组织).{0,4}(单位|部门|处室|科室|组织|主体|党委|支部)/, 'lead'],
  [/领导/, 'leader'],
  [/(责任|负责|主持|主讲).{0,3}(人|岗位|同志)/, 'person'],
  [/频次|频率|周期/, 'frequency'],
  [/(开始|起始|启动).{0,2}(时间|日期|时限)/, 'start'],
  [/(结束|终止).{0,2}(时间|日期)/, 'end'],
  [/时限|期限|节点|截止|(完成|办结).{0,4}(时间|日期)/, 'deadline'],
  [/时间|日期|时段/, 'time'],
  [/地点|场所|场地|地址/, 'place'],
  [/经费|预算|资金|费用|金额/, 'budget'],
  [/人数|名额|规模/, 'places'],
  [/情况|进展|进度|是否|得分|分值|评分|佐证|附件|自评|状态/, 'status'],
  [/措施|举措|做法|路径|步骤/, 'measures'],
  [/目标|成效|标准|成果|要求/, 'goal'],
  [/类别|分类|模块|板块/, 'class'],
  [/类型|形式/, 'type'],
  [/编号|序号/, 'number'],
  [/备注|说明|对象|人员/, 'note'],
  [/任务|事项|项目|活动|工作|内容|主题|名称/, 'title'],
];

const known: ReadonlyMap<string, { readonly meaning: Meaning; readonly rank: number }> = new Map(
  (Object.entries(headings) as [Meaning, string][]).flatMap(([meaning, words]) =>
    words.split(' ').map((word, rank) => [plainWords(word), { meaning, rank }] as const),
  ),
);

/** All words by which `#sheets` finds the heading of a sheet. */
export const headingWords: readonly string[] = [...known.keys()].filter((word) => word.length > 1);

export interface NamedMeaning {
  readonly meaning: Meaning;
  /** Of two columns of one meaning the lower comes first. */
  readonly rank: number;
  readonly sure: 'certain' | 'usual';
}

const periodForm =
  /^(?:20\d\d年)?(?:第?[一二三四1234]季度?|[上下]半年|q[1-4]|\d{1,2}月份?|[一二三四五六七八九十]{1,3}月份?|\d{1,2}[-~至]\d{1,2}月)(?:计划|安排|任务|目标|工作|重点|工作安排|工作计划|工作任务|工作目标|工作重点)?$/;

/** What the words of a heading mean; undefined where nobody can tell. `remembered` are the sender's own confirmed headings. */
export const meaningOf = (heading: string, remembered: ReadonlyMap<string, Meaning>): NamedMeaning | undefined => {
  const whole = plainWords(heading);
  const bare = plainHeading(heading);
  const own = remembered.get(whole);
  if (own) return { meaning: own, rank: 0, sure: 'certain' };
  const exact = known.get(whole) ?? known.get(bare);
  if (exact) return { ...exact, sure: 'certain' };
  if (periodForm.test(bare)) return { meaning: 'period', rank: 0, sure: 'certain' };
  if (bare.length > 20) return undefined;
  const told = patterns.find(([pattern]) => pattern.test(bare));
  return told && { meaning: told[1], rank: 500, sure: 'usual' };
};

/** The time that a heading such as 第一季度计划 names, without what is planned for it. */
export const periodIn = (heading: string): string =>
  plainHeading(heading)
    .replace(/(?:工作)?(?:计划|安排|任务|目标|重点|工作)$/, '')
    .replace(/^q([1-4])$/, '$1季度')
    .replace(/季$/, '季度');
