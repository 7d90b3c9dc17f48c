import type { LetterContent, LetterKind } from '#contracts';

export interface TemplateField {
  readonly name: string;
  readonly label: string;
  readonly isRequired: boolean;
}

/** A line of a letter. `{name}` is a field; a line whose fields are all empty is left out. `cells` is a row of a table. */
export type TemplateLine =
  | { readonly kind: 'heading' | 'centred' | 'salutation' | 'text' | 'signature'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] };

export interface LetterTemplate {
  readonly kind: LetterKind;
  readonly name: string;
  readonly fields: readonly TemplateField[];
  readonly lines: readonly TemplateLine[];
}

const field = (name: string, label: string, isRequired = false): TemplateField => ({ name, label, isRequired });
const text = (line: string): TemplateLine => ({ kind: 'text', text: line });

/** What every letter knows of itself: `title`, `number`, `recipients`, `sender`, `date`, `post`. */
const head: readonly TemplateLine[] = [
  { kind: 'heading', text: '{title}' },
  { kind: 'centred', text: '{number}' },
  { kind: 'salutation', text: '{recipients}：' },
];
const foot: readonly TemplateLine[] = [
  { kind: 'signature', text: '{sender}' },
  { kind: 'signature', text: '{date}' },
];

/** The sheet follows the columns of real ones (PRACTICE 3.3). */
const supervisionSheet: LetterTemplate = {
  kind: 'supervision-sheet',
  name: '督办单',
  fields: [
    field('matter', '督办事项', true),
    field('basis', '文号'),
    field('text', '督办内容', true),
    field('leader', '批示领导'),
    field('deadline', '交办时限', true),
    field('rhythm', '反馈周期'),
    field('lead', '牵头单位'),
    field('helpers', '配合单位'),
    field('contact', '督办联系人'),
    field('phone', '电话'),
  ],
  lines: [
    { kind: 'heading', text: '督 办 单' },
    { kind: 'centred', text: '{number}' },
    { kind: 'row', cells: ['督办事项', '{matter}', '文号', '{basis}'] },
    { kind: 'row', cells: ['督办内容', '{text}'] },
    { kind: 'row', cells: ['批示领导', '{leader}', '发布时间', '{date}'] },
    { kind: 'row', cells: ['交办时限', '{deadline}', '反馈周期', '{rhythm}'] },
    { kind: 'row', cells: ['牵头单位', '{lead}', '配合单位', '{helpers}'] },
    { kind: 'row', cells: ['收文单位', '{recipients}'] },
    { kind: 'row', cells: ['督办联系人', '{contact}', '电话', '{phone}'] },
    { kind: 'row', cells: ['办理情况', ''] },
    { kind: 'row', cells: ['单位负责人签字', '', '（盖章）', ''] },
    ...foot,
  ],
};

export const letterTemplates: readonly LetterTemplate[] = [
  {
    kind: 'request',
    name: '请示',
    fields: [field('reason', '缘由', true), field('proposal', '请示事项', true), field('contact', '联系人及电话')],
    lines: [
      ...head,
      text('{reason}'),
      text('{proposal}'),
      text('妥否，请批示。'),
      ...foot,
      text('（联系人及电话：{contact}）'),
    ],
  },
  {
    kind: 'reply',
    name: '批复',
    fields: [field('received', '来文', true), field('decision', '批复意见', true), field('requirements', '有关要求')],
    lines: [
      ...head,
      text('你单位《{received}》收悉。经研究，批复如下：'),
      text('{decision}'),
      text('{requirements}'),
      text('此复。'),
      ...foot,
    ],
  },
  {
    kind: 'reminder-letter',
    name: '提示函',
    fields: [field('matter', '提示事项', true), field('dueOn', '到期日期'), field('todo', '需办理的工作', true)],
    lines: [
      ...head,
      text('现就{matter}提示如下：'),
      text('到期日期：{dueOn}。'),
      text('{todo}'),
      text('特此提示。'),
      ...foot,
    ],
  },
  supervisionSheet,
  {
    kind: 'announcement',
    name: '通知',
    fields: [field('text', '正文', true), field('contact', '联系人及电话')],
    lines: [...head, text('{text}'), text('特此通知。'), ...foot, text('（联系人及电话：{contact}）')],
  },
];

export const templateOf = (kind: LetterKind): LetterTemplate => {
  const found = letterTemplates.find((template) => template.kind === kind);
  if (!found) throw new Error(`there is no template of ${kind}`);
  return found;
};

const valueOf = ({ fields }: LetterContent, name: string): string =>
  fields.find((one) => one.name === name)?.value.trim() ?? '';

/** The names of the fields that the template needs and the letter has not. */
export const missingFields = (content: LetterContent): readonly string[] =>
  templateOf(content.kind)
    .fields.filter(({ name, isRequired }) => isRequired && valueOf(content, name) === '')
    .map(({ name }) => name);

/** The names that the template has not. */
export const unknownFields = ({ kind, fields }: Pick<LetterContent, 'kind' | 'fields'>): readonly string[] =>
  fields.map(({ name }) => name).filter((name) => !templateOf(kind).fields.some((one) => one.name === name));

/** The template's lines with everything filled in; what is not known is left blank, and a line that would say nothing is left out. */
export const filledLines = (
  template: LetterTemplate,
  values: Readonly<Record<string, string>>,
): readonly TemplateLine[] =>
  template.lines.flatMap((line): readonly TemplateLine[] => {
    const fill = (words: string): string => words.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
    if (line.kind === 'row') return [{ kind: 'row', cells: line.cells.map(fill) }];
    const names = [...line.text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const isEmpty = names.length > 0 && names.every((name) => (values[name] ?? '').trim() === '');
    return isEmpty
      ? []
      : fill(line.text)
          .split('\n')
          .map((one) => ({ ...line, text: one }));
  });
