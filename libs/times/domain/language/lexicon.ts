import type { Festival } from '#working-days';
import { festivalSpellings } from './festival-names.js';

/** What a word is to the grammar, whatever its spelling. */
const spellings = {
  // units
  year: '年 年度',
  month: '月 月份 月度',
  day: '日 号',
  hour: '点 时 点钟',
  minute: '分 分钟',
  quarterHour: '刻 刻钟',
  half: '半',
  sharp: '整',
  week: '周 星期 礼拜',
  quarter: '季度 季',
  days: '天 自然日 日历日',
  hours: '小时 钟头',
  workingDay: '工作日 工作天',
  weekend: '周末 双休日 双休',
  noWeekend: '不含周末 周末除外 双休日除外 除周末外 周六日除外 周末休息 双休日休息 除双休日外 不含双休日 周六周日除外',
  piece: '个 的',
  halfYear: '半年 半年度',
  halfMonth: '半个月 半月',
  term: '学期',
  // years and their parts
  thisYear: '今年 本年 当年 本年度 当年度 该年 今年度 同年',
  nextYear: '次年 翌年 来年 次年度',
  comingYear: '明年 下一年 下年 下年度 下一年度 明年度',
  lastYear: '去年 上年 上年度 上一年 上一年度',
  wholeYear: '全年 全年度 整年 全年内 贯穿全年 一年四季 全年全程',
  firstHalf: '上半年 上半年度',
  secondHalf: '下半年 下半年度',
  bothHalves: '上、下半年 上下半年 上半年、下半年 上半年和下半年 上半年下半年',
  firstQuarter: '首季 首季度',
  lastQuarter: '末季 末季度',
  january: '元月 元月份',
  lunar: '农历 阴历 旧历 夏历',
  lunarFirst: '正月',
  lunarTwelfth: '腊月',
  // parts of a month, quarter or year
  early: '上旬',
  mid: '中旬',
  late: '下旬',
  earlyMid: '上、中旬 上中旬 中上旬',
  midLate: '中、下旬 中下旬',
  start: '初 伊始 年头',
  middle: '中',
  end: '底 末 尾 终',
  // parts of a day
  morning: '上午 早上 早晨 清晨 早 晨 am a.m. 午前',
  afternoon: '下午 午后 pm p.m.',
  evening: '晚上 晚 晚间 夜间 夜里 夜晚 傍晚',
  noon: '中午 正午 午间',
  smallHours: '凌晨',
  allDay: '全天 整天 全日 一整天',
  closing: '下班',
  // signs
  list: ', 、 和 及 与 以及 并 & 还有',
  or: '或 或者',
  group: ';',
  range: '- 至 到 直至 直到 到了',
  bracket: '( )',
  colon: ':',
  // marks behind a time
  before: '前 之前 以前 前完成 前完毕',
  eve: '前夕 前夜',
  around: '左右 前后 上下 许',
  from: '起 开始 起始 启动 以来 始',
  until: '止 为止 截止  终止',
  within: '内 以内 之内 期间 之间 间 当中',
  after: '后 之后 以后 过后',
  // marks in front of a time
  by: '截至 截止时间 截止日期 截止期限 截止到 截至到 截止于 截止至 不晚于 不迟于 最晚 最迟 最晚于 最迟于 不得晚于 不得迟于 至迟 至迟于 不迟 赶在 务必于 必须于',
  since: '从 自 自从 始于 起自',
  at: '于 在 将于 定于 须于 应于 需于',
  about: '约 大约 大概 大致 估计',
  tentative:
    '暂定 初定 暂 拟 拟于 计划于 预计于 暂定于 拟定 拟在 预计 计划 原则上 一般 力争 争取 尽量 初步定于 初步 预定 待确认 暂拟 初拟 如无特殊情况 一般于 一般在 原则',
  firm: '确保 务必 必须 须 应 应当 需 要 严格 确定 已定',
  // what repeats
  every: '每 每个 每逢 每一 每隔 逐 按 按照每 凡',
  everyOther: '隔',
  oddMonths: '单月 奇数月 逢单月 单月份 单数月',
  evenMonths: '双月 偶数月 逢双月 双月份 双数月',
  oddWeeks: '单周 奇数周',
  evenWeeks: '双周 偶数周',
  firstMonth: '首月 头月 头一个月 首个月',
  lastMonth: '末月 尾月 最后一个月 末个月 最后一月 最后1个月 第三个月 第3个月',
  followingMonth: '次月 下月 下个月 翌月',
  followingQuarter: '下季度 下个季度 下一季度 次季度 次季',
  nth: '第 首 首个 头一个',
  last: '最后一个 最后 最后1个 最末 最末一个 末个 倒数第一个 最后一',
  endingIn: '逢',
  times: '次 回 遍 场次 场 轮',
  batch: '批 期 阶段 讲 站 组 批次',
  atLeast: '至少 不少于 不低于 最少 起码 不得少于 保证 以上 及以上 或以上',
  atMost: '至多 最多 不超过 不多于',
  each: '各 各自',
  eachDay: '每天 每日 天天 逐日 每一天',
  // days counted from another
  sameDay: '当天 当日 同日 同一天 同天',
  nextDay: '次日 翌日 第二天 隔天 次晨 转天',
  termEnd: '任期届满 任期满 届满 任期结束 任期到期 任满 任期届满日 任期期满',
  election: '换届 换届选举',
  expiry: '到期 期满 合同到期 聘期届满 服务期满 试用期满 公示期满',
  meeting:
    '会 会议 大会 会期 党组会 党委会 支委会 党员大会 支部大会 党小组会 组织生活会 民主生活会 专题民主生活会 例会 工作例会 座谈会 全会 联席会议 联席会 推进会 推进会议 总结会 部署会 动员会 述职评议会 评议会 研讨会 专题会 专题会议 办公会 常委会 党代会 职代会 代表大会 工作会议 工作会 启动会 表彰会 理事会',
  event:
    '活动  启动仪式   培训 培训班 检查 调研 课程 讲座 比赛 竞赛 演练 项目 任务 工作 论坛 展览 集训 考核 测评 每次 本次 该次',
  beginning: '召开 举办 举行 开幕 开班 开展',
  ending:
    '结束 闭幕 完成 完毕 落幕 办结 报送 上报 提交 报 交 报告 到位 整改到位 验收 交付 上交 完工 收官 报出 完结 落实到位 全部完成 全面完成 完成整改 基本完成 整改完成 全面完成整改 完成到位',
  receipt: '收到 接到 接 收文 收到通知 接到通知 接通知 接通知后收到 收悉 受理 接文',
  issued: '通知发出 发出 通知下发 通知印发 文件下发 文件印发 通知发布 下发 印发 发文 通知书送达 送达 发布 反馈',
  receiptOf:
    '通知 文件 通知书 反馈意见 意见 申请 来文 来函 公文 材料 请示 申请书 提示函 督办单 整改通知 整改通知书 批复 函',
  ahead: '提前',
  dayOf: '之日 之时 当日起 之日起 之日',
  // words without a time
  open: '长期 常年 持续 常态化 经常性 日常 常态 长期性 持续性 长期化 长年 一贯 经常 平时 常抓不懈 持之以恒 日常性 贯穿始终 全程',
  leftOpen:
    '适时 待定 择期 择机 择日 另行通知 另行安排 另定 另行确定 待通知 待安排 待确定 未定 视情况 视情 视情况而定 视实际情况 视工作情况 根据上级安排 按上级安排 根据上级通知 按上级通知 根据上级要求 按上级要求 按照上级要求 按照上级安排 按照上级通知 上级安排 上级通知 根据工作安排 根据工作需要 按工作需要 根据需要 视需要 按需 据实 根据实际情况 根据实际 结合实际 根据安排 按通知 以通知为准 另行告知 时间待定 日期待定 日期未定 具体日期待定 不定期 定期 不定时 及时 尽快 尽早 近期 随时 届时 酌情 机动 随机 按要求 按规定 按照规定 按照要求 按时 如期 同步 即时 立即 马上 即日 无 空 暂无 不详 tbd 待 未知 时间不定 不固定 按年度计划 按计划 按进度 按节点 有序推进 以实际为准 以文件为准 以上级通知为准 根据 视',
  today:
    '今天 今日 明天 明日 后天 昨天 昨日 前天 本周 这周 下周 上周 本星期 下星期 上星期 本月 这个月 上月 上个月 本月份 本季度 这季度 上季度 本季 近日 目前 现在 刚才 这几天 本旬 下旬末',
  movedNext:
    '遇法定假日顺延至下一个工作日 遇法定节假日顺延至下一个工作日 遇节假日顺延至下一个工作日 遇节假日顺延至下一工作日 遇法定节假日顺延至下一工作日 遇法定假日顺延至下一工作日 遇节假日顺延 遇法定节假日顺延 遇法定假日顺延 遇假日顺延 遇节假日则顺延 遇节假日往后顺延 遇节假日向后顺延 遇休息日顺延 遇周末顺延 遇双休日顺延 遇周末及节假日顺延 遇周末和节假日顺延 遇周末节假日顺延 遇周末、节假日顺延 遇节假日、周末顺延 遇公休日顺延 遇节顺延 节假日顺延 法定节假日顺延 遇非工作日顺延 如遇节假日顺延 如遇法定节假日顺延 如遇法定假日顺延 如遇周末顺延 如遇节假日则顺延 如遇节假日顺延至下一个工作日 如遇法定节假日顺延至下一个工作日 逢节假日顺延 遇节假日顺延至节后第一个工作日 遇节假日顺延到下一个工作日 遇法定节假日、休息日顺延 遇法定节假日和双休日顺延 顺延至下一个工作日 顺延至下一工作日 遇节假日顺延一天',
  movedBefore:
    '遇节假日提前 遇法定节假日提前 遇法定假日提前 如遇节假日提前 遇节假日提前至上一个工作日 遇节假日提前至前一个工作日 遇节假日提前到前一个工作日 遇假日提前 遇周末提前 遇双休日提前 遇节假日前移',
  included: '含 含当日 含当天 包含 含本日 包括',
  summerHolidays: '暑假 暑期 暑假期间 暑期期间',
  winterHolidays: '寒假 寒假期间',
  holidays: '寒暑假 学期初 学期末 开学 开学初 本学期 新学期',
  holidaySpan: '假期 假日 长假 小长假 放假',
  feast: '节 节日',
} as const;

