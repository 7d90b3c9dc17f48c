import type { ReactNode } from 'react';
import type { Unit } from '../api/units.ts';
import type { Catalogue } from '../language/catalogue.ts';
import type { Person } from '../session/person.ts';

type Words = Readonly<Record<string, string>>;
type ActionWords = { readonly do: string; readonly done: string };

/** The words of a noun that has its pages by this kit, as `clearances` has them. */
export interface DutyWords {
  readonly title: string;
  readonly hint: string;
  readonly empty: string;
  readonly emptyHint: string;
  /** Of facts, of columns and of a form's fields. */
  readonly fields: Words;
  readonly statuses: Words;
  readonly actions: Readonly<Record<string, ActionWords>>;
}

/** A section of the catalogue that has the words of a noun. */
export type DutyNoun = {
  [Name in keyof Catalogue]: Catalogue[Name] extends DutyWords ? Name : never;
}[keyof Catalogue];

/** Of several nouns: the names of any of them. */
type NamesIn<Noun extends DutyNoun, Part extends keyof DutyWords> = Noun extends DutyNoun
  ? Catalogue[Noun] extends Readonly<Record<Part, infer Found>>
    ? keyof Found & string
    : never
  : never;

export type FieldName<Noun extends DutyNoun> = NamesIn<Noun, 'fields'>;
export type StatusName<Noun extends DutyNoun> = NamesIn<Noun, 'statuses'>;
export type ActionName<Noun extends DutyNoun> = NamesIn<Noun, 'actions'>;

/** How something is shown. `choice` and `flag` read their words under `<noun>.choices.<field>.<value>`, `status` under `<noun>.statuses`. */
export type ShownAs =
  'text' | 'body' | 'bodies' | 'unit' | 'day' | 'instant' | 'yuan' | 'number' | 'choice' | 'choices' | 'flag';

/** One fact of a thing: a column of the list, a line of its page, or both. A value that is missing shows nothing. */
export interface Fact<Noun extends DutyNoun, Item> {
  readonly name: FieldName<Noun>;
  readonly as?: ShownAs;
  /** Default: the member of that name. */
  readonly of?: (item: Item) => unknown;
  /** Shows it in its own way, instead of `as`, where it is known. */
  readonly show?: (item: Item) => ReactNode;
  /** The width of the column, as CSS grid has it: `minmax(200px, 2fr)`. Without one the fact stands on the thing's page only. */
  readonly column?: string;
  /** Only a column, since the page shows it in another way. */
  readonly isColumnOnly?: true;
}

export type Tone = 'waits' | 'runs' | 'good' | 'bad' | 'over';

export interface StatusOf<Noun extends DutyNoun, Item> {
  readonly of: (item: Item) => StatusName<Noun>;
  readonly tones: Readonly<Partial<Record<StatusName<Noun>, Tone>>>;
}

/** What narrows the list; it stands in the address under its name and is sent as the query of that name. */
export type Filter<Noun extends DutyNoun> =
  | {
      readonly name: 'status';
      readonly as: 'status';
      readonly values: readonly StatusName<Noun>[];
      readonly usual?: StatusName<Noun>;
    }
  /** `search` looks through all there is, `text` asks for what stands under the field's word. */
  | { readonly name: string; readonly as: 'body' | 'unit' | 'search' | 'text' }
  | { readonly name: string; readonly as: 'choice'; readonly values: readonly string[]; readonly usual?: string }
  | { readonly name: string; readonly as: 'flag' }
  /** Only what concerns the reader's own body, which is sent as the query `of`. */
  | { readonly name: string; readonly as: 'own'; readonly of: string };

/** What a person fills in. The name is the member of the request's body; a path like `due.on` makes nested ones. */
export interface FormField<Noun extends DutyNoun> {
  readonly name: string;
  /** Its words: `<noun>.fields.<label>`. */
  readonly label: FieldName<Noun>;
  readonly as:
    | 'text'
    | 'long-text'
    | 'number'
    | 'yuan'
    | 'day'
    | 'instant'
    | 'body'
    | 'bodies'
    | 'choice'
    | 'choices'
    | 'flag'
    | 'texts'
    | 'resource'
    /** Several of the same kind, each with the fields of `columns`. */
    | 'rows';
  readonly columns?: readonly FormField<Noun>[];
  readonly isNeeded?: boolean;
  readonly values?: readonly string[];
  /** What it is asked of, before its words: a line of a list that the thing holds. */
  readonly about?: string;
  /** How a value is called where the words of the noun do not say it. */
  readonly wordOf?: (value: string) => string;
  readonly maxLength?: number;
  /** Whether it is asked for, by what was filled in before. */
  readonly isAsked?: (values: Values) => boolean;
}

