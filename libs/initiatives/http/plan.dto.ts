import { PartialType } from '@nestjs/mapped-types';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { participantRoles, type ParticipantRole } from '#contracts';
import { IsCalendarDate } from '#http';
import { maxTasks } from '../domain/plan/tasks-of-initiative.js';
import { Text } from './short-text.js';

/** So many days from the start or the end; what is pinned stays where it is. */
export class PlannedTimeDto {
  @IsInt()
  @Min(-3_660)
  @Max(3_660)
  readonly offsetDays!: number;

  @IsIn(['start', 'end'])
  readonly from!: 'start' | 'end';

  @IsOptional()
  @IsCalendarDate()
  readonly pinnedOn?: string;
}

export class MilestoneDto extends PlannedTimeDto {
  @Text(200)
  readonly name!: string;

  /** The name of the milestone that comes first. */
  @IsOptional()
  @Text(200)
  readonly after?: string;
}

export class TaskRoleDto {
  @Text(40)
  readonly body!: string;

  @IsIn(participantRoles)
  readonly role!: ParticipantRole;
}

export class TaskOfInitiativeDto {
  @Text(300)
  readonly title!: string;

  /** Exactly one body is accountable. */
  @IsArray()
  @ArrayMaxSize(400)
  @ValidateNested({ each: true })
  @Type(() => TaskRoleDto)
  readonly roles!: TaskRoleDto[];

  @IsOptional()
  @ValidateNested()
  @Type(() => PlannedTimeDto)
  readonly due?: PlannedTimeDto;

  @IsOptional()
  @IsCalendarDate()
  readonly doneOn?: string;
}

/** `null` takes an optional member away (RFC 7396). */
export class ReviseTaskOfInitiativeDto extends PartialType(TaskOfInitiativeDto) {}

export class NumberedTaskDto extends TaskOfInitiativeDto {
  /** Default: its place in the list. */
  @IsOptional()
  @Text(40)
  readonly id?: string;
}

/** In a plan that is given whole. */
export const TasksOfPlan = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key);
  IsArray()(target, key);
  ArrayMaxSize(maxTasks)(target, key);
  ValidateNested({ each: true })(target, key);
  Type(() => NumberedTaskDto)(target, key);
};