export type Word = keyof typeof spellings | 'plain';

/** Words that say what is done, not when: nothing is lost when they are passed over. */
const plain =
  '完成时限 完成时间 活动时间 起止时间 起止日期 具体时间 时间 活动日期 具体日期 时限 期限 为 为期 组织 组织召开 组织开展 组织实施 实施 落实 进行 推进 推动 做好 安排 集中 集中开展 学习 总结 部署 形成 制定 汇总 报名 评议 述职  动员 走访 慰问 宣传 初稿 方案 计划表 一并 共 拟组织 坚持 抓好 深入 深化 全面 全部 统一 分批 陆续 开会 正式 予以 并 具体 有关工作 相关工作 反馈结果 报送材料 材料报送 报备 备案 公示 归档 自查 自评 督查 通报 整改 测试 更新 公布 公开 发放 收集 填报 上线 落地 见效 取得实效 结项 结题 完成任务 逐步 稳步 有序 分阶段 主题党日 党员大会 支委会 党课 党小组会 支部大会 组织生活会 民主生活会 理论学习 中心组学习 所有 各项 目标';

export type Entry = { readonly word: Word } | { readonly festival: Festival };

const entries = new Map<string, Entry>();
for (const spelling of plain.split(' ')) entries.set(spelling, { word: 'plain' });
for (const [word, all] of Object.entries(spellings))
  for (const spelling of all.split(' ')) entries.set(spelling, { word: word as Word });
for (const [festival, all] of Object.entries(festivalSpellings))
  for (const spelling of all.split(' ')) entries.set(spelling, { festival: festival as Festival });

const longest = Math.max(...[...entries.keys()].map((spelling) => spelling.length));

/** The longest word that stands at `at`, if any. */
export const wordAt = (text: string, at: number): { readonly entry: Entry; readonly length: number } | undefined => {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const entry = entries.get(text.slice(at, at + length));
    if (entry) return { entry, length };
  }
  return undefined;
};
