import type { Catalogue } from '../catalogue.ts';

export const revising: Catalogue['revising'] = {
  title: 'Revise the initiative',
  revise: 'Revise',
  hint: 'Where the time or a role changes, bodies that have accepted are asked again.',
  saved: 'The changes are saved',
  nothingChanged: 'Nothing has been changed',
  save: 'Save the changes',
};

export const plans: Catalogue['plans'] = {
  title: 'Import an annual plan',
  import: 'Import a plan',
  hint: 'A sheet as CSV or XLSX (at most 1 MB). A dry run lists each bad line first; nothing is loaded before you say so.',
  file: 'The sheet',
  choose: 'Choose a file',
  drop: 'Drop the file here, or choose it',
  checking: 'Checking {{name}}…',
  ready: '{{count}} lines can be loaded',
  bad: '{{count}} faults; nothing is loaded until they are mended, unless you skip them',
  clean: 'No faults were found',
  elsewhere: '{{count}} lines are hosted by other units: they or a coordinator load them',
  columns: { line: 'Line', column: 'Column', value: 'Value', reason: 'Fault' },
  load: 'Load',
  loadRest: 'Skip the bad lines and load the other {{count}}',
  loading: 'Loading…',
  loaded: '{{count}} initiatives were loaded',
  again: 'Another file',
  open: 'Open',
  wholeLine: 'whole line',
  asked: 'To confirm: {{count}}',
  askedHint:
    'On the left the words of the sheet, on the right how they are read; change what is wrong, and leave empty what should not count. Importing takes the readings on the right.',
  askedColumns: { line: 'Line', column: 'Column', words: 'Words', reading: 'Read as', why: 'Why' },
};
