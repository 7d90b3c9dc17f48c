import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { initiativeKinds, type InitiativeKind } from '#contracts';
import { IsBodyCode, IsCalendarDate, IsOneLine, IsThingId, IsWords, PageQuery } from '#http';
import { templateStatuses, type Template } from './domain/template.js';

export class SaveTemplateDto {
  /** The initiative of which it is made. */
  @IsThingId()
  readonly initiative!: string;

  /** Default: the initiative's title. */
  @IsOptional()
  @IsWords(200)
  @IsOneLine()
  readonly name?: string;

  /** Default: the caller's own. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

export class ReviseTemplateDto {
  @IsOptional()
  @IsWords(200)
  @IsOneLine()
  readonly name?: string;

  /** The initiative of which it is made anew. */
  @IsOptional()
  @IsThingId()
  readonly initiative?: string;
}

export class StartFromTemplateDto {
  /** The first day. Default: the same weekday of the month in `year`. */
  @IsOptional()
  @IsCalendarDate()
  readonly startsOn?: string;

  /** Default: the first year in which its day is still to come. */
  @IsOptional()
  @IsInt()
  @Min(2000)
  @Max(9998)
  readonly year?: number;

  @IsOptional()
  @IsWords(200)
  @IsOneLine()
  readonly title?: string;

  /** Whose it is to be. Default: the caller's own. */
  @IsOptional()
  @IsBodyCode()
  readonly host?: string;
}

export class TemplatesQuery extends PageQuery {
  @IsOptional()
  @IsIn(templateStatuses)
  readonly status?: Template['status'];

  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsIn(initiativeKinds)
  readonly kind?: InitiativeKind;
}
