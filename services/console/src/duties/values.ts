import type { DutyNoun, FormField, Values } from './duty.ts';

type Field = FormField<DutyNoun>;

export type Fault = 'needed' | 'too-long' | 'incomplete';

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** Those that are asked for, by what was filled in. */
export const askedOf = (fields: readonly Field[], values: Values): readonly Field[] =>
  fields.filter(({ isAsked }) => isAsked === undefined || isAsked(values));

/** What is missing or too long, by the names of the fields; nothing where the form may be sent. */
export const faultsOf = (fields: readonly Field[], values: Values): Readonly<Record<string, Fault>> =>
  Object.fromEntries(
    askedOf(fields, values).flatMap(({ name, isNeeded, maxLength, columns }): readonly (readonly [string, Fault])[] => {
      const value = values[name];
      if (columns !== undefined) {
        const lines = filledLines(columns, value);
        if (isNeeded === true && lines.length === 0) return [[name, 'needed']];
        return lines.some((line) => Object.keys(faultsOf(columns, line)).length > 0) ? [[name, 'incomplete']] : [];
      }
      if (isNeeded === true && isEmpty(value)) return [[name, 'needed']];
      if (maxLength !== undefined && typeof value === 'string' && value.length > maxLength) return [[name, 'too-long']];
      return [];
    }),
  );

/** The lines of a field of the kind `rows` in which anything was filled in. */
const filledLines = (columns: readonly Field[], value: unknown): readonly Values[] =>
  (Array.isArray(value) ? (value as readonly Values[]) : []).filter((line) =>
    columns.some(({ name }) => !isEmpty(line[name])),
  );

/** What is sent: no empty member, texts without blanks around them, yuan as fen, `due.on` as a member of `due`. */
export const contentOf = (fields: readonly Field[], values: Values): Readonly<Record<string, unknown>> => {
  const content: Record<string, unknown> = {};
  for (const { name, as, columns } of askedOf(fields, values)) {
    const value = values[name];
    if (columns !== undefined) {
      const lines = filledLines(columns, value).map((line) => contentOf(columns, line));
      if (lines.length > 0) put(content, name.split('.'), lines);
      continue;
    }
    if (isEmpty(value)) continue;
    put(content, name.split('.'), sentOf(as, value));
  }
  return content;
};

const sentOf = (as: Field['as'], value: unknown): unknown => {
  if (as === 'yuan' && typeof value === 'number') return Math.round(value * 100);
  if (as === 'texts' && typeof value === 'string')
    return value
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  return typeof value === 'string' ? value.trim() : value;
};

const put = (into: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void => {
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const inner = into[first];
  const next: Record<string, unknown> =
    typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
  into[first] = next;
  put(next, rest, value);
};
