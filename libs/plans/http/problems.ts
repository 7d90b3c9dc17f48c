import { declareProblems } from '#http';

/** What the import of a plan refuses before it looks at the sheet. */
export const planProblems = declareProblems({
  'not-your-unit': {
    status: 403,
    when: 'The caller acts for no body of this unit, which loads the lines of its own bodies.',
  },
  'bad-multipart': { status: 400, when: 'The body is not multipart/form-data with the boundary of its header.' },
});
