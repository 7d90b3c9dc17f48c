import type { ProblemCode } from '#language';
import { type Static, type TObject, type TProperties, Type } from 'typebox';

/** What a problem code stands for, said once. */
export interface ProblemEntry {
  /** The status that it is answered with; several where the same fault is judged differently by what was asked. */
  readonly status: number | readonly number[];
  /** When it is answered, in one sentence for whoever writes a client. */
  readonly when: string;
  /** The members that stand in the document beside those of RFC 9457. */
  readonly fields?: TObject;
  /** Header fields that go with it. */
  readonly headers?: readonly string[];
}

const reserved = new Set(['type', 'title', 'status', 'detail', 'instance']);
const catalogue = new Map<string, ProblemEntry>();

/** A code has words in every language (libs/language/problems), or it does not compile. */
type WithWords<Entries> = { readonly [Code in keyof Entries]: Code extends ProblemCode ? unknown : never };

/**
 * Adds problems to the catalogue of this process, by code. A library declares the codes that it throws in its own `problems.ts`, and names
 * them on its routes by `@Refuses`.
 *
 * Error: {@link Error} for a code that was declared before, since a code means one thing everywhere; for a member that would hide one of
 * RFC 9457, which the document always has.
 */
export const declareProblems = <Entries extends Readonly<Record<string, ProblemEntry>>>(
  entries: Entries & WithWords<Entries>,
): Entries => {
  for (const [code, entry] of Object.entries<ProblemEntry>(entries)) {
    if (catalogue.has(code)) throw new Error(`The problem ${code} is declared twice.`);
    const hidden = Object.keys(entry.fields?.properties ?? {}).filter((name) => reserved.has(name));
    if (hidden.length > 0) throw new Error(`The problem ${code} has members of RFC 9457: ${hidden.join(', ')}.`);
    catalogue.set(code, entry);
  }
  return entries;
};

export const problemEntry = (code: string): ProblemEntry | undefined => catalogue.get(code);

/** All problems that the loaded libraries declare, by code. */
export const problemCatalogue = (): ReadonlyMap<string, ProblemEntry> => catalogue;

export const statusesOf = ({ status }: ProblemEntry): readonly number[] =>
  typeof status === 'number' ? [status] : status;

/** `IllegalStepProblem` of `illegal-step`: the name of its schema in the OpenAPI file. */
export const schemaNameOf = (code: string): string =>
  `${code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Problem`;

/** The members of RFC 9457 section 3.1 that every problem has. */
const members = {
  title: Type.String(),
  detail: Type.String(),
  instance: Type.String(),
} satisfies TProperties;

/** The document of one problem, with its own members. */
export const problemSchema = (code: string, entry: ProblemEntry) => {
  const statuses = statusesOf(entry).map((status) => Type.Literal(status));
  return Type.Object(
    {
      type: Type.Literal(`urn:liandong:problem:${code}`),
      status: statuses.length === 1 && statuses[0] ? statuses[0] : Type.Union(statuses),
      ...members,
      ...entry.fields?.properties,
    },
    { $id: schemaNameOf(code), description: entry.when },
  );
};

/** Any problem, as a client reads it that does not know its code. */
export const AnyProblem = Type.Object(
  { type: Type.String({ pattern: '^urn:liandong:problem:[a-z0-9-]+$' }), status: Type.Integer(), ...members },
  { $id: 'Problem', additionalProperties: true },
);
export type AnyProblem = Static<typeof AnyProblem>;
