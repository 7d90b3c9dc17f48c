import { isISO8601, registerDecorator } from 'class-validator';

/** A calendar date or an instant (RFC 3339), as a series names its exceptions. */
export const IsDateOrInstant =
  (options: { readonly each: boolean }): PropertyDecorator =>
  (target, key) =>
    registerDecorator({
      name: 'isDateOrInstant',
      target: target.constructor,
      propertyName: String(key),
      options,
      validator: {
        validate: isDateOrInstant,
        defaultMessage: () => `each of ${String(key)} must be a date like 2027-03-08 or an instant`,
      },
    });

const shape = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

const isDateOrInstant = (value: unknown): boolean => isISO8601(value, { strict: true }) && shape.test(String(value));

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
