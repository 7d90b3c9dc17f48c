import { declareAggregate } from '#aggregates';
import type { MaterialContent } from '#contracts';
import {
  latestOf,
  type Material,
  type MaterialCommand,
  materialDecider,
  type MaterialEvent,
} from './domain/material.js';
import { indexWords } from './domain/search-words.js';

export interface MaterialFields {
  readonly body: string;
  readonly kind: MaterialContent['kind'];
  readonly licence: MaterialContent['licence'];
  readonly tags: readonly string[];
  readonly isWithdrawn: boolean;
  readonly changedAt: string;
  /** Under which it is found. */
  readonly words: readonly string[];
}

/** All that is searched of a material. */
export const searchedText = ({ title, text, tags, source }: MaterialContent): string =>
  [title, source ?? '', ...tags, text].join('\n');

export const materials = declareAggregate<MaterialCommand, MaterialEvent, Material, MaterialFields>({
  noun: 'material',
  path: '/v1/materials',
  decider: materialDecider,
  actingBody: ({ body }) => body,
  fields: (material) => {
    const { content, at } = latestOf(material);
    const { body, kind, licence, tags } = content;
    const isWithdrawn = material.withdrawn !== undefined;
    return { body, kind, licence, tags, isWithdrawn, changedAt: at, words: indexWords(searchedText(content)) };
  },
  indexes: [{ key: { words: 1 } }, { key: { tags: 1, changedAt: -1 } }, { key: { changedAt: -1 } }],
});
