import { IsIn, IsOptional } from 'class-validator';
import { type FileAudience, fileAudiences } from '#contracts';
import { IsBodyCode, IsOneLine, IsWords, PageQuery } from '#http';

export class KeepFileQuery {
  /** With the ending of its type. */
  @IsWords(200)
  @IsOneLine()
  readonly name!: string;

  /** Default: the caller's own. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  /** Default: the people of the body. */
  @IsOptional()
  @IsIn(fileAudiences)
  readonly audience?: FileAudience;
}

export class FilesQuery extends PageQuery {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}
