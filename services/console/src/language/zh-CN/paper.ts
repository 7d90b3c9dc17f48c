/** What stands on paper only. */
export const paper = {
  print: '打印',
  printed: '{{name}} 打印于 {{at}}（{{zone}}）',
  when: '时间',
  what: '内容',
  status: '状态',
  blocked: '停用',
  search: '搜索“{{text}}”',
  notAll: '只打印了前 {{count}} 项，其余见网页。',
} as const;
