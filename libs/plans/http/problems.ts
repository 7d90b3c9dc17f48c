import { declareProblems } from '#http';

/** What the import of a plan refuses before it looks at the sheet. */
export const planProblems = declareProblems({
  'bad-multipart': { status: 400, when: 'The body is not multipart/form-data with the boundary of its header.' },
});
