/** What is open and waits for somebody. */
export const board = {
  title: '待办看板',
  hint: '各条线尚待处理的事项，最早的在前。打开一项即到办理的地方，处理后自动消失。',
  empty: '没有待处理的事项',
  emptyHint: '换一个筛选条件试试。有新的待办会立即出现。',
  columns: { kind: '事项', what: '对象', who: '由谁处理', when: '时段', since: '已等候', due: '期限' },
  kinds: {
    'open-invitation': '邀请待答复',
    'open-proposal': '调整提议待答复',
    'referred-silence': '逾期未复待定夺',
    'pending-approval': '预订待审批',
    'competing-requests': '预订冲突',
    'pending-clearance': '待廉政把关',
    'open-offer': '递补机会待接受',
    'unsettled-bundle': '资源包未定',
    'broken-bundle': '资源包已失效',
    displaced: '被收回后待另订',
    'missing-stage': '四同缺项',
    'overdue-step': '逾期未启动或办结',
    'asked-answer': '待答复',
    'owed-duty': '应办未办',
  },
  overdue: '已逾期',
  onlyOverdue: '只看逾期',
  allKinds: '全部 {{count}}',
  kind: '{{kind}} {{count}}',
  competing: '{{count}} 个申请',
  body: '处理组织',
  settle: '办理预订冲突',
  toResource: '打开资源日程',
  settled: '冲突已处理',
  detail: { stage: '缺{{stage}}', start: '待启动', conclude: '待办结' },
} as const;

/** Looking at what stood at a past instant. */
export const history = {
  title: '回看历史',
  slider: '按时间回看',
  hint: '拖动或用方向键，查看过去任一时刻的状态。',
  now: '现在',
  asOf: '{{at}} 时的状态',
  backToNow: '回到现在',
  unknown: '那时还没有',
} as const;

/** Showing what is masked. */
export const unmasking = {
  ask: '显示被遮蔽的内容',
  hint: '个人信息与纪检依据默认遮蔽。填写理由后可查看该对象 30 分钟，操作会被记录。',
  done: '已解除遮蔽，{{until}} 前有效',
} as const;
