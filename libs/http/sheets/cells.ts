import { columnWord, valueWord } from '#language';
import type { WrittenCell } from '#sheets';
import type { Language } from '../problems/reader-language.js';
import { type Column, isBodyShape, isInstantShape, isWordShape, type Shape, withoutNull } from '../answers/columns.js';

/** How a list is read: in which language, and what bodies are called. */
export interface Reading {
  readonly language: Language;
  readonly names: ReadonlyMap<string, string>;
}

const isMoney = (name: string): boolean => /Fen$/.test(name);
const isDuration = (name: string): boolean => /Seconds$/.test(name);

/** `四同·同研究·日期`; with the unit where a number has one. */
export const headingOf = ({ path }: Column, language: Language): string => {
  const words = path.map((name) => columnWord(name.replace(/(?:Fen|Seconds)$/, ''), language));
  const last = path.at(-1) ?? '';
  const unit = isMoney(last)
    ? { 'zh-CN': '元', en: 'yuan' }
    : isDuration(last)
      ? { 'zh-CN': '秒', en: 's' }
      : undefined;
  const heading = words.join(language === 'en' ? ': ' : '·');
  if (!unit) return heading;
  return language === 'en' ? `${heading} (${unit.en})` : `${heading}（${unit['zh-CN']}）`;
};

/** The zone of the agencies, where a row has none of its own. */
const usualZone = 'Asia/Shanghai';

export const cellOf = (item: object, { path, shape }: Column, reading: Reading): WrittenCell => {
  const value = path.reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), item);
  const zone = isRecord(item) && typeof item['timeZone'] === 'string' ? item['timeZone'] : usualZone;
  return shown(value, shape, path.at(-1) ?? '', { ...reading, zone });
};

const shown = (
  value: unknown,
  shape: Shape,
  name: string,
  reading: Reading & { readonly zone: string },
): WrittenCell => {
  const { language, names, zone } = reading;
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return isMoney(name) ? value / 100 : value;
  if (typeof value === 'boolean') return valueWord(String(value), language);
  if (typeof value === 'string') {
    if (isInstantShape(shape)) return inZone(value, zone);
    if (isBodyShape(shape)) return names.get(value) ?? value;
    return isWordShape(shape) ? valueWord(value, language) : value;
  }
  const between = language === 'en' ? '; ' : '；';
  if (Array.isArray(value)) {
    const items = shape.items ? withoutNull(shape.items) : {};
    return value.map((one: unknown) => textOf(shown(one, items, name, reading))).join(between);
  }
  if (!isRecord(value)) return null;
  const members = shape.properties ?? {};
  return Object.entries(value)
    .map(([member, inner]) => textOf(shown(inner, withoutNull(members[member] ?? {}), member, reading)))
    .filter((text) => text !== '')
    .join(' ');
};

const textOf = (cell: WrittenCell): string => (cell === null ? '' : String(cell));

const formats = new Map<string, Intl.DateTimeFormat>();
/** `2027-03-12 08:30` */
const inZone = (instant: string, timeZone: string): string => {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { ...options, timeZone });
  formats.set(timeZone, format);
  return format.format(new Date(instant));
};

/** The codes of all bodies in a cell's value. */
export const bodiesIn = (value: unknown, shape: Shape): readonly string[] => {
  if (typeof value === 'string') return isBodyShape(shape) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => bodiesIn(one, withoutNull(shape.items ?? {})));
  if (!isRecord(value)) return [];
  return Object.entries(shape.properties ?? {}).flatMap(([name, member]) => bodiesIn(value[name], withoutNull(member)));
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
