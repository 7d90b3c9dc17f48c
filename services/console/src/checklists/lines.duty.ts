import { type Action, duty } from '../duties/duty.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';
import type { ChecklistItem, Indicator, ItemState, Score, Stage } from './checklist.ts';

/** Of which checklist a line is. */
interface Of {
  readonly id: string;
  readonly checklist: string;
  readonly body: string;
  readonly isOpen: boolean;
}

export interface ItemLine extends Of, Omit<ChecklistItem, 'evidence'> {
  readonly state: ItemState;
  readonly dueOn?: string;
  readonly doneOn?: string;
  readonly evidenceOf: readonly string[];
  readonly asks?: string;
  readonly isSoft: boolean;
}

export interface StageLine extends Of {
  readonly stage: Stage;
  readonly name: string;
  readonly partyWorkOn?: string;
  readonly businessOn?: string;
  readonly isTogether?: boolean;
}

export interface IndicatorLine extends Of, Indicator {
  readonly actual?: number;
  readonly points?: number;
  readonly derived?: string;
  readonly counted?: Score['indicators'][number]['counted'];
}

const isOwn = (person: Person, { body, isOpen }: Of): boolean => isOpen && mayHost(person) && mayActFor(person, body);

const base = { noun: 'checklists', path: '/checklists', api: '/v1/checklists' } as const;
const evidence = { name: 'evidence', label: 'evidence', as: 'texts' } as const;

/** The body says it at its own unit. */
const said = <Line extends Of>(step: (line: Line) => string): Pick<Action<'checklists', Line>, 'call' | 'isInRow'> => ({
  isInRow: true,
  call: (line, content, { unit }) => ({ path: `checklists/${line.checklist}/${step(line)}`, content, unit }),
});

export const itemsDuty = duty<'checklists', ItemLine>({
  ...base,
  titleOf: ({ title }) => title,
  status: {
    of: ({ state }) => state,
    tones: { open: 'waits', late: 'bad', done: 'good', 'done-late': 'runs' },
  },
  facts: [
    { name: 'item', of: ({ title }) => title },
    { name: 'post', of: ({ responsible }) => responsible.post },
    { name: 'as', as: 'choice', of: ({ responsible }) => responsible.as },
    { name: 'dueOn', as: 'day' },
    { name: 'doneOn', as: 'day' },
    { name: 'evidence', of: ({ evidenceOf }) => evidenceOf.join(' ') },
    { name: 'isSoft', as: 'flag', of: ({ isSoft }) => (isSoft ? true : undefined) },
  ],
  actions: [
    {
      name: 'complete',
      isFor: (person, line) => isOwn(person, line) && line.doneOn === undefined,
      isMain: true,
      fields: [{ name: 'on', label: 'on', as: 'day', isNeeded: true }, evidence],
      ...said((line) => `items/${line.key}/complete`),
    },
    {
      name: 'reopen',
      isFor: (person, line) => isOwn(person, line) && line.doneOn !== undefined,
      fields: [{ name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 500 }],
      ...said((line) => `items/${line.key}/reopen`),
    },
  ],
});

/** 四同: studied, deployed, inspected and assessed beside the business work. */
export const stagesDuty = duty<'checklists', StageLine>({
  ...base,
  titleOf: ({ name }) => name,
  status: {
    of: ({ isTogether }) => (isTogether === undefined ? 'missing' : isTogether ? 'together' : 'apart'),
    tones: { missing: 'waits', together: 'good', apart: 'runs' },
  },
  facts: [
    { name: 'stage', of: ({ name }) => name },
    { name: 'partyWorkOn', as: 'day' },
    { name: 'businessOn', as: 'day' },
  ],
  actions: [
    {
      name: 'recordStage',
      isFor: isOwn,
      fields: [
        { name: 'partyWorkOn', label: 'partyWorkOn', as: 'day', isNeeded: true },
        { name: 'businessOn', label: 'businessOn', as: 'day', isNeeded: true },
        evidence,
      ],
      ...said((line) => `stages/${line.stage}`),
    },
  ],
});

/** Each indicator with what was reached and how that was found. */
export const indicatorsDuty = duty<'checklists', IndicatorLine>({
  ...base,
  titleOf: ({ title }) => title,
  facts: [
    { name: 'indicator', of: ({ title }) => title },
    { name: 'weight', as: 'number' },
    {
      name: 'target',
      of: ({ comparator, target, unit = '' }) => `${comparator === '>=' ? '≥' : '≤'} ${target}${unit}`,
    },
    { name: 'actual', of: ({ actual, unit = '' }) => (actual === undefined ? undefined : `${actual}${unit}`) },
    { name: 'points', as: 'number' },
    { name: 'derived' },
  ],
  actions: [
    {
      name: 'report',
      isFor: (person, line) => isOwn(person, line) && line.source.kind === 'typed',
      fields: [
        { name: 'value', label: 'value', as: 'number', isNeeded: true },
        { name: 'on', label: 'on', as: 'day', isNeeded: true },
        evidence,
      ],
      ...said((line) => `indicators/${line.key}/report`),
    },
  ],
});
