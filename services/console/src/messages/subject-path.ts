/** Nouns that have a page of one thing at `/<noun>s/<id>`. */
const paged = ['initiative', 'resource', 'task', 'clearance'];

/** Where a stream's thing is seen and settled; its timeline where it has no page of its own. */
export const subjectPath = (subject: string): string => {
  const [noun = '', ...rest] = subject.split('/');
  const [id = ''] = rest;
  if (noun === 'participation') return `/initiatives/${rest.at(-2) ?? ''}`;
  if (noun === 'body') return `/bodies?body=${id}`;
  return paged.includes(noun) ? `/${noun}s/${id}` : `/timelines/${subject}`;
};
