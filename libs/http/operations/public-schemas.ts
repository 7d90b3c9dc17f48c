import type { OpenAPIObject } from '@nestjs/swagger';
import type { TSchema } from 'typebox';

type Components = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
export type SchemaObject = Components[string];
type Json = Readonly<Record<string, unknown>>;

/**
 * The schemas of answers as an OpenAPI file has them: what has a name (`$id`) stands once among the components and is referred to.
 */
export class PublicSchemas {
  private readonly named = new Map<string, Json>();

  /** Error: {@link Error} when two different schemas have the same name. */
  of(schema: TSchema): SchemaObject {
    return this.written(JSON.parse(JSON.stringify(schema)) as Json) as SchemaObject;
  }

  components(): Readonly<Record<string, SchemaObject>> {
    return Object.fromEntries([...this.named].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  private written(schema: unknown): unknown {
    if (Array.isArray(schema)) return schema.map((item) => this.written(item));
    if (typeof schema !== 'object' || schema === null) return schema;
    const { $id, $defs, $ref, ...rest } = schema as Json;
    if (typeof $defs === 'object' && $defs !== null) {
      for (const [name, definition] of Object.entries($defs)) this.keep(name, definition as Json);
    }
    if (typeof $ref === 'string') return referenceTo($ref);
    if (typeof $id !== 'string') return this.members(rest);
    this.keep($id, rest);
    return referenceTo($id);
  }

  private keep(name: string, definition: Json): void {
    const { $id: _, ...rest } = definition;
    const known = this.named.get(name);
    if (!known) this.named.set(name, {}); // what refers to itself finds its name taken
    const written = this.members(rest);
    if (known && Object.keys(known).length > 0 && JSON.stringify(known) !== JSON.stringify(written)) {
      throw new Error(`Two different schemas are named ${name}.`);
    }
    this.named.set(name, written);
  }

  private members(schema: Json): Json {
    const texts = textsOf(schema['anyOf']);
    if (texts) {
      const { anyOf: _, ...rest } = schema;
      return { ...rest, type: 'string', enum: texts };
    }
    return Object.fromEntries(
      Object.entries(schema).map(([key, value]) => [extensions[key] ?? key, this.written(value)]),
    );
  }
}

/** What contracts say of a field beyond JSON Schema. */
const extensions: Readonly<Record<string, string>> = { sensitivity: 'x-sensitivity', refersTo: 'x-refers-to' };

const referenceTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** The texts of a union of nothing but texts, which generators read best as one enumeration. */
const textsOf = (anyOf: unknown): readonly string[] | undefined => {
  if (!Array.isArray(anyOf)) return undefined;
  const texts = anyOf.map((one: Json) => one['const']);
  return texts.every((text): text is string => typeof text === 'string') ? texts : undefined;
};
