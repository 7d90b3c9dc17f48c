import { isDeepStrictEqual } from 'node:util';
import type { PublicEvent, TemplateContent } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';

export type TemplateEvent = PublicEvent<'template.saved' | 'template.revised' | 'template.withdrawn'>;

export const templateStatuses = ['kept', 'withdrawn'] as const;

export interface Template {
  readonly id: string;
  readonly body: string;
  readonly status: (typeof templateStatuses)[number];
  readonly name: string;
  readonly content: TemplateContent;
  readonly from: string;
  readonly changedAt: string;
}
export interface TemplateState {
  readonly current?: Template;
}

interface Said {
  readonly name: string;
  readonly content: TemplateContent;
  readonly from: string;
}
export type TemplateCommand =
  | ({ readonly type: 'save-template'; readonly id: string; readonly body: string } & Said)
  | ({ readonly type: 'revise-template' } & Partial<Said>)
  | { readonly type: 'withdraw-template' };

/** Errors: `not-found`, `template-withdrawn`. */
export const decideTemplate = (
  command: Timed<TemplateCommand>,
  { current }: TemplateState,
): readonly TemplateEvent[] => {
  const { at } = command;
  if (command.type === 'save-template') {
    const { id, body, name, content, from } = command;
    const data = { template: id, body, name, content, from, savedAt: at };
    return current ? [] : [{ type: 'template.saved', data }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such template here.', 'not-found');
  switch (command.type) {
    case 'revise-template': {
      requireKept(current);
      const before: Said = { name: current.name, content: current.content, from: current.from };
      const { name = before.name, content = before.content, from = before.from } = command;
      if (isDeepStrictEqual({ name, content, from }, before)) return [];
      return [{ type: 'template.revised', data: { template: current.id, name, content, from, revisedAt: at } }];
    }
    case 'withdraw-template':
      return current.status === 'withdrawn'
        ? []
        : [{ type: 'template.withdrawn', data: { template: current.id, withdrawnAt: at } }];
  }
};

export const requireKept = ({ status }: Template): void => {
  if (status === 'withdrawn') throw new RuleViolation('template-withdrawn', 'The template was withdrawn.');
};

export const templateDecider: Decider<TemplateCommand, TemplateEvent, TemplateState> = {
  initial: () => ({}),
  decide: decideTemplate,
  evolve: ({ current }, event) => {
    if (event.type === 'template.saved') {
      const { template: id, savedAt: changedAt, ...rest } = event.data;
      return { current: { id, status: 'kept', ...rest, changedAt } };
    }
    if (!current) return {};
    switch (event.type) {
      case 'template.revised': {
        const { name, content, from, revisedAt: changedAt } = event.data;
        return { current: { ...current, name, content, from, changedAt } };
      }
      case 'template.withdrawn':
        return { current: { ...current, status: 'withdrawn', changedAt: event.data.withdrawnAt } };
    }
  },
};
