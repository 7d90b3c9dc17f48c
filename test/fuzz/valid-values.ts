import fc from 'fast-check';
import type { KnownThings } from './known-things.js';
import type { OpenApiFile, Schema } from './open-api.js';
import { chance, type Gen, oneOf } from './hostile.js';

const words = ['培训', 'Review of the plan', '一号厅', 'Hall 3', '年度总结', 'a', 'Ünï', '名额已满'];
const rules = ['FREQ=DAILY;COUNT=3', 'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4', 'FREQ=MONTHLY;BYMONTHDAY=15;COUNT=2'];
/** Bodies that many things are about, so that one thing meets another. */
const bodyPattern = /^\^\[A-Za-z0-9\]\[A-Za-z0-9-\]\{0,39\}\$$/;
const namesOfBodies = /^(?:body|bodies|invited|host|owner|lead|by|from|to|of|holder|homeBody|decider|hosts|parties)$/;

/** Values as a schema describes them; members that name a thing name one that is there. */
export class ValidValues {
  constructor(
    private readonly file: OpenApiFile,
    private readonly known: KnownThings,
  ) {}

  of(gen: Gen, schema: Schema | undefined, name = '', depth = 0): unknown {
    if (!schema || depth > 6) return 'x';
    if (schema.$ref !== undefined) return this.of(gen, this.named(schema.$ref), name, depth);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return oneOf(gen, schema.enum);
    if (schema.anyOf) return this.of(gen, oneOf(gen, schema.anyOf), name, depth);
    const type = Array.isArray(schema.type) ? oneOf(gen, schema.type as readonly string[]) : schema.type;
    if (type === 'null') return null;
    if (type === 'boolean') return gen(fc.boolean);
    if (type === 'integer' || type === 'number') return this.number(gen, schema);
    if (type === 'array') return this.list(gen, schema, name, depth);
    if (type === 'object' || schema.properties) return this.object(gen, schema, depth);
    return this.text(gen, schema, name);
  }

  private named($ref: string): Schema | undefined {
    return this.file.components.schemas[$ref.split('/').at(-1) ?? ''];
  }

  private number(gen: Gen, { minimum = 0, maximum = 1_000_000, type }: Schema): number {
    const least = Math.ceil(minimum);
    if (chance(gen, 15)) return oneOf(gen, [least, Math.floor(maximum)]);
    const found = gen(fc.integer, { min: least, max: Math.max(least, Math.min(maximum, least + 20)) });
    return type === 'number' && chance(gen, 20) ? found + 0.25 : found;
  }

  private list(gen: Gen, { items, minItems = 0, maxItems = 1_000 }: Schema, name: string, depth: number): unknown[] {
    const most = chance(gen, 3) ? Math.min(maxItems, 300) : Math.min(maxItems, minItems + 2);
    const length = gen(fc.integer, { min: minItems, max: Math.max(minItems, most) });
    return Array.from({ length }, () => this.of(gen, items, name, depth + 1));
  }

  private object(gen: Gen, { properties = {}, required = [] }: Schema, depth: number): Record<string, unknown> {
    const taken = Object.entries(properties).filter(([name]) => required.includes(name) || chance(gen, 45));
    return Object.fromEntries(taken.map(([name, schema]) => [name, this.of(gen, schema, name, depth + 1)]));
  }

  private text(gen: Gen, schema: Schema, name: string): string {
    const { pattern, maxLength = 60, minLength = 0, format } = schema;
    if (format === 'date' || /^\^\\d\{4\}-\\d\{2\}-\\d\{2\}\$/.test(pattern ?? '')) return dateText(gen);
    if (format === 'date-time' || (pattern ?? '').includes('T\\d{2}')) return instantText(gen);
    if (format === 'uri' || /url|link|evidence|file/i.test(name)) return 'https://example.org/a';
    if (/^(?:at|on|until|since|validOn|.*On)$/.test(name) && pattern === undefined) return dateText(gen);
    if (name === 'timeZone') return oneOf(gen, ['Asia/Shanghai', 'Europe/Brussels', 'UTC']);
    if (name === 'rrule') return oneOf(gen, rules);
    if (bodyPattern.test(pattern ?? '') || namesOfBodies.test(name)) return this.body(gen, name);
    const list = this.listNamed(name);
    if (list.length > 0 && chance(gen, 90)) return oneOf(gen, list);
    if (pattern !== undefined && pattern !== '\\S') return matching(gen, pattern);
    if (/item|post|person|number|key|task/i.test(name) && this.known.all().length > 0 && chance(gen, 50))
      return oneOf(gen, this.known.all());
    if (chance(gen, 6)) return 'x'.repeat(Math.min(maxLength, 20_000));
    return `${oneOf(gen, words)}${'·'.repeat(minLength)}`.slice(0, Math.max(1, maxLength));
  }

  /** One's own, where it is said for whom something is done. */
  private body(gen: Gen, name: string): string {
    const isOwn = /^(?:body|host|owner|from|by|lead|homeBody)$/.test(name) && chance(gen, 80);
    return isOwn && this.known.home !== undefined ? this.known.home : oneOf(gen, this.known.bodies);
  }

  /** Of a member `initiative`, what `/v1/initiatives` has listed. */
  private listNamed(name: string): readonly string[] {
    const several = name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
    return [...this.known.of(several), ...this.known.of(name)];
  }
}

const matching = (gen: Gen, pattern: string): string => {
  try {
    return gen(fc.stringMatching, new RegExp(pattern));
  } catch {
    return 'x';
  }
};

const dateText = (gen: Gen): string => {
  const year = chance(gen, 90) ? oneOf(gen, ['2026', '2027', '2028']) : oneOf(gen, ['1900', '1999', '2099', '2179']);
  return `${year}-${two(gen(fc.integer, { min: 1, max: 12 }))}-${two(gen(fc.integer, { min: 1, max: 28 }))}`;
};
const instantText = (gen: Gen): string =>
  `${dateText(gen)}T${two(gen(fc.nat, 23))}:${oneOf(gen, ['00', '30'])}:00${oneOf(gen, ['Z', '.000Z'])}`;
const two = (number: number): string => String(number).padStart(2, '0');
