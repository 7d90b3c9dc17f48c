import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

/** One of the two. */
export class MakeCalendarLinkDto {
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  readonly body?: string;

  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  readonly initiative?: string;
}
