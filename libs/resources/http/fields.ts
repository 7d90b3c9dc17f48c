import { Transform } from 'class-transformer';
import { registerDecorator, type ValidationOptions } from 'class-validator';
import { DateTime } from 'luxon';

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

export const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && rfc3339.test(value) && DateTime.fromISO(value).isValid;

export const isDate = (value: unknown): boolean =>
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

/** An instant with its offset (RFC 3339); it reaches the controller in UTC with milliseconds. */
export const IsInstant = (): PropertyDecorator => (target, key) => {
  Transform(({ value }: { readonly value: unknown }) =>
    isInstant(value) ? new Date(value as string).toISOString() : value,
  )(target, key);
  instantRule()(target, key);
};

/** A calendar date that exists, `2027-03-08`. */
export const IsCalendarDate = rule('isCalendarDate', isDate, 'a date like 2027-03-08');

/** A calendar date or an instant. */
export const IsDateOrInstant = rule(
  'isDateOrInstant',
  (value) => isDate(value) || isInstant(value),
  'a date or an instant',
);

type Present<Value> = Value extends readonly (infer Item)[]
  ? Present<Item>[]
  : Value extends object
    ? { [Key in keyof Value]: Present<Exclude<Value[Key], null>> }
    : Value;

/** What was sent as plain data, without the members that are null: a field that is set to nothing is not there. */
export const present = <Value>(value: Value): Present<Value> => {
  if (Array.isArray(value)) return value.map((item: unknown) => present(item)) as Present<Value>;
  if (typeof value !== 'object' || value === null) return value as Present<Value>;
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, present<unknown>(member)])) as Present<Value>;
};
