import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { type CountForm, type ShareBase, shareBases } from '#contracts';
import { IsOneLine, IsShortKey } from '#http';
import { RuleViolation } from '#kernel';
import { type CountSheet, maxPapers } from './domain/count-sheet.js';

const IsCount = (): PropertyDecorator => (target, name) => {
  IsInt()(target, name);
  Min(0)(target, name);
  Max(maxPapers)(target, name);
};

class NamedDto {
  @IsShortKey()
  readonly key!: string;

  @IsOneLine()
  @MaxLength(200)
  readonly words!: string;
}

/** What stands on the paper. */
export class CountFormDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => NamedDto)
  readonly questions!: readonly NamedDto[];

  /** Grades from best to worst. */
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => NamedDto)
  readonly scale!: readonly NamedDto[];

  /** Who is asked. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => NamedDto)
  readonly groups!: readonly NamedDto[];

  /** Of which ballots shares are reckoned. */
  @IsIn(shareBases)
  readonly base!: ShareBase;
}

class GradeCountDto {
  @IsShortKey()
  readonly grade!: string;

  @IsCount()
  readonly ballots!: number;
}

class QuestionCountDto {
  @IsShortKey()
  readonly question!: string;

  /** Grades that nobody gave may be left out. */
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => GradeCountDto)
  readonly grades!: readonly GradeCountDto[];

  /** Ballots without a valid grade. */
  @IsCount()
  readonly blank: number = 0;
}

class GroupCountDto {
  @IsShortKey()
  readonly group!: string;

  @IsCount()
  readonly issued!: number;

  @IsCount()
  readonly returned!: number;

  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => QuestionCountDto)
  readonly questions!: readonly QuestionCountDto[];
}

/** What the tellers counted of one batch of papers. */
export class CountBatchDto {
  /** Typed in again it corrects what was typed in. */
  @IsShortKey()
  readonly batch!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => GroupCountDto)
  readonly groups!: readonly GroupCountDto[];
}

export const countFormOf = ({ questions, scale, groups, base }: CountFormDto): CountForm => ({
  questions: questions.map(named),
  scale: scale.map(named),
  groups: groups.map(named),
  base,
});
const named = ({ key, words }: NamedDto): NamedDto => ({ key, words });

/** Error: RuleViolation `key-twice` (422, `path`) for a grade that is counted twice. */
export const countSheetOf = ({ groups }: CountBatchDto): CountSheet => ({
  groups: groups.map(({ group, issued, returned, questions }) => ({
    group,
    issued,
    returned,
    questions: questions.map(({ question, grades, blank }) => {
      const keys = grades.map(({ grade }) => grade);
      const twice = keys.find((key, at) => keys.indexOf(key) !== at);
      if (twice !== undefined)
        throw new RuleViolation('key-twice', `${twice} is counted twice.`, 'unprocessable', {
          path: `groups.${group}.questions.${question}`,
        });
      return { question, ballots: Object.fromEntries(grades.map(({ grade, ballots }) => [grade, ballots])), blank };
    }),
  })),
});
