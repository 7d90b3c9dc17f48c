import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsObject, IsOptional } from 'class-validator';
import { IsBodyCode } from '#http';

export class FillFormDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsBodyCode({ each: true })
  readonly bodies!: string[];

  /** What nobody knows but who fills it in: by field, the same for all. */
  @IsOptional()
  @IsObject()
  readonly values?: Readonly<Record<string, string>>;

  /** By body and field, before `values`. */
  @IsOptional()
  @IsObject()
  readonly valuesOf?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
