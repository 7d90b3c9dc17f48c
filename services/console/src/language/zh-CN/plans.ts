export const revising = {
  title: '修改联合活动',
  revise: '修改',
  hint: '改动时间或角色后，已接受的组织需要重新答复。',
  nothingChanged: '还没有改动',
  save: '保存修改',
  saved: '修改已保存',
} as const;

/** The import of an annual plan. */
export const plans = {
  title: '导入年度计划',
  import: '导入年度计划',
  hint: '上传 CSV 或 XLSX 表格（不超过 1 MB）。先预检，列出有问题的行；确认之前不会导入任何内容。',
  file: '计划表格',
  choose: '选择文件',
  drop: '把文件拖到这里，或者点击选择',
  checking: '正在核对 {{name}}…',
  ready: '{{count}} 行可以导入',
  bad: '{{count}} 处有问题，未修正前默认不导入',
  clean: '没有发现问题',
  elsewhere: '{{count}} 行由其他条线的组织牵头，请由该条线或协调员导入',
  columns: { line: '行', column: '列', value: '内容', reason: '问题' },
  load: '导入',
  loadRest: '跳过有问题的行，导入其余 {{count}} 行',
  loading: '正在导入…',
  loaded: '已导入 {{count}} 项联合活动',
  again: '换一个文件',
  open: '打开',
  wholeLine: '整行',
  asked: '{{count}} 处需要确认',
  askedHint: '左边是表格里的原话，右边是读法，可以修改；留空表示不采用这几个字。点“导入”即按右边的读法导入。',
  askedColumns: { line: '行', column: '列', words: '原话', reading: '读作', why: '原因' },
} as const;
