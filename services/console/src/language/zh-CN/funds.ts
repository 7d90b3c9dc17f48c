/** A fund and the draws on it. */
export const funds = {
  title: '额度与用款',
  draw: '申请用款',
  budget: '总额度',
  drawn: '已用',
  left: '余额',
  asked: '待批准',
  none: '还没有用款',
  columns: { purpose: '用途', body: '组织', when: '时间', amount: '金额', status: '状态' },
} as const;
