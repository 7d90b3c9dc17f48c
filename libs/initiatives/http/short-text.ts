import { IsString, MaxLength, MinLength, registerDecorator, type ValidationOptions } from 'class-validator';
import { nounOf, writerOf } from '#contracts';

/** A text of 1 to `length` characters. */
export const Text =
  (length: number): PropertyDecorator =>
  (target, key) => {
    IsString()(target, key);
    MinLength(1)(target, key);
    MaxLength(length)(target, key);
  };

/** Where a proof lies: an address on the web, or a record of this system by the name of its stream (`meeting/org-7f3k`). */
export const isEvidence = (value: unknown): boolean => {
  if (typeof value !== 'string' || value.length > 500 || /\s/u.test(value)) return false;
  if (/^https?:\/\//i.test(value)) return URL.canParse(value);
  const writer = nounOf(value.split('/', 1)[0] ?? '') && writerOf(value);
  return writer !== undefined && writer !== 'unknown-noun';
};

export const IsEvidence =
  (options?: ValidationOptions): PropertyDecorator =>
  (target, key) =>
    registerDecorator({
      name: 'isEvidence',
      target: target.constructor,
      propertyName: String(key),
      ...(options && { options }),
      validator: {
        validate: isEvidence,
        defaultMessage: () =>
          'evidence must be addresses that begin with http:// or https://, or records of this system like task/org-7f3k',
      },
    });
