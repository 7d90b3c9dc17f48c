import { unitOfId } from '#kernel';
import { asked, close, closeAll, type Declared, type Effect, note, type Noted, open, owed } from './open-duty.js';

const keyOf = (body: string, item: string): string => `${body} ${item}`;

/** The date that counts from now on; where the duty is to be done again, or still is, it is open until that date is met. */
const dated = (noted: Noted, body: string, item: string, dueAt: string, isOpen: boolean): readonly Effect[] => {
  const key = keyOf(body, item);
  const unit = noted.others?.find((one) => one.body === body)?.unit;
  const dates = note({ dates: { ...noted.dates, [key]: dueAt } });
  return isOpen && unit !== undefined ? [dates, open(key, owed(body, unit, dueAt))] : [dates];
};

/** What each addressee owes by which date, and delays that the sender is to answer. What is not late is the sender's list and no item of the board. */
export const openDutiesOfDirectives: Declared = {
  'directive.sent': ({ data: { directive, content, addressees } }) => {
    const { title, from, wants, owed: items } = content;
    const unit = unitOfId(directive);
    const each = addressees.flatMap(({ body, unit: at }) =>
      items.map(({ item, dueAt }) => ({ key: keyOf(body, item), dueAt, duty: owed(body, at, dueAt) })),
    );
    const noted = {
      title,
      owner: from,
      others: addressees,
      dates: Object.fromEntries(each.map(({ key, dueAt }) => [key, dueAt])),
      isMetByAcknowledgement: wants === 'acknowledgement',
      ...(unit && { unit }),
    };
    return [note(noted), ...each.map(({ key, duty }) => open(key, duty))];
  },
  'directive.acknowledged': ({ data: { body } }, { dates = {}, isMetByAcknowledgement }) =>
    isMetByAcknowledgement === true
      ? Object.keys(dates).flatMap((key) => (key.startsWith(`${body} `) ? [close(key)] : []))
      : [],
  'directive.reported': ({ data: { body, item } }) => [close(keyOf(body, item))],
  'directive.done': ({ data: { body } }) => [close(keyOf(body, 'whole'))],
  'directive.returned': ({ data: { body, item, dueAt } }, noted) => {
    const counts = dueAt ?? noted.dates?.[keyOf(body, item)];
    return counts === undefined ? [] : dated(noted, body, item, counts, true);
  },
  'directive.delay-asked': ({ data: { body, item } }, { owner, unit }) =>
    owner === undefined || unit === undefined ? [] : [open(`delay ${keyOf(body, item)}`, asked(owner, unit))],
  'directive.delay-granted': ({ data: { body, item, to } }, noted, _, isOpen) => [
    close(`delay ${keyOf(body, item)}`),
    ...dated(noted, body, item, to, isOpen(keyOf(body, item))),
  ],
  'directive.delay-refused': ({ data: { body, item } }) => [close(`delay ${keyOf(body, item)}`)],
  'directive.closed': () => [closeAll],
};
