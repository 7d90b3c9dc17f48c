import type { BodyKind, ChecklistContent, PublicEvent } from '#contracts';
import { type Decider, ownedId, RuleViolation, type Timed } from '#kernel';
import { requireSoundContent } from './checklist-content.js';

export type TemplateEvent = PublicEvent<
  'checklist-template.opened' | 'checklist-template.revised' | 'checklist-template.retired'
>;

export interface Template {
  readonly id: string;
  readonly year: number;
  readonly bodyKind: BodyKind;
  readonly content: ChecklistContent;
  readonly status: 'in-use' | 'retired';
}
export interface TemplateState {
  readonly current?: Template;
}

export type TemplateCommand =
  | {
      readonly type: 'open-template';
      readonly id: string;
      readonly year: number;
      readonly bodyKind: BodyKind;
      readonly content: ChecklistContent;
    }
  | { readonly type: 'revise-template'; readonly changes: Partial<ChecklistContent> }
  | { readonly type: 'retire-template' };

/** One template per kind of bodies and year. */
export const templateId = (bodyKind: BodyKind, year: number): string => ownedId('discipline', `${bodyKind}.${year}`);

/**
 * A template of a year for a kind of bodies. What was issued by it stays as it was issued.
 *
 * Errors: those of the content; `template-exists` (409) for another one of the kind and year; `template-retired` (409).
 */
export const templateDecider: Decider<TemplateCommand, TemplateEvent, TemplateState> = {
  initial: () => ({}),
  decide: (command, state) => decideTemplate(command, state),
  evolve: (state, event) => evolveTemplate(state, event),
};

const decideTemplate = (command: Timed<TemplateCommand>, { current }: TemplateState): readonly TemplateEvent[] => {
  if (command.type === 'open-template') {
    const { id, year, bodyKind, content } = command;
    requireSoundContent(content);
    if (current?.status === 'in-use') {
      if (JSON.stringify(current.content) === JSON.stringify(content)) return [];
      throw new RuleViolation('template-exists', `There is a template of ${year} for ${bodyKind}.`, 'conflict', { id });
    }
    return [{ type: 'checklist-template.opened', data: { template: id, year, bodyKind, content } }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such template.', 'not-found');
  switch (command.type) {
    case 'revise-template': {
      if (current.status === 'retired')
        throw new RuleViolation('template-retired', 'The template is no longer in use.', 'conflict');
      const content = { ...current.content, ...command.changes };
      requireSoundContent(content);
      if (JSON.stringify(content) === JSON.stringify(current.content)) return [];
      return [{ type: 'checklist-template.revised', data: { template: current.id, content } }];
    }
    case 'retire-template':
      return current.status === 'retired'
        ? []
        : [{ type: 'checklist-template.retired', data: { template: current.id } }];
  }
};

const evolveTemplate = ({ current }: TemplateState, event: TemplateEvent): TemplateState => {
  switch (event.type) {
    case 'checklist-template.opened': {
      const { template, year, bodyKind, content } = event.data;
      return { current: { id: template, year, bodyKind, content, status: 'in-use' } };
    }
    case 'checklist-template.revised':
      return current ? { current: { ...current, content: event.data.content } } : {};
    case 'checklist-template.retired':
      return current ? { current: { ...current, status: 'retired' } } : {};
  }
};
