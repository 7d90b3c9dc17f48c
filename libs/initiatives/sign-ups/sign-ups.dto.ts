import { IsIn, IsOptional, IsString, MaxLength, registerDecorator } from 'class-validator';
import { maxPersonLength } from '#contracts';
import { IsInstant, PageQuery } from '#http';
import { Text } from '../http/short-text.js';
import { signUpStatuses, type SignUpStatus } from './sign-ups.view.js';

/** Of ASCII, and neither a mobile number nor an identity card's. */
export const isOpaqueId = (value: unknown): boolean =>
  typeof value === 'string' &&
  value.length <= maxPersonLength &&
  /^[A-Za-z0-9][\w.:@|~+-]*$/.test(value) &&
  !/^(?:1[3-9]\d{9}|\d{17}[\dXx])$/.test(value);

/** A field that says who somebody is without saying it: events carry it to other units. */
const IsOpaqueId = (): PropertyDecorator => (target, key) =>
  registerDecorator({
    name: 'isOpaqueId',
    target: target.constructor,
    propertyName: String(key),
    validator: {
      validate: isOpaqueId,
      defaultMessage: () =>
        `${String(key)} must be an opaque id of letters, digits and . _ : @ | ~ + -, no name, telephone or identity number`,
    },
  });

export class SignUpDto {
  /** Default: the caller. */
  @IsOptional()
  @IsOpaqueId()
  readonly person?: string;

  /** The body as whose member they come. Default: the caller's own. */
  @IsOptional()
  @Text(40)
  readonly body?: string;
}

export class SessionDto {
  /** The start of the occurrence, where there are several. */
  @IsOptional()
  @IsInstant()
  readonly session?: string;
}

export class AttendDto extends SessionDto {
  /** Of whoever checks in without the host. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly code?: string;
}

export class SignUpsQuery extends PageQuery {
  @IsOptional()
  @IsIn(signUpStatuses)
  readonly status?: SignUpStatus;
}
