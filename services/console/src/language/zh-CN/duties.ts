/** The kit of pages for duties. */
export const duties = {
  hint: '各项工作职责，点击进入办理。',
  none: '没有需要您办理的职责',
  groups: {
    work: '任务与落实',
    organisation: '组织建设',
    supervision: '监督与检查',
    propaganda: '宣传与教育',
    care: '服务与关怀',
  },
  status: '状态',
  any: '{{what}}：全部',
  tooLong: '字数太多',
  onePerLine: '每行一项',
  yuan: '元',
  preview: '将逐一办理以下 {{count}} 项，每项单独记录：',
  andMore: '还有 {{count}} 项',
  timeline: '完整经过',
} as const;
