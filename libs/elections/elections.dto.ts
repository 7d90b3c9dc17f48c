import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type ElectionAssembly,
  electionAssemblies,
  type ElectionStep,
  electionSteps,
  type TermKind,
  termKinds,
} from '#contracts';
import { IsBodyCode, IsCalendarDate, PageQuery } from '#http';
import { type Unit, units } from '#kernel';
import { type ElectionStatus, electionStatuses } from './domain/election.js';

const InCalendar = () =>
  Matches(/^(?:(?:19|20)\d|21[0-7])\d-/, { message: '$property must lie in the years 1900 to 2179' });

/** A number of people, ballots or seats. */
const Count = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key);
  IsInt()(target, key);
  Min(0)(target, key);
  Max(1_000_000)(target, key);
};

export class OpenElectionDto {
  /** Default: the caller's own. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsIn(termKinds)
  readonly kind?: TermKind;

  /** Of the new term; default: what the rule says for this kind of body. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(240)
  readonly months?: number;
}

export class OverrideDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  readonly number!: string;

  @IsCalendarDate()
  readonly on!: string;

  @IsBodyCode()
  readonly by!: string;
}

/** One step with its date; numbers by step: candidates → seats, candidates; meeting → due, present; result → issued, returned, valid, for. */
export class CompleteStepDto {
  @IsIn(electionSteps)
  readonly step!: ElectionStep;

  @IsCalendarDate()
  @InCalendar()
  readonly on!: string;

  /** Number of the document (文号). */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly number?: string;

  @IsOptional()
  @IsIn(electionAssemblies)
  readonly assembly?: ElectionAssembly;

  @Count()
  readonly seats?: number;

  @Count()
  readonly candidates?: number;

  @Count()
  readonly due?: number;

  @Count()
  readonly present?: number;

  @Count()
  readonly issued?: number;

  @Count()
  readonly returned?: number;

  @Count()
  readonly valid?: number;

  /** Votes for each candidate, without names. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(1_000_000, { each: true })
  readonly for?: number[];

  /** A higher body's consent on paper to what the rule would refuse. */
  @IsOptional()
  @ValidateNested()
  @Type(() => OverrideDto)
  readonly override?: OverrideDto;
}

export class WithdrawElectionDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(1_000)
  readonly reason!: string;
}

export class ElectionsQuery extends PageQuery {
  @IsOptional()
  @IsIn(units)
  readonly unit?: Unit;

  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsIn(electionStatuses)
  readonly status?: ElectionStatus;

  /** Those that wait for this body's consent. */
  @IsOptional()
  @IsBodyCode()
  readonly awaits?: string;
}
