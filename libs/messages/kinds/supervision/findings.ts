import { declareContext } from '../../domain/subject-context.js';
import { declareMessages, toEach } from '../../domain/message.js';

const subjectOf = (finding: string): string => `finding/${finding}`;

/** Of a finding: whose it is, and who checks. Its title is discipline's and stands nowhere here. */
export const contextOfFindings = [
  declareContext(['finding.raised'], (context, { data: { content } }) => ({
    ...context,
    owner: content.body,
    invited: content.checkers.map(({ body }) => body),
  })),
];

export const messagesOfFindings = [
  declareMessages(['inspection.opened'], ({ data: { inspection, content } }) => {
    const { title, from, to, lead, scope, inspectors } = content;
    const params = { title, body: lead, from, to };
    const subject = `inspection/${inspection}`;
    const joined = inspectors.map(({ body }) => body).filter((body) => body !== lead);
    return [
      ...toEach(joined, { reason: 'inspection-joined', params, subject }),
      ...toEach(scope, { reason: 'inspection-announced', params, subject }),
    ];
  }),
  declareMessages(['finding.raised'], ({ data: { finding, content, raisedBy } }) => [
    {
      to: content.body,
      reason: 'finding-raised',
      params: { body: raisedBy, ...(content.rectifyBy && { dueOn: content.rectifyBy }) },
      subject: subjectOf(finding),
    },
  ]),
  declareMessages(['finding.extended'], ({ data: { finding, to } }, { owner }) => [
    { to: owner, reason: 'finding-extended', params: { dueOn: to }, subject: subjectOf(finding) },
  ]),
  declareMessages(['finding.rectification-recorded'], ({ data: { finding, state } }, { owner, invited }) =>
    state === 'self-done'
      ? toEach(invited, { reason: 'rectification-to-check', params: { body: owner }, subject: subjectOf(finding) })
      : [],
  ),
  declareMessages(['finding.returned', 'finding.reopened'], ({ data: { finding, by } }, { owner }) => [
    { to: owner, reason: 'rectification-returned', params: { body: by }, subject: subjectOf(finding) },
  ]),
  declareMessages(['finding.closed'], ({ data: { finding } }, { owner }) => [
    { to: owner, reason: 'finding-closed', params: {}, subject: subjectOf(finding) },
  ]),
  declareMessages(['finding.withdrawn'], ({ data: { finding } }, { owner }) => [
    { to: owner, reason: 'finding-withdrawn', params: {}, subject: subjectOf(finding) },
  ]),
  /** Reminders before the day go out by the table of rules; from the day on the body above is reminded, and the body itself here. */
  declareMessages(['rectification.overdue'], ({ data: { finding, body, dueOn } }) => [
    { to: body, reason: 'rectification-overdue', params: { dueOn }, subject: subjectOf(finding) },
  ]),
];
