import { Type as As } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength, registerDecorator } from 'class-validator';
import { type Static, Type } from 'typebox';
import { OneOf } from '#http';
import { isTimeZone, maxCellLength } from '../domain/read-times.js';
import { officeHoursOf } from '../domain/settings.js';

const text =
  (name: string, isRight: (value: string) => boolean, message: string): PropertyDecorator =>
  (target, key) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(key),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && value.length <= 64 && isRight(value),
        defaultMessage: () => `${String(key)} must be ${message}`,
      },
    });

/** Words that name a time, and the defaults that their reading may take from. */
export class TimesQuery {
  @IsString()
  @MinLength(1)
  @MaxLength(maxCellLength)
  readonly words!: string;

  /** The plan's year; without it the present one in the zone. */
  @IsOptional()
  @As(() => Number)
  @IsInt()
  @Min(1970)
  @Max(2200)
  readonly year?: number;

  @IsOptional()
  @text('isTimeZone', isTimeZone, 'an IANA time zone like Asia/Shanghai')
  readonly timeZone: string = 'Asia/Shanghai';

  /** The unit's office hours; without them 08:30-12:00,14:00-17:30. */
  @IsOptional()
  @text('isOfficeHours', (value) => officeHoursOf(value) !== undefined, 'office hours like 08:30-12:00,14:00-17:30')
  readonly hours?: string;
}

const kinds = ['exact', 'days', 'window', 'latest', 'recurring', 'relative', 'open', 'unreadable', 'fault'] as const;

/** What the words were read as, in the notation of libs/times. */
export const ReadTimes = Type.Object({
  kind: OneOf(kinds),
  reading: Type.String(),
  sure: OneOf(['certain', 'usual', 'ask'] as const),
  /** Why it is no surer, or no time, in the reader's language; `reasonCode` is the same for programs. */
  reason: Type.Optional(Type.String()),
  reasonCode: Type.Optional(Type.String()),
  /** Of an exact time: all of it as instants. An end that the words do not name is left out. */
  occurrences: Type.Optional(Type.Array(Type.Object({ from: Type.String(), to: Type.Optional(Type.String()) }))),
});
export type ReadTimes = Static<typeof ReadTimes>;
