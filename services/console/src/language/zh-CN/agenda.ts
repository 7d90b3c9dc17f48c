/** What a body has before it. */
export const agenda = {
  groups: { booked: '已预订', asked: '待批准', waiting: '候补', lost: '未成', hosting: '主办', joining: '参加' },
  columns: { when: '时间', what: '事项', where: '地点、资源', group: '类别', status: '状态' },
  empty: '没有安排',
  emptyHint: '本组织预订、申请、候补的资源，主办和参加的活动都会列在这里。',
} as const;
