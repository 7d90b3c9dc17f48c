import type { Provider } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { DATABASE } from '#event-store';
import { type CountedPart, HANDOVER_PARTS } from '#handovers';
import { SenderMappings } from '#plans';

/** What a person's work for a body is made of at a unit, counted where it is kept. What belongs to the body passes with the right to act for it. */
export const handoverParts: Provider = {
  provide: HANDOVER_PARTS,
  inject: [DATABASE, SenderMappings],
  useFactory: (connection: Connection, mappings: SenderMappings): readonly CountedPart[] => {
    const counting = (collection: string, filterOf: (body: string) => object) => (body: string) =>
      connection.collection(collection).countDocuments(filterOf(body));
    return [
      {
        part: 'initiatives',
        count: counting('initiatives', (host) => ({
          host,
          status: { $in: ['posted', 'agreed', 'running', 'concluded'] },
        })),
      },
      { part: 'initiative-drafts', count: counting('initiatives', (host) => ({ host, status: 'draft' })) },
      { part: 'tasks', count: counting('tasks', (bodies) => ({ bodies, status: { $in: ['open', 'under-way'] } })) },
      { part: 'needs', count: counting('needs', (body) => ({ body, status: { $in: ['open', 'claimed'] } })) },
      { part: 'letter-drafts', count: counting('letters', (body) => ({ body, status: 'draft' })) },
      { part: 'templates', count: counting('templates', (body) => ({ body, status: 'kept' })) },
      {
        part: 'mappings',
        count: (_, person) => mappings.count(person),
        pass: (from, to) => mappings.pass(from, to),
      },
    ];
  },
};
