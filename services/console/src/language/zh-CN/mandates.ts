export const mandates = {
  title: '授权',
  hint: '谁可以代表组织办理工作：由本组织书记授予岗位任职人或代行者，到期自动失效。只填人员编号，不填姓名。',
  empty: '没有授权',
  emptyHint: '岗位有人担任后，可由书记授权。',
  fields: {
    body: '组织',
    whose: '组织（默认本组织）',
    unit: '条线',
    person: '人员编号',
    roles: '角色',
    post: '岗位编号',
    inPlaceOf: '代行谁的职责（人员编号）',
    from: '开始时间',
    until: '截止时间',
    reason: '理由',
    ended: '只看已结束的',
  },
  statuses: {
    stands: '有效',
    waits: '未开始或已过期',
    time: '到期结束',
    post: '随岗位结束',
    withdrawn: '已收回',
    handover: '已移交',
  },
  choices: {
    roles: { member: '成员', secretary: '书记', department: '经办', 'resource-owner': '资源管理' },
  },
  actions: {
    give: { do: '授权', done: '已授权：{{what}}' },
    end: { do: '收回', done: '已收回：{{what}}' },
  },
};

export const handovers = {
  title: '工作交接',
  hint: '把某个组织的工作一次移交给接任者，双方确认；移交前后逐项清点，移交后原经办人在各条线立即停止办理。',
  empty: '没有交接',
  emptyHint: '离任前由原经办人提出，接任者接收。',
  fields: {
    body: '组织',
    whose: '组织（默认本组织）',
    from: '移交人',
    to: '接任者（人员编号）',
    offeredAt: '提出时间',
    before: '移交前清点',
    after: '移交后清点',
    effect: '接收后，移交人不能再代表该组织办理，各条线同时生效。',
  },
  statuses: { offered: '待接收', completed: '已完成', withdrawn: '已撤回' },
  choices: {
    parts: {
      initiatives: '联合活动',
      'initiative-drafts': '活动草稿',
      tasks: '任务',
      needs: '需求',
      'letter-drafts': '函件草稿',
      templates: '模板',
      mappings: '导入对照',
    },
  },
  actions: {
    offer: { do: '移交工作', done: '已提出移交：{{what}}' },
    take: { do: '接收', done: '已接收：{{what}}' },
    withdraw: { do: '撤回', done: '已撤回：{{what}}' },
  },
};
