/** The conditions of the feed that a page's address may hold, under the same names. */
export const feedConditions = ['unit', 'type', 'subject', 'body', 'initiative', 'resource', 'q'] as const;

export const sinceSeconds = { quarter: 900, hour: 3600, day: 86_400, week: 7 * 86_400 } as const;
export type Since = keyof typeof sinceSeconds | 'now';

export const isSince = (text: string | null): text is Since =>
  text === 'now' || (text !== null && text in sinceSeconds);

/** The default shows the last hour: a desk that is opened should not be empty while things happen. */
export const sinceOf = (search: URLSearchParams): Since => {
  const since = search.get('since');
  return isSince(since) ? since : 'hour';
};

/** What is asked of the feed for a page's address; `nowMs` is what "the last hour" is counted from. */
export const feedQueryOf = (search: URLSearchParams, nowMs: number): URLSearchParams => {
  const query = new URLSearchParams();
  for (const name of feedConditions) {
    for (const value of search.getAll(name)) if (value.trim() !== '') query.append(name, value.trim());
  }
  const since = sinceOf(search);
  if (since !== 'now') query.set('from', new Date(nowMs - sinceSeconds[since] * 1000).toISOString());
  return query;
};
