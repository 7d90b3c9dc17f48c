import type { ChecklistContent, ChecklistItem, Indicator } from '#contracts';
import { RuleViolation } from '#kernel';

/** The weights of a checklist's indicators add up to this. */
const fullWeight = 100;

/**
 * A checklist that can be answered for. Errors (422): `weights-do-not-add-up` (`sum`); `key-twice`; `checklist-item-unknown` (of an indicator); `months-reversed`;
 * `duty-not-named` (one post, two duties, of which only one is said); `too-many-decimals`.
 */
export const requireSoundContent = ({ items, indicators }: ChecklistContent): void => {
  requireUnique(items, 'items');
  requireUnique(indicators, 'indicators');
  items.forEach(requireSoundItem);
  const known = new Set(items.map(({ key }) => key));
  indicators.forEach(({ item, weight }, at) => {
    if (item !== undefined && !known.has(item))
      throw unprocessable('checklist-item-unknown', `There is no item ${item}.`, { path: `indicators[${at}].item` });
    if (Math.abs(weight * 100 - Math.round(weight * 100)) > 1e-9)
      throw unprocessable('too-many-decimals', 'A weight has two decimals at most.', {
        path: `indicators[${at}].weight`,
      });
  });
  const sum = weightOf(indicators);
  if (indicators.length > 0 && sum !== fullWeight)
    throw unprocessable('weights-do-not-add-up', `The weights add up to ${sum} and not to ${fullWeight}.`, { sum });
};

const requireSoundItem = ({ fromMonth, toMonth, responsible }: ChecklistItem, at: number): void => {
  if (toMonth < fromMonth)
    throw unprocessable('months-reversed', 'An item ends before it begins.', { path: `items[${at}].toMonth` });
  const isTold = responsible.businessDuty !== undefined && responsible.businessDuty.trim() !== '';
  if (responsible.as === 'one-post-two-duties' && !isTold)
    throw unprocessable('duty-not-named', 'One post, two duties: the business duty of the post is missing.', {
      path: `items[${at}].responsible.businessDuty`,
    });
};

const requireUnique = (list: readonly { readonly key: string }[], name: string): void => {
  const keys = list.map(({ key }) => key);
  const at = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  if (at >= 0) throw unprocessable('key-twice', `${keys[at]} stands twice.`, { path: `${name}[${at}].key` });
};

/** In hundredths, so that 33.33 three times and 0.01 are 100. */
const weightOf = (indicators: readonly Indicator[]): number =>
  indicators.reduce((sum, { weight }) => sum + Math.round(weight * 100), 0) / 100;

const unprocessable = (code: string, detail: string, fields: Readonly<Record<string, unknown>>) =>
  new RuleViolation(code, detail, 'unprocessable', fields);

/** 软任务: what no indicator makes hard. */
export const softItemsOf = ({ items, indicators }: ChecklistContent): readonly ChecklistItem[] => {
  const hard = new Set(indicators.map(({ item }) => item));
  return items.filter(({ key }) => !hard.has(key));
};

/** The last day of an item in its checklist's year. */
export const dueDayOfItem = (year: number, { toMonth }: Pick<ChecklistItem, 'toMonth'>): string => {
  const lastDay = new Date(Date.UTC(year, toMonth, 0)).getUTCDate();
  return `${year}-${String(toMonth).padStart(2, '0')}-${String(lastDay).padStart(2, '0')}`;
};
