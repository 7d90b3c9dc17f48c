import { Transform } from 'class-transformer';
import { IsString, Matches, MaxLength, registerDecorator, type ValidationOptions } from 'class-validator';
import { DateTime, IANAZone } from 'luxon';
import { isPlainText } from './bounds.js';

/** Hours end at 23 and offsets too: luxon takes an offset of 99:99, of which no instant can be made. */
const rfc3339 =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Is it an instant with its offset (RFC 3339), of which there is one in UTC? The one rule for all requests: a DTO asks by {@link IsInstant}. */
export const isInstant = (value: unknown): boolean =>
  typeof value === 'string' &&
  rfc3339.test(value) &&
  DateTime.fromISO(value).isValid &&
  rfc3339.test(new Date(value).toISOString()); // the years of RFC 3339 end with 9999, in UTC too

/** Is it a calendar date that exists? A DTO asks by {@link IsCalendarDate}. */
export const isCalendarDate = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && DateTime.fromISO(value).isValid;

const rule =
  (name: string, isRight: (value: unknown) => boolean, message: string) =>
  (options?: ValidationOptions): PropertyDecorator =>
  (target, key) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(key),
      ...(options && { options }),
      validator: { validate: isRight, defaultMessage: () => `${String(key)} must be ${message}` },
    });

const instantRule = rule('isInstant', isInstant, 'an instant as RFC 3339 has it, like 2027-03-08T01:30:00Z');

/** A field of a DTO that is an instant with its offset (RFC 3339); it reaches the controller in UTC with milliseconds. */
export const IsInstant = (): PropertyDecorator => (target, key) => {
  Transform(({ value }: { readonly value: unknown }) =>
    isInstant(value) ? new Date(value as string).toISOString() : value,
  )(target, key);
  instantRule()(target, key);
};

/** A field of a DTO that is a calendar date that exists, `2027-03-08`. */
export const IsCalendarDate = rule('isCalendarDate', isCalendarDate, 'a date like 2027-03-08');

/** A field of a DTO that is a calendar date or an instant with its offset, as a series names its exceptions. */
export const IsDateOrInstant = rule(
  'isDateOrInstant',
  (value) => isCalendarDate(value) || isInstant(value),
  'a date like 2027-03-08 or an instant like 2027-03-08T01:30:00Z',
);

/** A text that stands on one line and has something to show: no line or paragraph break, tab or control character, not blanks alone. */
export const isOneLine = (value: unknown): boolean =>
  typeof value === 'string' && value.trim() !== '' && isPlainText(value) && !/[\t\n\r\u2028\u2029]/u.test(value);

/** Is it a zone of the time zone database by its name, `Asia/Shanghai`? An offset like `+08:00` is none: clocks are not changed by it. */
export const isIanaZone = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z][\w+-]*(?:\/[A-Za-z][\w+-]*)*$/.test(value) && IANAZone.isValidZone(value);

/** A field of a DTO that is a zone of the time zone database. */
export const IsIanaZone = rule('isIanaZone', isIanaZone, 'a zone of the time zone database, like Asia/Shanghai');

/** A field of a DTO that is a name: {@link isOneLine}. Names stand in sheets, in calendar files and in titles, where a line break begins something else. */
export const IsOneLine = rule('isOneLine', isOneLine, 'a text of one line');

/** A field of a DTO that is a text with something to show, of at most so many characters. */
export const IsWords =
  (maxCharacters: number): PropertyDecorator =>
  (target, key) => {
    IsString()(target, key);
    Matches(/\S/, { message: '$property must not be empty' })(target, key);
    MaxLength(maxCharacters)(target, key);
  };

/** A field of a DTO that is the code of a body; with `each`, a list of codes. */
export const IsBodyCode = (options: { readonly each?: boolean } = {}): PropertyDecorator =>
  Matches(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, { ...options, message: '$property must be the code of a body' });

/** A field of a DTO that names one of several within a thing: `p1`, `group-2`. */
export const IsShortKey = () =>
  Matches(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, { message: '$property must be a short key' });

/** A field of a DTO that is the id of a thing of some unit, as `org-7f3k2m`. */
export const IsThingId = (options: { readonly each?: boolean } = {}): PropertyDecorator =>
  Matches(/^[a-z]{3}-[\w.-]{1,80}$/, { ...options, message: '$property must be the id of a thing, like org-7f3k2m' });
