import { offlineProblem, Problem, type ProblemDocument } from '../api/problem.ts';
import { type Unit, units, unitOfId } from '../api/units.ts';

/** What anybody may read of a notice for society. */
export interface PublicNotice {
  readonly id: string;
  readonly unit: Unit;
  readonly body: string;
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly publishedAt: string;
  readonly publishedOn: string;
  readonly corrected: boolean;
  readonly reason?: string;
}

interface Page {
  readonly items: readonly PublicNotice[];
  readonly next: string | null;
}

/** Of each unit: its next page. A unit that has no more is absent. */
export type Cursors = Readonly<Partial<Record<Unit, string>>>;

export interface PublicPage {
  readonly items: readonly PublicNotice[];
  /** Undefined when all of it was read. */
  readonly next?: Cursors;
  /** Units that do not answer now. */
  readonly away: readonly Unit[];
}

const ask = async <Data>(unit: Unit, path: string, signal: AbortSignal): Promise<Data> => {
  const { lang } = document.documentElement;
  let response: Response;
  try {
    response = await fetch(`/api/${unit}/v1/public/notices${path}`, {
      signal,
      ...(lang !== '' && { headers: { 'accept-language': lang } }),
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw offlineProblem();
  }
  if (response.ok) return (await response.json()) as Data;
  throw new Problem((await response.json()) as ProblemDocument);
};

export const publicNotice = (id: string, signal: AbortSignal): Promise<PublicNotice> =>
  ask(unitOfId(id) ?? 'propaganda', `/${encodeURIComponent(id)}`, signal);

/** The pages of several units as one, the last published first: each has copies of the others' notices, of which its own alone count. One that is away is named and hides nothing of the others. */
export const mergedPage = (pages: readonly (readonly [Unit, Page | undefined])[]): PublicPage => {
  const cursors = pages.flatMap(([unit, page]) => (typeof page?.next === 'string' ? [[unit, page.next] as const] : []));
  return {
    items: pages
      .flatMap(([unit, page]) => page?.items.filter((item) => item.unit === unit) ?? [])
      .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : 0)),
    ...(cursors.length > 0 && { next: Object.fromEntries(cursors) }),
    away: pages.flatMap(([unit, page]) => (page === undefined ? [unit] : [])),
  };
};

export const publicNotices = async (cursors: Cursors | undefined, signal: AbortSignal): Promise<PublicPage> => {
  const asked = cursors === undefined ? units : units.filter((unit) => cursors[unit] !== undefined);
  const pages = await Promise.all(
    asked.map(async (unit) => {
      const cursor = cursors?.[unit];
      const path = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`;
      const page = await ask<Page>(unit, path, signal).catch((error: unknown) => {
        if (signal.aborted) throw error;
        return undefined;
      });
      return [unit, page] as const;
    }),
  );
  if (pages.every(([, page]) => page === undefined)) throw offlineProblem();
  return mergedPage(pages);
};
