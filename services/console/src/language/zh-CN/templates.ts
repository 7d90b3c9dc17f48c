export const templates = {
  title: '活动模板',
  hint: '办过的活动存为模板，按同一星期规则换到新的日期再办；备注不入模板。',
  empty: '没有模板',
  emptyHint: '在联合活动页面点“存为模板”。',
  save: '存为模板',
  saved: '已存为模板：{{what}}',
  startFrom: '从模板开始',
  startFromHint: '选模板即生成草稿，日期换到下一个同月同星期，可再修改',
  fields: {
    name: '名称',
    body: '组织',
    ours: '只看本组织',

    startsAt: '原开始时间',
    changedAt: '更新时间',
    startsOn: '开始日期（不填按同一星期规则）',
    newTitle: '活动名称（不填同模板）',
    withdrawAsks: '撤回后不能再用它发起活动；已起草的不受影响。',
  },
  statuses: { kept: '可用', withdrawn: '已撤回' },
  actions: {
    start: { do: '起草活动', done: '已按模板起草：{{what}}' },
    rename: { do: '改名', done: '已改名：{{what}}' },
    withdraw: { do: '撤回', done: '已撤回：{{what}}' },
  },
} as const;
