import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUrl, Matches, MaxLength } from 'class-validator';
import { licences, materialKinds } from '#contracts';
import { IsBodyCode, IsOneLine, PageQuery } from '#http';

class MaterialTextsDto {
  /** Whose work it is. */
  @IsOptional()
  @IsOneLine()
  @MaxLength(200)
  readonly source?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @Matches(/^\S{1,40}$/u, { each: true })
  @MaxLength(40, { each: true })
  readonly tags?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(8_000)
  readonly text?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }, { each: true })
  @MaxLength(1_000, { each: true })
  readonly links?: string[];
}

export class ShareMaterialDto extends MaterialTextsDto {
  /** Default: the caller's own. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOneLine()
  @MaxLength(300)
  readonly title!: string;

  @IsIn(materialKinds)
  readonly kind!: (typeof materialKinds)[number];

  @IsIn(licences)
  readonly licence!: (typeof licences)[number];
}

export class ReviseMaterialDto extends MaterialTextsDto {
  @IsOptional()
  @IsOneLine()
  @MaxLength(300)
  readonly title?: string;

  @IsOptional()
  @IsIn(materialKinds)
  readonly kind?: (typeof materialKinds)[number];

  @IsOptional()
  @IsIn(licences)
  readonly licence?: (typeof licences)[number];

  /** What is new. */
  @IsOptional()
  @IsOneLine()
  @MaxLength(300)
  readonly note?: string;
}

export class WithdrawMaterialDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(1_000)
  readonly reason!: string;
}

export class MaterialsQuery extends PageQuery {
  /** Full text; parts between blanks are all needed. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly q?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly tag?: string;

  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsIn(materialKinds)
  readonly kind?: (typeof materialKinds)[number];

  @IsOptional()
  @IsIn(licences)
  readonly licence?: (typeof licences)[number];
}
