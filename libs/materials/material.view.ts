import { Type, type Static } from 'typebox';
import type { Known } from '#aggregates';
import { licences, materialKinds } from '#contracts';
import { declareProblems, OneOf, PageOf } from '#http';
import { latestOf, type Material, type MaterialEdition } from './domain/material.js';

const text = Type.String();
const Instant = Type.String({ format: 'date-time' });

const said = {
  edition: Type.Integer(),
  title: text,
  kind: OneOf(materialKinds),
  licence: OneOf(licences),
  source: Type.Optional(text),
  tags: Type.Array(text),
  text,
  links: Type.Array(text),
};

export const MaterialView = Type.Object(
  {
    id: text,
    version: Type.Integer(),
    body: text,
    ...said,
    changedAt: Instant,
    editions: Type.Array(Type.Object({ ...said, at: Instant, note: Type.Optional(text) })),
    withdrawn: Type.Optional(Type.Object({ at: Instant, reason: text })),
  },
  { $id: 'Material' },
);
export type MaterialView = Static<typeof MaterialView>;
export const MaterialsPage = PageOf(MaterialView);

const editionView = ({ edition, content, at, note }: MaterialEdition) => {
  const { body: _, tags, links, ...rest } = content;
  return { edition, ...rest, tags: [...tags], links: [...links], at, ...(note !== undefined && { note }) };
};

export const viewOfMaterial = ({ id, thing, version }: Known<Material>): MaterialView => {
  const { at, note: _, ...latest } = editionView(latestOf(thing));
  return {
    id,
    version,
    body: thing.body,
    ...latest,
    changedAt: at,
    editions: thing.editions.map(editionView),
    ...(thing.withdrawn && { withdrawn: thing.withdrawn }),
  };
};

export const materialProblems = declareProblems({
  'material-empty': { status: 422, when: 'Neither a text nor a link is shared.' },
  'material-withdrawn': { status: 409, when: 'The material was withdrawn.' },
});
