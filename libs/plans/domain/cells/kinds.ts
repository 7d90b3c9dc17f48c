import { initiativeKinds, type InitiativeKind } from '#contracts';
import { plainWords } from '#sheets';

const words: Readonly<Record<InitiativeKind, RegExp>> = {
  volunteering: /志愿|义诊|义务|双报到|学雷锋|植树/,
  care: /慰问|帮扶|关怀|关爱|送温暖|走访|救助|帮困|结对帮|托管|扶贫/,
  inspection: /检查|督查|督导|巡察|巡查|抽查|互查|自查|督办|审计/,
  assessment: /考核|评议|评选|评比|测评|述职|考评|验收|评估|评审/,
  training: /培训|轮训|学习|讲座|宣讲|党课|研讨|读书班|授课|辅导|报告会|调研周|微课|课堂|学时|讲堂/,
  campaign: /宣传|主题月|宣传周|倡议|普法|行动月/,
  activity:
    /活动|会议|大会|比赛|竞赛|运动会|参观|仪式|晚会|座谈|交流|文体|健步|联谊|表彰|主题党日|故事会|诵读|展演|开放日|沙龙/,
};
const order: readonly InitiativeKind[] = [
  'volunteering',
  'care',
  'assessment',
  'inspection',
  'training',
  'campaign',
  'activity',
];

const exact: Readonly<Record<string, InitiativeKind>> = {
  ...{
    活动: 'activity',
    会议: 'activity',
    文体活动: 'activity',
    主题活动: 'activity',
    参观: 'activity',
    其他: 'activity',
  },
  ...{ 培训: 'training', 学习: 'training', 教育培训: 'training', 学习教育: 'training', 宣讲: 'training' },
  ...{ 宣传: 'campaign', 宣传活动: 'campaign', 主题宣传: 'campaign', 专项行动: 'campaign' },
  ...{ 检查: 'inspection', 督查: 'inspection', 监督检查: 'inspection', 联合检查: 'inspection', 调研督导: 'inspection' },
  ...{ 志愿: 'volunteering', 志愿服务: 'volunteering', 志愿者活动: 'volunteering', 公益: 'volunteering' },
  ...{ 考核: 'assessment', 评议: 'assessment', 评选: 'assessment', 考核评价: 'assessment', 述职: 'assessment' },
  ...{
    慰问: 'care',
    帮扶: 'care',
    慰问帮扶: 'care',
    关怀: 'care',
    关怀帮扶: 'care',
    走访慰问: 'care',
    '慰问/帮扶': 'care',
  },
};

/** What a type's own word says; undefined where it says none. */
export const kindNamed = (word: string): InitiativeKind | undefined => {
  const plain = plainWords(word);
  return initiativeKinds.find((kind) => kind === plain) ?? exact[plain];
};

/** The type that a name or a looser word tells; an activity where it tells none. */
export const kindTold = (text: string): InitiativeKind => order.find((kind) => words[kind].test(text)) ?? 'activity';
