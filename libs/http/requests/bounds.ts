import { mask } from '#contracts';
import type { FieldError } from '../problems/problem.js';

/** How large a body may be before anything of it is read, in bytes, by what it says that it is. */
export const maxJsonBytes = 131_072;
/** Sheets and everything else that routes take as bytes; a route that takes less, or reads as it comes, has limits of its own. */
export const maxSheetBytes = 1_048_576;

export const maxBodyBytes = (contentType: string | undefined): number =>
  contentType !== undefined && /^\s*application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType)
    ? maxJsonBytes
    : maxSheetBytes;

/** What a JSON value may consist of, whoever reads it afterwards; the lists and texts of a DTO have narrower limits of their own. */
export const maxDepth = 20;
export const maxItems = 1_000;
export const maxMembers = 200;
export const maxValues = 5_000;
const maxNameLength = 100;

/** Why a JSON value is refused before anybody looks at what it means. */
export type JsonFault =
  { readonly kind: 'not-json'; readonly message: string } | ({ readonly kind: 'field' } & FieldError);

/**
 * The first fault of a JSON value, undefined when the rest of the service can take it.
 *
 * It is found in one look of linear time that ends at the first fault: nested deeper than 20 levels, a list of more than 1,000 items, an
 * object of more than 200 members, more than 5,000 values in all; a number that no double holds (`1e400`), for which canonical JSON has no
 * form (RFC 8785 section 3.2.2.3); half a surrogate pair, which has no UTF-8; a text as it reads where it is masked, which would overwrite what the caller cannot see; a text that {@link isPlainText} refuses; a member with a name
 * of every object (`toString`, `constructor`), which class-transformer would drop in silence.
 */
export const faultOfJson = (value: unknown): JsonFault | undefined => new Look().at(value, '', 0);

class Look {
  private values = 0;

  at(value: unknown, path: string, depth: number): JsonFault | undefined {
    this.values += 1;
    if (this.values > maxValues) return fault('', `the body may have at most ${maxValues} values`);
    if (typeof value === 'string') return textFault(value, path);
    if (typeof value === 'number')
      return Number.isFinite(value) ? undefined : fault(path, 'is no number that can be kept');
    if (typeof value !== 'object' || value === null) return undefined;
    if (depth === maxDepth) return { kind: 'not-json', message: `The body is nested deeper than ${maxDepth} levels.` };
    return Array.isArray(value) ? this.inList(value, path, depth) : this.inObject(value, path, depth);
  }

  private inList(list: readonly unknown[], path: string, depth: number): JsonFault | undefined {
    if (list.length > maxItems) return fault(path, `may have at most ${maxItems} items`);
    for (const [index, item] of list.entries()) {
      const found = this.at(item, below(path, String(index)), depth + 1);
      if (found) return found;
    }
    return undefined;
  }

  private inObject(object: object, path: string, depth: number): JsonFault | undefined {
    const members = Object.entries(object);
    if (members.length > maxMembers) return fault(path, `may have at most ${maxMembers} members`);
    for (const [name, member] of members) {
      const found = nameFault(name, path) ?? this.at(member, below(path, name), depth + 1);
      if (found) return found;
    }
    return undefined;
  }
}

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const fault = (path: string, message: string): JsonFault => ({
  kind: 'field',
  path,
  message: path === '' ? message : `${path} ${message}`,
});

const notUnicode: JsonFault = { kind: 'not-json', message: 'A text of the body is not Unicode.' };

const textFault = (text: string, path: string): JsonFault | undefined => {
  if (text === mask) return fault(path, 'is masked for you: leave it out, or write it anew');
  if (!text.isWellFormed()) return notUnicode;
  return isPlainText(text) ? undefined : fault(path, 'holds a control character that does not show');
};

const nameFault = (name: string, path: string): JsonFault | undefined => {
  if (!name.isWellFormed()) return notUnicode;
  if (name.length > maxNameLength) return fault(path, `has a member whose name is longer than ${maxNameLength}`);
  if (!isPlainText(name)) return fault(path, 'has a member whose name holds a control character');
  return isNameOfEveryObject(name) ? { kind: 'field', ...unknownField(below(path, name)) } : undefined;
};

/** As the check of unknown fields says it, which such a name would never meet. */
export const unknownField = (path: string): FieldError => ({ path, message: `property ${path} should not exist` });

const namesOfEveryObject: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

export const isNameOfEveryObject = (name: string): boolean => namesOfEveryObject.has(name);

/**
 * Is it Unicode without characters that do not show and change what is read: controls but for tab and line ends (a NUL above all), and
 * the marks of writing direction (UAX 9), with which a text can look like another one?
 */
export const isPlainText = (text: string): boolean => text.isWellFormed() && !hidden.test(text);

const hidden = /[^\P{Cc}\t\n\r]|\p{Bidi_Control}/u;
