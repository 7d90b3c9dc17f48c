import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsBodyCode, IsOneLine, PageQuery, QueryFlag } from '#http';
import { feedbackStatuses, type FeedbackStatus } from './domain/feedback.js';

const maxWords = 8_000;

export class RaiseFeedbackDto {
  @IsOneLine()
  @MaxLength(200)
  readonly title!: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(maxWords)
  readonly words!: string;

  /** Default: the body above the caller's own by affiliation; the own one where there is none. */
  @IsOptional()
  @IsBodyCode()
  readonly to?: string;
}

export class AnswerFeedbackDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(maxWords)
  readonly words!: string;
}

export class FeedbackQuery extends PageQuery {
  @IsOptional()
  @IsIn(feedbackStatuses)
  readonly status?: FeedbackStatus;

  /** That is to answer. */
  @IsOptional()
  @IsBodyCode()
  readonly to?: string;

  /** Only what the caller raised. */
  @QueryFlag()
  readonly mine?: boolean;
}
