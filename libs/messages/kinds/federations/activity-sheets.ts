import { declareContext } from '../../domain/subject-context.js';
import { declareMessages, type MessageDraft, type ReasonCode } from '../../domain/message.js';

interface OfSheet {
  readonly body: string;
  readonly year: number;
  readonly sheet: string;
}

/** A body's year has many sheets in one stream: the titles of those that are open. */
export const contextOfActivitySheets = [
  declareContext(['activity-sheet.planned', 'activity-sheet.revised'], (context, { data: { sheet, content } }) => ({
    ...context,
    titles: { ...context.titles, [sheet]: content.title },
  })),
  declareContext(['activity-sheet.settled', 'activity-sheet.cancelled'], (context, { data: { sheet } }) => {
    const { [sheet]: _, ...titles } = context.titles ?? {};
    return { ...context, titles };
  }),
];

const ofSheet = (
  { body, year, sheet }: OfSheet,
  titles: Readonly<Record<string, string>> = {},
  reason: ReasonCode,
  more: MessageDraft['params'] = {},
): MessageDraft[] => [
  { to: body, reason, params: { title: titles[sheet] ?? '', ...more }, subject: `activity-year/${body}.${year}` },
];

/** What the body's second person has to do, what became of a sheet, and that its money is not settled. */
export const messagesOfActivitySheets = [
  declareMessages(['activity-sheet.planned'], ({ data }) =>
    ofSheet(data, { [data.sheet]: data.content.title }, 'activity-sheet-to-approve'),
  ),
  declareMessages(['activity-sheet.approved'], ({ data }, { titles }) =>
    ofSheet(data, titles, 'activity-sheet-approved', { ...(data.settleBy && { settleBy: data.settleBy }) }),
  ),
  declareMessages(['activity-sheet.refused'], ({ data }, { titles }) =>
    ofSheet(data, titles, 'activity-sheet-refused'),
  ),
  declareMessages(['activity-sheet.draw-refused'], ({ data }, { titles }) =>
    ofSheet(data, titles, 'activity-sheet-not-funded', { code: data.code }),
  ),
  declareMessages(['activity-sheet.overdue'], ({ data }, { titles }) =>
    ofSheet(data, titles, 'activity-sheet-overdue'),
  ),
];
