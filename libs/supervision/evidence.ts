import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsOptional, IsUrl, MaxLength } from 'class-validator';

/** Links alone, and none is demanded: no picture, no upload (PRACTICE 4). */
const webAddress = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };

/** A field of a DTO: where it can be read that something was done. */
export const IsEvidence = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    IsArray(),
    ArrayMaxSize(20),
    IsUrl(webAddress, { each: true, message: 'evidence must be addresses that begin with http:// or https://' }),
    MaxLength(500, { each: true }),
  );
