import { IsOptional, MaxLength } from 'class-validator';
import { IsBodyCode, IsCalendarDate, IsOneLine, IsWords } from '#http';

export class WriteTermLettersDto {
  /** Who reminds the bodies that belong to it. Default: the caller's own body. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  /** The last day on which a term falls due of which is reminded. */
  @IsCalendarDate()
  readonly until!: string;

  /** Who signs. */
  @IsOneLine()
  @MaxLength(100)
  readonly post!: string;

  /** What the bodies are to do. */
  @IsOptional()
  @IsWords(2_000)
  readonly todo?: string;
}
