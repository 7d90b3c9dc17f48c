import type { Catalogue } from '../language/catalogue.ts';

export const postKinds = [
  'secretary',
  'deputy-secretary',
  'full-time-deputy-secretary',
  'discipline-secretary',
  'discipline-member',
  'organisation-member',
  'publicity-member',
  'member',
  'chair',
  'vice-chair',
  'part-time-member',
  'officer',
] as const;

export interface Holding {
  readonly person: string;
  readonly from: string;
  readonly to?: string;
  readonly term: number;
  readonly homeBody?: string;
  readonly isLastTerm: boolean;
}

export interface Post {
  /** Of one that a rule asks for and nobody has established: made of body and kind. */
  readonly id: string;
  readonly body: string;
  readonly kind: keyof Catalogue['posts']['choices']['kind'];
  readonly title?: string;
  readonly places: number;
  readonly required?: unknown;
  readonly holders: readonly Holding[];
  readonly others: readonly Holding[];
  readonly vacancies: number;
  readonly abolishedOn?: string;
}

/** Nobody has established it: it stands in the list since a rule asks for it. */
const wanted = 'wanted:';
export const idOfPost = (post: { readonly id?: string; readonly body: string; readonly kind: string }): string =>
  post.id ?? `${wanted}${post.body}/${post.kind}`;
export const isEstablished = ({ id }: { readonly id: string }): boolean => !id.startsWith(wanted);
