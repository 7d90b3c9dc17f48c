/**
 * What a service has answered with, to be named again: ids by the list that they belong to, versions, cursors. Requests that name things
 * which are there get past the first check.
 */
export class KnownThings {
  private readonly byList = new Map<string, string[]>();
  readonly etags: string[] = [];
  readonly cursors: string[] = [];
  /** The body of whoever calls next. */
  home: string | undefined;

  constructor(readonly bodies: readonly string[]) {
    this.byList.set('bodies', [...bodies]);
  }

  of(list: string): readonly string[] {
    return this.byList.get(list) ?? [];
  }

  /** All ids, of whatever kind. */
  all(): readonly string[] {
    return [...this.byList.values()].flat();
  }

  learn(path: string, answer: unknown, etag: string | undefined): void {
    if (etag !== undefined) keep(this.etags, etag);
    if (typeof answer !== 'object' || answer === null) return;
    if ('next' in answer && typeof answer.next === 'string') keep(this.cursors, answer.next);
    const things =
      'items' in answer && Array.isArray(answer.items) ? (answer.items as unknown[]).slice(0, 5) : [answer];
    for (const thing of things) this.take(listOf(path), thing, 0);
  }

  private take(list: string, thing: unknown, depth: number): void {
    if (typeof thing !== 'object' || thing === null || depth > 3) return;
    for (const [name, value] of Object.entries(thing as Record<string, unknown>)) {
      const isName = name === 'id' || name === 'code' || name === 'key' || name === 'number';
      if (isName && (typeof value === 'string' || typeof value === 'number')) this.add(list, String(value));
      else if (Array.isArray(value))
        for (const one of (value as unknown[]).slice(0, 3)) this.take(name, one, depth + 1);
      else if (typeof value === 'object') this.take(name, value, depth + 1);
    }
  }

  private add(list: string, id: string): void {
    if (id.length > 200) return;
    const ids = this.byList.get(list) ?? [];
    if (!ids.includes(id)) keep(ids, id);
    this.byList.set(list, ids);
  }
}

/** The newest are likeliest to go on. */
const keep = (list: string[], one: string): void => {
  list.push(one);
  if (list.length > 60) list.shift();
};

/** `/v1/initiatives/{id}/bundles` is of `bundles`, `/v1/initiatives/{id}` of `initiatives`. */
export const listOf = (path: string): string =>
  path.split('/').findLast((part) => part !== '' && !part.startsWith('{')) ?? '';
