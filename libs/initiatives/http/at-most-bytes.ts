import { registerDecorator } from 'class-validator';

/** A field of any JSON that takes at most so many bytes: what it becomes is told to others in one event. */
export const AtMostBytes =
  (bytes: number): PropertyDecorator =>
  (target, key) =>
    registerDecorator({
      name: 'atMostBytes',
      target: target.constructor,
      propertyName: String(key),
      validator: {
        validate: (value: unknown) => Buffer.byteLength(JSON.stringify(value) ?? '') <= bytes,
        defaultMessage: () => `${String(key)} must take at most ${bytes} bytes as JSON`,
      },
    });
