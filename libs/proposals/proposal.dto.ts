import { IsIn, IsOptional } from 'class-validator';
import { type ProposalOutcome, proposalOutcomes } from '#contracts';
import { IsBodyCode, IsOneLine, IsWords, PageQuery, QueryFlag } from '#http';
import { proposalStatuses, type ProposalStatus } from './domain/proposal.js';

export class RaiseProposalDto {
  @IsWords(200)
  @IsOneLine()
  readonly title!: string;

  @IsWords(4_000)
  readonly words!: string;

  /** Of which the caller is a member; default: the caller's own body. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  /** That is to answer; default: the member's own. */
  @IsOptional()
  @IsBodyCode()
  readonly to?: string;
}

export class CommentDto {
  @IsWords(2_000)
  readonly words!: string;
}

export class AnswerProposalDto {
  @IsIn(proposalOutcomes)
  readonly outcome!: ProposalOutcome;

  @IsWords(4_000)
  readonly words!: string;
}

export class ProposalsQuery extends PageQuery {
  @IsOptional()
  @IsIn(proposalStatuses)
  readonly status?: ProposalStatus;

  /** That is to answer. */
  @IsOptional()
  @IsBodyCode()
  readonly to?: string;

  /** Only the caller's own. */
  @QueryFlag()
  readonly mine?: boolean;
}
