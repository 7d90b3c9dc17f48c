/** The search over everything. */
export const find = {
  title: '查找',
  hint: '活动、资源、组织、预订、任务、页面，可输拼音首字母',
  results: '查找结果',
  nothing: '没有找到，换个说法试试',
  keys: '↑ ↓ 选择，回车打开，Esc 关闭',
  groups: {
    pages: '页面',
    initiatives: '联合活动',
    resources: '共享资源',
    bodies: '组织',
    bookings: '我的预订',
    tasks: '任务',
    help: '帮助',
  },
} as const;
