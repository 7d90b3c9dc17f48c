import { PartialType } from '@nestjs/mapped-types';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  type BodyKind,
  bodyKinds,
  indicatorComparators,
  indicatorMeasures,
  responsibilities,
  type Responsibility,
} from '#contracts';
import { IsBodyCode, IsCalendarDate, IsOneLine, IsShortKey, IsWords, PageQuery } from '#http';
import { type Unit, units } from '#kernel';
import { IsEvidence } from '#supervision';

/** No figure of a body is larger. */
const maxFigure = 1e12;

export class ResponsibleDto {
  /** A post, never a person. */
  @IsOneLine()
  @MaxLength(100)
  readonly post!: string;

  @IsIn(responsibilities)
  readonly as!: Responsibility;

  @IsOptional()
  @IsOneLine()
  @MaxLength(400)
  readonly businessDuty?: string;
}

export class ChecklistItemDto {
  @IsShortKey()
  readonly key!: string;

  @IsOneLine()
  @MaxLength(400)
  readonly title!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => ResponsibleDto)
  readonly responsible!: ResponsibleDto;

  @IsInt()
  @Min(1)
  @Max(12)
  readonly fromMonth: number = 1;

  @IsInt()
  @Min(1)
  @Max(12)
  readonly toMonth: number = 12;

  /** What shows that it was done. */
  @IsOptional()
  @IsOneLine()
  @MaxLength(400)
  readonly evidence?: string;
}

export class IndicatorSourceDto {
  @IsIn(['typed', 'counted'])
  readonly kind!: 'typed' | 'counted';

  /** A name of `/v1/indicators`. */
  @ValidateIf((source: IndicatorSourceDto) => source.kind === 'counted')
  @IsShortKey()
  readonly counter?: string;

  @ValidateIf((source: IndicatorSourceDto) => source.kind === 'counted')
  @IsIn(indicatorMeasures)
  readonly measure?: (typeof indicatorMeasures)[number];
}

export class IndicatorDto {
  @IsShortKey()
  readonly key!: string;

  @IsOneLine()
  @MaxLength(400)
  readonly title!: string;

  /** The item that it makes hard. */
  @IsOptional()
  @IsShortKey()
  readonly item?: string;

  @IsNumber()
  @Min(0.01)
  @Max(100)
  readonly weight!: number;

  @IsNumber()
  @Min(0)
  @Max(maxFigure)
  readonly target!: number;

  @IsIn(indicatorComparators)
  readonly comparator: (typeof indicatorComparators)[number] = '>=';

  @IsOptional()
  @IsOneLine()
  @MaxLength(40)
  readonly unit?: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => IndicatorSourceDto)
  readonly source!: IndicatorSourceDto;
}

class ContentDto {
  @IsOneLine()
  @MaxLength(200)
  readonly title!: string;

  /** The post of the first responsible person. */
  @IsOneLine()
  @MaxLength(100)
  readonly firstResponsible!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ChecklistItemDto)
  readonly items!: readonly ChecklistItemDto[];

  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => IndicatorDto)
  readonly indicators!: readonly IndicatorDto[];
}

export class OpenTemplateDto extends ContentDto {
  @IsInt()
  @Min(2000)
  @Max(2200)
  readonly year!: number;

  @IsIn(bodyKinds)
  readonly bodyKind!: BodyKind;
}

export class ReviseContentDto extends PartialType(ContentDto) {}

export class IssueDto {
  /** Default: every body of the template's kind. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsBodyCode({ each: true })
  readonly bodies?: readonly string[];
}

export class TemplatesQuery extends PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2200)
  readonly year?: number;

  @IsOptional()
  @IsIn(bodyKinds)
  readonly bodyKind?: BodyKind;
}

export class ChecklistsQuery extends PageQuery {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsIn(units)
  readonly unit?: Unit;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2200)
  readonly year?: number;
}

export class WithdrawChecklistDto {
  @IsWords(500)
  readonly reason!: string;
}

/** Whose checklist it is; default: the caller's own body's. */
class OfBodyDto {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

export class CompleteItemDto extends OfBodyDto {
  @IsCalendarDate()
  readonly on!: string;

  @IsEvidence()
  readonly evidence: readonly string[] = [];
}

export class ReopenItemDto extends OfBodyDto {
  @IsWords(500)
  readonly reason!: string;
}

export class RecordStageDto extends OfBodyDto {
  @IsCalendarDate()
  readonly partyWorkOn!: string;

  @IsCalendarDate()
  readonly businessOn!: string;

  @IsEvidence()
  readonly evidence: readonly string[] = [];
}

export class ReportIndicatorDto extends OfBodyDto {
  @IsNumber()
  @Min(0)
  @Max(maxFigure)
  readonly value!: number;

  @IsCalendarDate()
  readonly on!: string;

  @IsEvidence()
  readonly evidence: readonly string[] = [];
}
