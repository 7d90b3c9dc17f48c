import type { MatterKind, MatterOpening, PublicEvent } from '#contracts';
import { derivedId, ownedId } from '#kernel';

export type MatterEvent = PublicEvent<'matter.opened' | 'matter.cured' | 'matter.closed'>;

export const matterStatuses = ['open', 'cured', 'closed'] as const;
export type MatterStatus = (typeof matterStatuses)[number];

/** How a time of being open ended: by an event that put it right, or by discipline with a reason. */
export interface MatterEnd {
  readonly as: 'cured' | 'closed';
  readonly at: string;
  readonly by?: MatterOpening['by'];
  readonly reason?: string;
  readonly closedBy?: string;
}

/** One time of being open. */
export interface MatterRound extends Omit<MatterOpening, 'matter' | 'kind' | 'subject' | 'body'> {
  readonly end?: MatterEnd;
}

/** Stream `matter/<id>`: what went wrong with one thing, each time. */
export interface Matter extends Pick<MatterOpening, 'matter' | 'kind' | 'subject' | 'body'> {
  /** The oldest first; the last {@link maxRoundsKept}. */
  readonly rounds: readonly MatterRound[];
}
export interface MatterState {
  readonly current?: Matter;
}

export const maxRoundsKept = 50;

/** One matter per kind and thing; `part` tells apart what several bodies owe of one thing. */
export const matterId = (kind: MatterKind, subject: string, part = ''): string =>
  ownedId('discipline', derivedId('matter', kind, subject, part));

export const lastRoundOf = ({ rounds }: Matter): MatterRound | undefined => rounds.at(-1);
export const statusOfMatter = (matter: Matter): MatterStatus => lastRoundOf(matter)?.end?.as ?? 'open';

export const evolveMatter = (state: MatterState, event: MatterEvent): MatterState => {
  switch (event.type) {
    case 'matter.opened': {
      const { matter, kind, subject, body, ...round } = event.data;
      const rounds = [...(state.current?.rounds ?? []), round].slice(-maxRoundsKept);
      return { current: { matter, kind, subject, body, rounds } };
    }
    case 'matter.cured': {
      const { by } = event.data;
      return ended(state, { as: 'cured', at: by.at, by });
    }
    case 'matter.closed': {
      const { reason, closedBy, closedAt } = event.data;
      return ended(state, { as: 'closed', at: closedAt, reason, closedBy });
    }
  }
};

const ended = ({ current }: MatterState, end: MatterEnd): MatterState => {
  if (!current) return {};
  const rounds = current.rounds.map((round, at) => (at === current.rounds.length - 1 ? { ...round, end } : round));
  return { current: { ...current, rounds } };
};
