import type { ChecklistItem } from '#contracts';
import { agencyInstant } from '#rules';
import { declareContext } from '../../domain/subject-context.js';
import { declareMessages, declareReminder } from '../../domain/message.js';

const subjectOf = (checklist: string): string => `checklist/${checklist}`;
/** Items that are still open are named so many days before the end of their last month. */
const daysAhead = 7;
const hourOfReminders = 8;

const owedOf = (items: readonly ChecklistItem[]) => items.map(({ key, toMonth }) => ({ key, month: toMonth }));
/** So many days before the last day of the month. */
const dayBeforeEnd = (year: number, month: number, days = 0): string =>
  new Date(Date.UTC(year, month, -days)).toISOString().slice(0, 10);

export const contextOfChecklists = [
  declareContext(['checklist.issued'], (context, { data: { body, content } }) => ({
    ...context,
    title: content.title,
    owner: body,
    owed: owedOf(content.items),
  })),
  declareContext(['checklist.revised'], (context, { data: { content } }) => ({
    ...context,
    title: content.title,
    owed: owedOf(content.items),
  })),
  declareContext(['checklist.withdrawn'], (context) => ({ ...context, owed: [] })),
  /** These stand in the body's own stream of its checklist. */
  declareContext(['checklist.item-completed'], (context, { data: { item } }) => ({
    ...context,
    done: [...(context.done ?? []), item],
  })),
  declareContext(['checklist.item-reopened'], (context, { data: { item } }) => ({
    ...context,
    done: (context.done ?? []).filter((one) => one !== item),
  })),
];

export const messagesOfChecklists = [
  declareMessages(['checklist.issued'], ({ data: { checklist, body, content, year } }) => [
    { to: body, reason: 'checklist-issued', params: { title: content.title, year }, subject: subjectOf(checklist) },
  ]),
];

/** One message for all items of a month that are not done a week before its end. */
export const remindersOfChecklists = [
  declareReminder('checklist-items', ['checklist.issued'], {
    remindersOf: ({ data: { checklist, body, unit, year } }) =>
      Array.from({ length: 12 }, (_, at) => at + 1).map((month) => ({
        key: `${checklist}/${month}`,
        at: agencyInstant(dayBeforeEnd(year, month, daysAhead), hourOfReminders),
        streams: [subjectOf(checklist), `checklist-progress/${unit}/${checklist}/${body}`],
        about: { checklist, month, dueOn: dayBeforeEnd(year, month) },
      })),
    messagesOf: ({ checklist, month, dueOn }, [issued, progress]) => {
      const open = (issued?.owed ?? []).filter((item) => item.month === month && !progress?.done?.includes(item.key));
      if (!issued || open.length === 0) return [];
      const { owner: to, title } = issued;
      const params = { title, dueOn: String(dueOn), count: open.length };
      return [{ to, reason: 'checklist-items-due', params, subject: subjectOf(String(checklist)) }];
    },
  }),
];
