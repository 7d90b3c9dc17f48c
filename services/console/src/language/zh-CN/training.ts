export const credits = {
  title: '我的学分',
  hint: '本人参加培训的出席与学分，由出席记录自动产生；只有本人看得到明细。',
  empty: '还没有学分',
  emptyHint: '参加培训、出席被记录后，学分会出现在这里。',
  attendances: '出席',
  fields: {
    year: '年度',
    body: '组织',
    credits: '学分',
    target: '年度要求',
    missing: '还差',
  },
  statuses: { unset: '未定要求', short: '还差学分', reached: '已达到' },
  bases: { stated: '培训写明', rule: '按规则', host: '主办方补记' },
  revoked: '出席已更正，不计',
  unvalued: '未定学分',
  actions: {},
} as const;

export const bodyCredits = {
  title: '培训达标人数',
  hint: '各组织的人数，按组织代码排列；不列名单，不排先后。',
  empty: '没有组织',
  emptyHint: '有人参加培训后，其组织出现在这里。',
  fields: {
    year: '年度',
    body: '组织',
    ours: '只看本组织',
    people: '人数',
    attended: '参加过培训',
    target: '年度要求',
    reached: '已达到',
    short: '未达到',
  },
  statuses: { unset: '未定要求', short: '有人未达到', reached: '全部达到' },
  actions: {},
} as const;
