import { ArrayMaxSize, IsArray, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsBodyCode, IsInstant, PageQuery } from '#http';
import { maxText, maxWords } from './directives.dto.js';

export class ReceivedQuery extends PageQuery {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

export class ForBodyDto {
  /** Default: the caller's own. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

export class TellDto extends ForBodyDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(maxText)
  readonly text!: string;

  /** Where evidence lies; never asked for. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(1_000, { each: true })
  readonly links?: string[];
}

export class ReportDto extends TellDto {
  /** Default: the first report that was not told. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly item?: string;
}

export class AskDelayDto extends ForBodyDto {
  /** Default: the directive as a whole where it has a date, else the next report. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly item?: string;

  @IsInstant()
  readonly to!: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(maxWords)
  readonly reason!: string;

  @IsOptional()
  @IsString()
  @MaxLength(maxWords)
  readonly progress?: string;
}
