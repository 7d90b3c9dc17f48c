import type { PublicEvent } from '#contracts';
import { type Decider, RuleViolation } from '#kernel';

export const visitsStatuses = ['open', 'closed'] as const;

/** A body's visits before one 春节. */
export interface CareVisits {
  readonly id: string;
  readonly body: string;
  readonly year: number;
  readonly status: (typeof visitsStatuses)[number];
  readonly dueOn: string;
  readonly isProvisional: boolean;
  readonly overdueOn?: string;
  readonly households?: number;
  readonly closedAt?: string;
}

export interface CareVisitsState {
  readonly current?: CareVisits;
}

export type CareVisitsCommand =
  | {
      readonly type: 'open-visits';
      readonly id: string;
      readonly body: string;
      readonly year: number;
      readonly dueOn: string;
      readonly isProvisional: boolean;
    }
  | { readonly type: 'date-visits'; readonly dueOn: string; readonly isProvisional: boolean }
  | { readonly type: 'mark-overdue'; readonly on: string }
  | { readonly type: 'close-visits'; readonly households: number };

export type CareVisitsEvent = PublicEvent<
  'care-visits.opened' | 'care-visits.dated' | 'care-visits.overdue' | 'care-visits.closed'
>;

/** Visits are opened once, move with the year's notice while they are open, and are closed once. Errors: `not-found`; `visits-closed`. */
export const careVisitsDecider: Decider<CareVisitsCommand, CareVisitsEvent, CareVisitsState> = {
  initial: () => ({}),
  decide: (command, { current }) => {
    if (command.type === 'open-visits') {
      const { id, body, year, dueOn, isProvisional } = command;
      return current ? [] : [{ type: 'care-visits.opened', data: { visits: id, body, year, dueOn, isProvisional } }];
    }
    if (!current) throw new RuleViolation('not-found', 'There are no such visits here.', 'not-found');
    const visits = current.id;
    switch (command.type) {
      case 'date-visits': {
        const { dueOn, isProvisional } = command;
        if (current.status === 'closed') return [];
        if (current.dueOn === dueOn && current.isProvisional === isProvisional) return [];
        return [{ type: 'care-visits.dated', data: { visits, dueOn, isProvisional } }];
      }
      case 'mark-overdue': {
        if (current.status === 'closed' || current.overdueOn !== undefined) return [];
        return [{ type: 'care-visits.overdue', data: { visits, on: command.on } }];
      }
      case 'close-visits': {
        const { households, at } = command;
        if (current.status === 'open')
          return [{ type: 'care-visits.closed', data: { visits, households, closedAt: at } }];
        if (current.households === households) return [];
        throw new RuleViolation('visits-closed', 'The visits are closed.');
      }
    }
  },
  evolve: ({ current }, event) => {
    if (event.type === 'care-visits.opened') {
      const { visits: id, ...opened } = event.data;
      return { current: { id, status: 'open', ...opened } };
    }
    if (!current) return {};
    switch (event.type) {
      case 'care-visits.dated': {
        const { dueOn, isProvisional } = event.data;
        const { overdueOn: _, ...rest } = current;
        return { current: { ...rest, dueOn, isProvisional } };
      }
      case 'care-visits.overdue':
        return { current: { ...current, overdueOn: event.data.on } };
      case 'care-visits.closed': {
        const { households, closedAt } = event.data;
        return { current: { ...current, status: 'closed', households, closedAt } };
      }
    }
  },
};
