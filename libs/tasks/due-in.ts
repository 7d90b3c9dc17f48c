import type { TaskDue } from '#contracts';
import { validationFailed } from '#http';
import type { DueDto, RhythmDto } from './task.dto.js';

type Recurring = Extract<TaskDue, { readonly kind: 'recurring' }>;

/** A due as it was sent, with what its kind needs and nothing else. Error: Problem 400 `validation-failed`, which names the member that is missing. */
export const dueIn = (dto: DueDto, path: string): TaskDue => {
  const { kind, on, at, from, to, anchor, count, unit } = dto;
  const need = <Value>(name: string, value: Value | undefined): Value => {
    if (value !== undefined) return value;
    throw validationFailed([{ path: `${path}.${name}`, message: `${name} is needed where kind is ${kind}` }]);
  };
  const bounds = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  switch (kind) {
    case 'latest':
      return { kind, on: need('on', on), ...(at !== undefined && { at }) };
    case 'window':
      return { kind, from: need('from', from), to: need('to', to) };
    case 'recurring':
      return {
        kind,
        rhythm: rhythmIn(need('rhythm', dto.rhythm), need),
        isLatest: dto.isLatest ?? false,
        movesToNextWorkingDay: dto.movesToNextWorkingDay ?? false,
        ...bounds,
      };
    case 'relative':
      return { kind, anchor: need('anchor', anchor), count: need('count', count), unit: need('unit', unit) };
    case 'open':
      return { kind, ...bounds };
    case 'to-be-dated':
      return { kind };
  }
};

const rhythmIn = (
  { kind, rule, times, period, months }: RhythmDto,
  need: <Value>(name: string, value: Value | undefined) => Value,
): Recurring['rhythm'] => {
  switch (kind) {
    case 'rule':
      return { kind, rule: need('rhythm.rule', rule) };
    case 'times-per-period':
      return { kind, times: need('rhythm.times', times), period: need('rhythm.period', period) };
    case 'once-in-each':
      return { kind, months: need('rhythm.months', months) };
  }
};
