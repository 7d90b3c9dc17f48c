import type { Catalogue } from '../catalogue.ts';

export const duties: Catalogue['duties'] = {
  hint: 'The kinds of work that concern you, each one click away.',
  none: 'No duty concerns you',
  groups: {
    work: 'Tasks',
    organisation: 'Organisation',
    supervision: 'Supervision',
    propaganda: 'Propaganda and education',
    care: 'Service and care',
  },
  status: 'Status',
  any: '{{what}}: any',
  tooLong: 'too long',
  onePerLine: 'one a line',
  yuan: 'yuan',
  preview: 'Each of these {{count}} is done and recorded on its own:',
  andMore: 'and {{count}} more',
  choose: 'Choose',
  chooseOne: 'Choose: {{what}}',
  chosen: '{{count}} chosen',
  chooseAll: 'Choose all that are listed',
  showAll: 'Show all',
  onlyChosen: 'Show the chosen alone',
  manyDone: '{{what}}: done for {{count}}',
  timeline: 'All that has happened',
};
