import type { PublicEvent, TaskContent, TaskOutcome, TaskProgress } from '#contracts';

/** `open`: nothing was reported yet. Closed states are ends. */
export const taskStatuses = ['open', 'under-way', 'done', 'cancelled'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

export interface TaskReport {
  readonly progress: TaskProgress;
  readonly text: string;
  readonly reportedAt: string;
}

export interface Task {
  readonly id: string;
  readonly status: TaskStatus;
  readonly content: TaskContent;
  /** The newest {@link maxReportsKept}, oldest first. */
  readonly reports: readonly TaskReport[];
  /** The initiatives that were made of it, in order. */
  readonly initiatives: readonly string[];
  readonly closedReason?: string;
}

/** `unknown` before the first event. */
export type TaskState = { readonly status: 'unknown' } | Task;

/** A patch of the content: `null` takes an optional member away (RFC 7396). The lead never changes. */
export type TaskChanges = { readonly [K in Exclude<keyof TaskContent, 'lead'>]?: TaskContent[K] | null };

export type TaskCommand =
  | { readonly type: 'open-task'; readonly id: string; readonly content: TaskContent }
  | { readonly type: 'revise-task'; readonly changes: TaskChanges }
  | { readonly type: 'report-task'; readonly progress: TaskProgress; readonly text: string }
  | { readonly type: 'link-initiative'; readonly initiative: string }
  | { readonly type: 'close-task'; readonly outcome: TaskOutcome; readonly reason?: string };

export type TaskEvent = PublicEvent<
  'task.opened' | 'task.revised' | 'task.reported' | 'task.became-initiative' | 'task.closed'
>;

export const maxReportsKept = 100;

export const unknownTask = (): TaskState => ({ status: 'unknown' });

/** Folds a task's stream; also from its public events, which are what is stored. */
export const evolveTask = (state: TaskState, event: TaskEvent): TaskState => {
  if (event.type === 'task.opened')
    return { id: event.data.task, status: 'open', content: event.data.content, reports: [], initiatives: [] };
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'task.revised':
      return { ...state, content: event.data.content };
    case 'task.reported': {
      const { progress, text, reportedAt } = event.data;
      const reports = [...state.reports, { progress, text, reportedAt }].slice(-maxReportsKept);
      return { ...state, reports, status: progress === 'not-started' ? state.status : 'under-way' };
    }
    case 'task.became-initiative':
      return { ...state, initiatives: [...state.initiatives, event.data.initiative], status: 'under-way' };
    case 'task.closed': {
      const { outcome, reason } = event.data;
      return { ...state, status: outcome, ...(reason !== undefined && { closedReason: reason }) };
    }
  }
};

/** The last day on which it is in time; undefined for what has no due date and therefore is never late. */
export const lastDayOf = ({ due }: Pick<TaskContent, 'due'>): string | undefined => {
  switch (due.kind) {
    case 'latest':
      return due.on;
    case 'window':
      return due.to;
    case 'recurring':
    case 'relative':
    case 'open':
    case 'to-be-dated':
      return undefined;
  }
};

/** Is it late on this day (`2027-03-01`)? What is closed, or has no due date, is not. */
export const isLateOn = ({ status, content }: Task, day: string): boolean => {
  const last = lastDayOf(content);
  return last !== undefined && last < day && (status === 'open' || status === 'under-way');
};
