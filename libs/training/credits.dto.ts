import { Type } from 'class-transformer';
import { IsInt, IsNumber, IsOptional, Matches, Max, Min } from 'class-validator';
import { IsBodyCode, IsInstant, IsThingId, PageQuery } from '#http';

export class AwardCreditsDto {
  /** As they signed up. */
  @Matches(/^[A-Za-z0-9][\w.:@|~+-]{0,119}$/, { message: 'person must be an opaque id' })
  readonly person!: string;

  @IsThingId()
  readonly initiative!: string;

  /** The start of the occurrence. Default: that of the course. */
  @IsOptional()
  @IsInstant()
  readonly session?: string;

  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(1_000)
  readonly credits!: number;
}

export class CreditsQuery extends PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(9998)
  readonly year?: number;
}

export class BodyCreditsQuery extends CreditsQuery {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}
