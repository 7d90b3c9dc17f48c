import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldError, Problem, validationFailed } from '../problems/problem.js';

/**
 * Checks bodies and queries against their DTO classes: every wrong field is named with its path, unknown fields are refused, and
 * nothing is converted unless the DTO says so (`@Type(() => Number)`). Of each field the first fault is named, of a request the first hundred.
 *
 * A route whose body is declared as `Buffer` takes raw bytes (text/csv, xlsx); JSON there, or bytes where JSON belongs, is 415.
 */
@Injectable()
export class RequestValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => validationFailed(fieldErrors(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body') checkBody(value, metadata);
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

const checkBody = (value: unknown, { metatype }: ArgumentMetadata): void => {
  const wantsBytes = (metatype as unknown) === Buffer;
  if (wantsBytes !== Buffer.isBuffer(value)) {
    if (wantsBytes) throw new Problem(415, 'unsupported-media-type', 'Send text/csv or an xlsx workbook.');
    if (Buffer.isBuffer(value)) throw new Problem(415, 'unsupported-media-type', 'Send application/json.');
  }
  if (wantsBytes || !isDto(metatype) || value === undefined) return;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw validationFailed([{ path: '', message: 'the body must be a JSON object' }]);
  }
};

const isDto = (metatype: ArgumentMetadata['metatype']): boolean =>
  metatype !== undefined && !([Object, Array, String, Number, Boolean] as unknown[]).includes(metatype);

const fieldErrors = (errors: readonly ValidationError[], parent = ''): readonly FieldError[] =>
  errors.flatMap((error) => {
    const path = parent === '' ? error.property : `${parent}.${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({ path, message, rule }));
    return [...own, ...fieldErrors(error.children ?? [], path)];
  });
