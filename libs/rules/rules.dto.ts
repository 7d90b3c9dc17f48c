import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import {
  ruleCertainties,
  type RuleCertainty,
  ruleComparators,
  type RuleComparator,
  type RuleSetter,
  ruleSetters,
  type RuleValue,
} from '#contracts';
import { IsCalendarDate, PageQuery } from '#http';
import { keyPattern, scopePattern } from './domain/rule.js';

const isCell = (value: unknown): boolean =>
  typeof value === 'boolean' || Number.isFinite(value) || (typeof value === 'string' && value.length <= 400);
const isRow = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && !Array.isArray(row) && Object.values(row).every(isCell);
const isValue = (value: unknown): boolean =>
  isCell(value) || (Array.isArray(value) && value.length <= 100 && value.every(isRow));

const IsRuleValue = (): PropertyDecorator =>
  ValidateBy({
    name: 'isRuleValue',
    validator: {
      validate: isValue,
      defaultMessage: () => 'value must be a number, a text, a boolean, or a table of at most 100 flat rows',
    },
  });

export class RuleAddress {
  @Matches(keyPattern, { message: 'key must be words with dots between them, like term.months' })
  @MaxLength(120)
  readonly key!: string;

  @Matches(scopePattern, { message: 'scope must be all, kind:<kind>, unit:<unit> or body:<code>' })
  readonly scope!: string;
}

export class RuleSourceDto {
  @IsString()
  @MaxLength(400)
  readonly title: string = '';

  @IsOptional()
  @IsString()
  @MaxLength(120)
  readonly article?: string;
}

export class SetRuleDto {
  /** Absent: nothing is laid down for this scope. */
  @IsOptional()
  @IsRuleValue()
  readonly value?: RuleValue;

  @IsOptional()
  @IsString()
  @MaxLength(80)
  readonly unit?: string;

  @IsOptional()
  @IsIn(ruleComparators)
  readonly comparator?: RuleComparator;

  /** Absent is refused by name (`rule-without-source`). */
  @IsOptional()
  @ValidateNested()
  @Type(() => RuleSourceDto)
  readonly source?: RuleSourceDto;

  @IsIn(ruleCertainties)
  readonly certainty!: RuleCertainty;

  @IsCalendarDate()
  readonly validFrom!: string;

  @IsOptional()
  @IsCalendarDate()
  readonly validTo?: string;

  @IsIn(ruleSetters)
  readonly setBy!: RuleSetter;

  @IsOptional()
  @IsBoolean()
  readonly usualPractice?: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  readonly note?: string;
}

export class RetireRuleDto {
  /** The first day on which it no longer holds. */
  @IsCalendarDate()
  readonly validTo!: string;
}

export class RulesQuery extends PageQuery {
  /** A whole key, or the beginning of keys where it ends with a dot: `term.`. */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9.-]{0,119}$/)
  readonly key?: string;

  @IsOptional()
  @Matches(scopePattern)
  readonly scope?: string;

  /** Default: today. */
  @IsOptional()
  @IsCalendarDate()
  readonly on?: string;
}

export class HolidayDto {
  @IsString()
  @MaxLength(40)
  readonly name!: string;

  @IsCalendarDate()
  readonly from!: string;

  @IsCalendarDate()
  readonly to!: string;
}

export class YearAddress {
  @Type(() => Number)
  @IsInt()
  @Min(1950)
  @Max(2200)
  readonly year!: number;
}

export class PublishYearDto {
  @IsBoolean()
  readonly provisional: boolean = false;

  @IsString()
  @Matches(/\S/, { message: 'source must name the notice' })
  @MaxLength(400)
  readonly source!: string;

  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => HolidayDto)
  readonly holidays!: readonly HolidayDto[];

  @IsArray()
  @ArrayMaxSize(60)
  @IsCalendarDate({ each: true })
  readonly workingDays: readonly string[] = [];
}

export class WorkingDaysQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1950)
  @Max(2200)
  readonly year?: number;

  @IsOptional()
  @IsCalendarDate()
  readonly from?: string;

  /** Included; at most 400 days after `from`. */
  @IsOptional()
  @IsCalendarDate()
  readonly to?: string;
}
