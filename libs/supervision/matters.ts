import { declareAggregate } from '#aggregates';
import type { MatterKind } from '#contracts';
import { type MatterCommand, matterDecider } from './domain/matter.decide.js';
import { lastRoundOf, type Matter, type MatterEvent, type MatterStatus, statusOfMatter } from './domain/matter.js';

/** What lists of matters are filtered and sorted by. */
export interface MatterFields {
  readonly status: MatterStatus;
  readonly kind: MatterKind;
  readonly body: string;
  readonly subject: string;
  /** When it was opened last. */
  readonly openedAt: string;
}

export const matters = declareAggregate<MatterCommand, MatterEvent, Matter, MatterFields>({
  noun: 'matter',
  path: '/v1/matters',
  decider: matterDecider,
  actingBody: ({ body }) => body,
  fields: (matter) => {
    const { kind, body, subject } = matter;
    return { status: statusOfMatter(matter), kind, body, subject, openedAt: lastRoundOf(matter)?.by.at ?? '' };
  },
  indexes: [{ key: { status: 1, openedAt: 1, _id: 1 } }, { key: { body: 1, openedAt: 1, _id: 1 } }],
});
