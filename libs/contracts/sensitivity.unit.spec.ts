import { describe, expect, it } from '@jest/globals';
import { events } from './catalogue.js';
import { sensitivities } from './sensitivity.js';

/** A schema as JSON has it. */
interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly maxLength?: number;
}

/** Ids and bodies' codes are short by their schemas; instants, dates and times have patterns. */
const codeLengths: readonly unknown[] = [40, 120];

/** The paths at which anything may be typed. */
const freeTexts = (schema: Schema, path = ''): string[] => {
  const below = (name: string): string => (path === '' ? name : `${path}.${name}`);
  if (schema.anyOf) return schema.anyOf.flatMap((one) => freeTexts(one, path));
  switch (schema.type) {
    case 'object':
      return Object.entries(schema.properties ?? {}).flatMap(([name, one]) => freeTexts(one, below(name)));
    case 'array':
      return schema.items ? freeTexts(schema.items, below('*')) : [below('*')];
    case 'string':
      return schema.pattern === undefined && schema.const === undefined && !codeLengths.includes(schema.maxLength)
        ? [path]
        : [];
    case undefined:
      return schema.const === undefined ? [path] : [];
    default:
      return [];
  }
};

describe('what a text in an event may hold', () => {
  it.each(Object.keys(events) as (keyof typeof events)[])('is said of every text in %s, and of no other', (type) => {
    const schema = events[type] as unknown as Schema;
    expect(Object.keys(sensitivities[type]).sort()).toEqual([...new Set(freeTexts(schema))].sort());
  });

  it('is found by a walk that sees lists, choices and what has no shape', () => {
    const schema = {
      type: 'object',
      properties: {
        body: { type: 'string', maxLength: 40 },
        names: { type: 'array', items: { anyOf: [{ const: 'a', type: 'string' }, { type: 'string' }] } },
        results: {},
        at: { type: 'string', pattern: '^x$' },
      },
    };
    expect(freeTexts(schema)).toEqual(['names.*', 'results']);
  });
});
