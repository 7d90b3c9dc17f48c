import { isDeepStrictEqual } from 'node:util';
import type { MaterialContent, PublicEvent } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';

export type MaterialEvent = PublicEvent<'material.shared' | 'material.revised' | 'material.withdrawn'>;

export interface MaterialEdition {
  readonly edition: number;
  readonly content: MaterialContent;
  readonly at: string;
  readonly note?: string;
}

/** Stream `material/<id>`; the last edition counts. */
export interface Material {
  readonly id: string;
  readonly body: string;
  readonly editions: readonly MaterialEdition[];
  readonly withdrawn?: { readonly at: string; readonly reason: string };
}
export interface MaterialState {
  readonly current?: Material;
}

export type MaterialCommand =
  | { readonly type: 'share-material'; readonly id: string; readonly content: MaterialContent }
  | { readonly type: 'revise-material'; readonly content: MaterialContent; readonly note?: string }
  | { readonly type: 'withdraw-material'; readonly reason: string };

export const maxEditions = 50;

export const latestOf = ({ editions }: Material): MaterialEdition => editions.at(-1) as MaterialEdition;

/** Errors: `not-found`, `material-empty` (neither text nor link), `material-withdrawn`, `too-many-editions`. */
const decideMaterial = (command: Timed<MaterialCommand>, { current }: MaterialState): readonly MaterialEvent[] => {
  const { at } = command;
  if (command.type === 'share-material') {
    requireSomething(command.content);
    const data = { material: command.id, edition: 1, content: command.content, sharedAt: at };
    return current ? [] : [{ type: 'material.shared', data }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such material here.', 'not-found');
  switch (command.type) {
    case 'revise-material': {
      const { content, note } = command;
      requireShared(current);
      requireSomething(content);
      const { edition, content: before } = latestOf(current);
      if (isDeepStrictEqual(content, before)) return [];
      if (edition >= maxEditions)
        throw new RuleViolation('too-many-editions', `A material has at most ${maxEditions} editions.`);
      const data = {
        material: current.id,
        edition: edition + 1,
        content,
        ...(note !== undefined && { note }),
        revisedAt: at,
      };
      return [{ type: 'material.revised', data }];
    }
    case 'withdraw-material':
      return current.withdrawn
        ? []
        : [{ type: 'material.withdrawn', data: { material: current.id, reason: command.reason, withdrawnAt: at } }];
  }
};

export const materialDecider: Decider<MaterialCommand, MaterialEvent, MaterialState> = {
  initial: () => ({}),
  decide: decideMaterial,
  evolve: ({ current }, event) => {
    if (event.type === 'material.shared') {
      const { material, edition, content, sharedAt } = event.data;
      return { current: { id: material, body: content.body, editions: [{ edition, content, at: sharedAt }] } };
    }
    if (!current) return {};
    if (event.type === 'material.withdrawn') {
      const { reason, withdrawnAt } = event.data;
      return { current: { ...current, withdrawn: { at: withdrawnAt, reason } } };
    }
    const { edition, content, note, revisedAt } = event.data;
    const next = { edition, content, at: revisedAt, ...(note !== undefined && { note }) };
    return { current: { ...current, editions: [...current.editions, next] } };
  },
};

const requireShared = ({ withdrawn }: Material): void => {
  if (withdrawn) throw new RuleViolation('material-withdrawn', `It was withdrawn: ${withdrawn.reason}`);
};

const requireSomething = ({ text, links }: MaterialContent): void => {
  if (text.trim() === '' && links.length === 0)
    throw new RuleViolation('material-empty', 'Nothing is shared: neither a text nor a link.', 'unprocessable');
};
