import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { taskOutcomes, taskProgress, type TaskOutcome, type TaskProgress } from '#contracts';
import { IsCalendarDate, IsInstant, PageQuery, QueryFlag } from '#http';
import { type Unit, units } from '#kernel';
import { taskStatuses, type TaskStatus } from './domain/task.js';

const dueKinds = ['latest', 'window', 'recurring', 'relative', 'open', 'to-be-dated'] as const;
const rhythmKinds = ['rule', 'times-per-period', 'once-in-each'] as const;
const periods = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;
const anchors = ['meeting', 'term end', 'start', 'end', 'receipt'] as const;
const dueUnits = ['days', 'working days', 'months'] as const;
const maxText = 4_000;

export class RhythmDto {
  @IsIn(rhythmKinds)
  readonly kind!: (typeof rhythmKinds)[number];

  @IsOptional()
  @IsString()
  @MaxLength(300)
  readonly rule?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly times?: number;

  @IsOptional()
  @IsIn(periods)
  readonly period?: (typeof periods)[number];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(12, { each: true })
  readonly months?: number[];
}

/** The members that its kind needs are asked for by `dueIn`. */
export class DueDto {
  @IsIn(dueKinds)
  readonly kind!: (typeof dueKinds)[number];

  @IsOptional()
  @IsCalendarDate()
  readonly on?: string;

  @IsOptional()
  @Matches(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  readonly at?: string;

  @IsOptional()
  @IsCalendarDate()
  readonly from?: string;

  @IsOptional()
  @IsCalendarDate()
  readonly to?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => RhythmDto)
  readonly rhythm?: RhythmDto;

  @IsOptional()
  @IsBoolean()
  readonly isLatest?: boolean;

  @IsOptional()
  @IsBoolean()
  readonly movesToNextWorkingDay?: boolean;

  @IsOptional()
  @IsIn(anchors)
  readonly anchor?: (typeof anchors)[number];

  @IsOptional()
  @IsInt()
  @Min(-1_000)
  @Max(1_000)
  readonly count?: number;

  @IsOptional()
  @IsIn(dueUnits)
  readonly unit?: (typeof dueUnits)[number];
}

export class StepDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  readonly title!: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly when?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => DueDto)
  readonly due?: DueDto;
}

export class TaskTextsDto {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(400)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  readonly cooperating?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly when?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly section?: string;

  @IsOptional()
  @IsString()
  @MaxLength(maxText)
  readonly goal?: string;

  @IsOptional()
  @IsString()
  @MaxLength(maxText)
  readonly measures?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => StepDto)
  readonly steps?: StepDto[];

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly reports?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly responsiblePost?: string;

  @IsOptional()
  @IsString()
  @MaxLength(maxText)
  readonly note?: string;
}

export class OpenTaskDto extends TaskTextsDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  readonly title!: string;

  /** Default: the caller's own body. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly lead?: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => DueDto)
  readonly due!: DueDto;
}

export class ReviseTaskDto extends TaskTextsDto {
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  readonly title?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => DueDto)
  readonly due?: DueDto;
}

export class ReportTaskDto {
  @IsIn(taskProgress)
  readonly progress!: TaskProgress;

  @IsString()
  @IsNotEmpty()
  @MaxLength(maxText)
  readonly text!: string;
}

export class CloseTaskDto {
  @IsIn(taskOutcomes)
  readonly outcome!: TaskOutcome;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  readonly reason?: string;
}

/** What a task lacks to be an initiative. */
export class MakeInitiativeDto {
  @IsInstant()
  readonly startsAt!: string;

  @IsInstant()
  readonly endsAt!: string;

  @IsString()
  @MaxLength(100)
  readonly timeZone!: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly kind?: string;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  readonly place?: string;
}

export class TasksQuery extends PageQuery {
  @IsOptional()
  @IsIn(taskStatuses)
  readonly status?: TaskStatus;

  @IsOptional()
  @IsIn(units)
  readonly unit?: Unit;

  /** Leading or taking part. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly body?: string;

  /** Only what is late today. */
  @QueryFlag()
  readonly late?: boolean;
}
