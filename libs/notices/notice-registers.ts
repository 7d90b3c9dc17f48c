import { type Notice, type Step, statusOf } from './domain/notice.js';

/** The four registers (PRACTICE 3.6): 事项登记簿, 会议记录簿, 意见建议登记簿, 意见建议办理登记册. */
export const registers = ['matters', 'meetings', 'opinions', 'opinion-handling'] as const;
export type RegisterName = (typeof registers)[number];

export const registerTitles: Readonly<Record<RegisterName, string>> = {
  matters: '党务公开事项登记簿',
  meetings: '党务公开会议记录簿',
  opinions: '意见建议登记簿',
  'opinion-handling': '意见建议办理登记册',
};

export type RegisterRow = Readonly<Record<string, string | number>>;

const columns: Readonly<Record<RegisterName, readonly string[]>> = {
  matters: [
    '序号',
    '公开事项',
    '公开范围',
    '公开形式',
    '公开时限',
    '提出',
    '提出日期',
    '保密审查',
    '审查日期',
    '审批',
    '审批日期',
    '公开日期',
    '撤回日期',
    '状态',
  ],
  meetings: ['序号', '公开事项', '会议', '审批', '审批日期'],
  opinions: ['序号', '公开事项', '意见序号', '提出组织', '意见内容', '提出日期'],
  'opinion-handling': ['序号', '公开事项', '意见序号', '意见内容', '办理结果', '是否采纳', '办理人', '办理日期'],
};
export const columnsOf = (register: RegisterName): readonly string[] => columns[register];

const audiences = { named: '特定组织', organisation: '本组织党员', members: '全体党员', society: '社会' } as const;
const statuses = {
  proposed: '已提出',
  checked: '已审查',
  approved: '已审批',
  refused: '未批准',
  published: '已公开',
  withdrawn: '已撤回',
} as const;

/** What is registered equals what was published: each line is one text, as its events have it. `dayOf` is the agency's day of an instant. */
export const rowsOf = (
  register: RegisterName,
  all: readonly Notice[],
  dayOf: (instant: string) => string,
): readonly RegisterRow[] => {
  const day = (step: Step | undefined): string => (step ? dayOf(step.at) : '');
  const rows = all.flatMap((notice): Readonly<Record<string, string | number>>[] => {
    const title = notice.editions.at(-1)?.content.title ?? '';
    switch (register) {
      case 'matters':
        return notice.editions.map(({ content, proposed, checked, approved, published, endedAt }, index) => ({
          公开事项: content.title,
          公开范围: audiences[content.audience],
          公开形式: content.form ?? '',
          公开时限: content.period ?? '',
          提出: proposed.post,
          提出日期: day(proposed),
          保密审查: checked ? `${checked.post}：${checked.passed ? '通过' : '未通过'}` : '',
          审查日期: day(checked),
          审批: approved?.post ?? '',
          审批日期: day(approved),
          公开日期: published?.on ?? '',
          撤回日期: endedAt === undefined ? '' : dayOf(endedAt),
          状态: index === notice.editions.length - 1 ? statuses[statusOf(notice)] : '已更正',
        }));
      case 'meetings':
        return notice.editions
          .filter(({ approved }) => approved?.note !== undefined)
          .map(({ content, approved }) => ({
            公开事项: content.title,
            会议: approved?.note ?? '',
            审批: approved?.post ?? '',
            审批日期: day(approved),
          }));
      case 'opinions':
        return notice.opinions.map(({ number, body, text, at }) => ({
          公开事项: title,
          意见序号: number,
          提出组织: body,
          意见内容: text,
          提出日期: dayOf(at),
        }));
      case 'opinion-handling':
        return notice.opinions.map(({ number, text, answer }) => ({
          公开事项: title,
          意见序号: number,
          意见内容: text,
          办理结果: answer?.text ?? '',
          是否采纳: answer === undefined ? '' : answer.taken ? '是' : '否',
          办理人: answer?.post ?? '',
          办理日期: answer ? dayOf(answer.at) : '',
        }));
    }
  });
  return rows.map((row, index) => ({ 序号: index + 1, ...row }));
};
