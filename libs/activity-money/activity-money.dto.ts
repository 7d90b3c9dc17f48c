import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type ReceiptKind, receiptKinds } from '#contracts';
import { IsBodyCode, IsCalendarDate, IsOneLine, IsThingId, IsWords, PageQuery } from '#http';
import { type SheetStatus, sheetStatuses } from './domain/activity-year.js';

const maxAmountFen = 100_000_000_000;

export class BudgetItemDto {
  @IsWords(200)
  @IsOneLine()
  readonly name!: string;

  @IsInt()
  @Min(0)
  @Max(maxAmountFen)
  readonly amountFen!: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(maxAmountFen)
  readonly perHeadFen?: number;
}

/** The sheet as agencies keep it: name, time, place, plan, budget, roster as a number. */
export class SheetContentDto {
  @IsWords(200)
  @IsOneLine()
  readonly title!: string;

  @IsOptional()
  @IsWords(200)
  @IsOneLine()
  readonly place?: string;

  @IsCalendarDate()
  readonly startsOn!: string;

  @IsCalendarDate()
  readonly endsOn!: string;

  @IsOptional()
  @IsWords(4_000)
  readonly plan?: string;

  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly people!: number;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => BudgetItemDto)
  readonly items!: BudgetItemDto[];

  @IsOptional()
  @IsThingId()
  readonly fund?: string;

  @IsOptional()
  @IsThingId()
  readonly initiative?: string;
}

export class PlanSheetDto extends SheetContentDto {
  /** Default: the caller's own. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

export class RefuseSheetDto {
  @IsWords(1_000)
  readonly reason!: string;
}

export class ReasonOfSheetDto {
  @IsWords(500)
  readonly reason!: string;
}

export class ReceiptDto {
  @IsIn(receiptKinds)
  readonly kind!: ReceiptKind;

  @IsInt()
  @Min(1)
  @Max(maxAmountFen)
  readonly amountFen!: number;

  @IsCalendarDate()
  readonly on!: string;

  @IsOptional()
  @IsWords(100)
  @IsOneLine()
  readonly number?: string;

  /** Place in the budget's items, from 0. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(49)
  readonly item?: number;
}

export class YearBudgetDto {
  @IsInt()
  @Min(0)
  @Max(maxAmountFen)
  readonly budgetFen!: number;
}

export class SheetsOfQuery {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2199)
  readonly year?: number;
}

export class SheetsQuery extends PageQuery {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2199)
  readonly year?: number;

  @IsOptional()
  @IsIn(sheetStatuses)
  readonly status?: SheetStatus;
}
