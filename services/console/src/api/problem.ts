/** Another way to get what was refused. */
export interface Suggestion {
  readonly kind: 'shift' | 'shorten' | 'other-resource' | 'split';
  readonly resource: string;
  readonly from: string;
  readonly to: string;
  readonly quantity?: number;
}

export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly {
    readonly path: string;
    readonly message: string;
    /** The rule that is broken, as `maxLength`. */
    readonly rule?: string;
  }[];
  readonly conflicts?: readonly { readonly from: string; readonly to: string; readonly reservation?: string }[];
  readonly suggestions?: readonly Suggestion[];
  readonly [member: string]: unknown;
}

/** A refusal or a fault, by its stable code: `resource-unavailable`. `offline` when nothing answered at all. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly document: ProblemDocument;

  constructor(document: ProblemDocument) {
    super(document.detail);
    this.document = document;
    this.code = document.type.replace('urn:liandong:problem:', '');
  }
}

const made = (code: string, status: number, detail: string): Problem =>
  new Problem({ type: `urn:liandong:problem:${code}`, title: code, status, detail });

export const offlineProblem = (): Problem => made('offline', 0, 'Nothing answered.');

/** What an answer that is no success says; an answer of something else than our services is told by its status. */
export const problemOfAnswer = (status: number, body: unknown): Problem =>
  typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'string'
    ? new Problem(body as ProblemDocument)
    : made('unexpected-answer', status, `HTTP ${status}`);

export const problemOf = (thrown: unknown): Problem =>
  thrown instanceof Problem
    ? thrown
    : made('page-failed', 0, thrown instanceof Error ? thrown.message : String(thrown));
