import type { BodyKind, ChecklistContent, PublicEvent } from '#contracts';
import { type Decider, ownedId, RuleViolation, type Timed, type Unit } from '#kernel';
import { requireSoundContent } from './checklist-content.js';

export type ChecklistEvent = PublicEvent<'checklist.issued' | 'checklist.revised' | 'checklist.withdrawn'>;

export interface Checklist {
  readonly id: string;
  readonly body: string;
  readonly unit: Unit;
  readonly year: number;
  readonly template: string;
  readonly bodyKind: BodyKind;
  readonly content: ChecklistContent;
  readonly status: 'issued' | 'withdrawn';
  readonly withdrawnReason?: string;
}
export interface ChecklistState {
  readonly current?: Checklist;
}

export type ChecklistCommand =
  | ({ readonly type: 'issue-checklist' } & Omit<Checklist, 'status' | 'withdrawnReason'>)
  | { readonly type: 'revise-checklist'; readonly changes: Partial<ChecklistContent> }
  | { readonly type: 'withdraw-checklist'; readonly reason: string };

/** One checklist per body and year. */
export const checklistId = (body: string, year: number): string => ownedId('discipline', `${body}.${year}`);

/**
 * What a body answers for in a year. It is issued once; what the body has done stays when it is revised.
 *
 * Errors: those of the content; `not-found`; `checklist-withdrawn` (409).
 */
export const checklistDecider: Decider<ChecklistCommand, ChecklistEvent, ChecklistState> = {
  initial: () => ({}),
  decide: (command, state) => decideChecklist(command, state),
  evolve: (state, event) => evolveChecklist(state, event),
};

const decideChecklist = (command: Timed<ChecklistCommand>, { current }: ChecklistState): readonly ChecklistEvent[] => {
  if (command.type === 'issue-checklist') {
    if (current?.status === 'issued') return [];
    const { id, body, unit, year, template, bodyKind, content } = command;
    requireSoundContent(content);
    return [{ type: 'checklist.issued', data: { checklist: id, body, unit, year, template, bodyKind, content } }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such checklist.', 'not-found');
  switch (command.type) {
    case 'revise-checklist': {
      if (current.status === 'withdrawn') throw checklistWithdrawn(current);
      const content = { ...current.content, ...command.changes };
      requireSoundContent(content);
      if (JSON.stringify(content) === JSON.stringify(current.content)) return [];
      return [{ type: 'checklist.revised', data: { checklist: current.id, content } }];
    }
    case 'withdraw-checklist':
      return current.status === 'withdrawn'
        ? []
        : [{ type: 'checklist.withdrawn', data: { checklist: current.id, reason: command.reason } }];
  }
};

export const checklistWithdrawn = ({ id }: Checklist): RuleViolation =>
  new RuleViolation('checklist-withdrawn', `${id} was withdrawn.`, 'conflict');

const evolveChecklist = ({ current }: ChecklistState, event: ChecklistEvent): ChecklistState => {
  switch (event.type) {
    case 'checklist.issued': {
      const { checklist, ...rest } = event.data;
      return { current: { ...rest, id: checklist, status: 'issued' } };
    }
    case 'checklist.revised':
      return current ? { current: { ...current, content: event.data.content } } : {};
    case 'checklist.withdrawn':
      return current ? { current: { ...current, status: 'withdrawn', withdrawnReason: event.data.reason } } : {};
  }
};
