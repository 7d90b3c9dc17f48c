import { units } from '../api/units.ts';
import type { FormField, Values } from '../duties/duty.ts';

type Field = FormField<'directives'>;

const bodyKinds = [
  'working-committee',
  'leading-party-group',
  'agency-party-committee',
  'general-branch',
  'branch',
  'trade-union',
  'youth-league',
  'womens-federation',
  'department',
];

const wantsSomething = ({ wants }: Values): boolean => wants === 'acknowledgement' || wants === 'completion';
const wantsReports = ({ wants, 'reports.every': every }: Values): boolean =>
  wants === 'completion' && every !== undefined && every !== '';

/** What is sent and to whom: named bodies, and whole kinds, units and relations; an answer is wanted only where the sender says so. */
export const sendFields: readonly Field[] = [
  { name: 'title', label: 'title', as: 'text', isNeeded: true, maxLength: 300 },
  { name: 'text', label: 'text', as: 'long-text', isNeeded: true, maxLength: 8000 },
  { name: 'to.bodies', label: 'toBodies', as: 'bodies' },
  { name: 'to.kinds', label: 'toKinds', as: 'choices', values: bodyKinds },
  { name: 'to.units', label: 'toUnits', as: 'choices', values: units },
  {
    name: 'to.relation.type',
    label: 'relation',
    as: 'choice',
    values: ['affiliation', 'leadership', 'guidance', 'joint-building'],
  },
  {
    name: 'to.relation.to',
    label: 'relationTo',
    as: 'body',
    isNeeded: true,
    isAsked: ({ 'to.relation.type': type }) => type !== undefined && type !== '',
  },
  { name: 'to.except', label: 'except', as: 'bodies' },
  {
    name: 'wants',
    label: 'wants',
    as: 'choice',
    values: ['nothing', 'acknowledgement', 'completion'],
    isNeeded: true,
  },
  { name: 'dueOn', label: 'dueOn', as: 'day', isAsked: wantsSomething },
  {
    name: 'reports.every',
    label: 'every',
    as: 'choice',
    values: ['week', 'month', 'quarter', 'half-year', 'year'],
    isAsked: ({ wants }) => wants === 'completion',
  },
  { name: 'reports.day', label: 'reportDay', as: 'number', isNeeded: true, isAsked: wantsReports },
  { name: 'reports.until', label: 'reportUntil', as: 'day', isNeeded: true, isAsked: wantsReports },
  { name: 'lead', label: 'lead', as: 'body', isAsked: ({ wants }) => wants === 'completion' },
  { name: 'number', label: 'number', as: 'text', maxLength: 100 },
  { name: 'contactPost', label: 'contactPost', as: 'text', maxLength: 200 },
  { name: 'links', label: 'links', as: 'texts' },
];
