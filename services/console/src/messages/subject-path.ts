import { allDuties } from '../duties/all-duties.ts';

/** What stands in a stream of another name than its page. */
const pages: Readonly<Record<string, (rest: readonly string[]) => string>> = {
  initiative: ([id = '']) => `/initiatives/${id}`,
  resource: ([id = '']) => `/resources/${id}`,
  participation: (rest) => `/initiatives/${rest.at(-2) ?? ''}`,
  body: ([code = '']) => `/bodies?body=${code}`,
  receipt: (rest) => `/directives/${rest.at(-2) ?? ''}`,
  'activity-year': () => '/activity-sheets',
};

/** Nouns whose plural is their singular. */
const uncounted = ['feedback', 'care-visits', 'staffing'];

/** Where a stream's thing is seen and settled; its timeline where it has no page of its own. */
export const subjectPath = (subject: string): string => {
  const [noun = '', ...rest] = subject.split('/');
  const page = pages[noun];
  if (page) return page(rest);
  const path = `/${uncounted.includes(noun) ? noun : `${noun}s`}`;
  // A term's id has slashes: its page is the list.
  const hasPage = rest.length === 1 && allDuties.some((duty) => duty.path === path);
  return hasPage ? `${path}/${encodeURIComponent(rest[0] ?? '')}` : `/timelines/${subject}`;
};