export type Values = Readonly<Record<string, unknown>>;

/** A call of a service: a path below `/v1`, the method, the content. `unit` where it is not the thing's owner's. */
export interface Call {
  readonly path: string;
  readonly method?: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly content?: object;
  readonly unit?: Unit;
}

/** An act on a thing. Without fields and question it is taken by one click. */
export interface Action<Noun extends DutyNoun, Item> {
  readonly name: ActionName<Noun>;
  /** Whether it is offered; the service decides by the same rules. */
  readonly isFor: (person: Person, item: Item) => boolean;
  /** By the thing, where it says what is asked. */
  readonly fields?: readonly FormField<Noun>[] | ((item: Item) => readonly FormField<Noun>[]);
  /** What the form begins with. */
  readonly start?: (item: Item) => Values;
  /** An answer of the reader's own body goes to the reader's unit. */
  readonly call: (item: Item, values: Values, person: Person) => Call;
  /** Takes it back; offered for ten seconds. */
  readonly undo?: (item: Item) => Call;
  /** Whom or what it hits, said before it is taken. */
  readonly asks?: FieldName<Noun>;
  readonly isDanger?: true;
  readonly isMain?: true;
  /** It stands in the list's row as well. */
  readonly isInRow?: true;
  /** It is offered for many that were chosen: one call, and one event, each. */
  readonly isForMany?: true;
}

/** Making a new one. */
export interface Making<Noun extends DutyNoun> {
  readonly action: ActionName<Noun>;
  readonly isFor: (person: Person) => boolean;
  readonly fields: readonly FormField<Noun>[];
  readonly start?: (person: Person) => Values;
  readonly call: (values: Values, person: Person) => Call;
}

/** A page beside the list; its name is one of the fields' words. */
export interface DutyLink<Noun extends DutyNoun> {
  readonly to: string;
  readonly label: FieldName<Noun>;
  readonly isFor?: (person: Person) => boolean;
}

/** The pages of a noun: list, one thing, form, acts. See README, “Pages of a duty”. */
export interface Duty<Noun extends DutyNoun, Item extends { readonly id: string }> {
  readonly noun: Noun;
  /** Its list's address: `/clearances`. */
  readonly path: string;
  /** The list's path at the services, as `/v1/clearances`; a thing's is `<api>/<id>`. */
  readonly api: string;
  /** The unit that alone has them; default: the reader's own unit is asked for the list, the owner for a thing. */
  readonly at?: Unit;
  /** The stream that its timeline shows. */
  readonly subject?: (item: Item) => string;
  /** What a thing is called; `nameOf` gives a body's name by its code, `choice` the noun's word for a field's value. */
  readonly titleOf: (
    item: Item,
    nameOf: (code: string) => string,
    choice: (field: string, value: string) => string,
  ) => string;
  /** Its id, where the service's answer bears none. */
  readonly idOf?: (item: Item) => string;
  /** Whether it can be opened; default: all can. */
  readonly hasPage?: (item: Item) => boolean;
  readonly status?: StatusOf<Noun, Item>;
  readonly facts: readonly Fact<Noun, Item>[];
  /** Other pages of the noun, offered over its list. */
  readonly links?: readonly DutyLink<Noun>[];
  readonly filters?: readonly Filter<Noun>[];
  readonly actions?: readonly Action<Noun, Item>[];
  readonly making?: Making<Noun>;
  /** Drawn below the facts on the page of one thing. */
  readonly more?: (item: Item) => ReactNode;
  /** What becomes stale with an act, beside the noun's own lists. */
  readonly touches?: readonly string[];
  /** What becomes overdue by the clock alone comes without an event: asked for anew so often. */
  readonly refreshMs?: number;
}

/** Keeps the types of a declaration, and is given to the kit's pages without them. */
export const duty = <Noun extends DutyNoun, Item extends { readonly id: string }>(
  declared: Duty<Noun, Item>,
): AnyDuty => declared as unknown as AnyDuty;

/** A declaration as the pages read it. */
export type AnyDuty = Duty<DutyNoun, Thing>;
export type Thing = { readonly id: string } & Readonly<Record<string, unknown>>;
