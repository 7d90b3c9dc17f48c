import { type Action, duty, type FormField } from '../duties/duty.ts';
import type { Catalogue } from '../language/catalogue.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';
import { linesOf, typedOf } from './budget-lines.ts';
import { Receipts } from './receipts.tsx';

export interface Sheet {
  readonly id: string;
  readonly body: string;
  readonly status: keyof Catalogue['activity-sheets']['statuses'];
  readonly title: string;
  readonly items: readonly { readonly name: string; readonly amountFen: number; readonly perHeadFen?: number }[];
  readonly overdueOn?: string;
  readonly receipts: readonly {
    readonly id: string;
    readonly kind: keyof Catalogue['activity-sheets']['choices']['receiptKind'];
    readonly amountFen: number;
    readonly on: string;
    readonly number?: string;
    readonly struck?: string;
  }[];
}

type Act = Action<'activity-sheets', Sheet>;
type Field = FormField<'activity-sheets'>;

const content: readonly Field[] = [
  { name: 'title', label: 'title', as: 'text', isNeeded: true, maxLength: 200 },
  { name: 'place', label: 'place', as: 'text', maxLength: 200 },
  { name: 'startsOn', label: 'startsOn', as: 'day', isNeeded: true },
  { name: 'endsOn', label: 'endsOn', as: 'day', isNeeded: true },
  { name: 'people', label: 'people', as: 'number', isNeeded: true },
  { name: 'plan', label: 'plan', as: 'long-text', maxLength: 4000 },
  {
    name: 'items',
    label: 'items',
    as: 'rows',
    isNeeded: true,
    columns: [
      { name: 'name', label: 'itemName', as: 'text', isNeeded: true, maxLength: 100 },
      { name: 'amountFen', label: 'itemAmount', as: 'yuan', isNeeded: true },
      { name: 'perHeadFen', label: 'perHead', as: 'yuan' },
    ],
  },
  { name: 'fund', label: 'fund', as: 'resource' },
];
const reason: Field = { name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 500 };

const isOwn = (person: Person, { body }: Sheet): boolean => mayHost(person) && mayActFor(person, body);

const step = (
  name: Act['name'],
  path: string,
  states: readonly Sheet['status'][],
  more: Pick<Partial<Act>, 'fields' | 'asks' | 'isMain' | 'isDanger' | 'isInRow'>,
): Act => ({
  name,
  isFor: (person, sheet) => isOwn(person, sheet) && states.includes(sheet.status),
  call: ({ id }, values) => ({ path: `activity-sheets/${id}/${path}`, content: values }),
  ...more,
});

/** 工会活动单: plan with budget and roster as numbers, another's approval, receipts, settlement. */
export const sheetsDuty = duty<'activity-sheets', Sheet>({
  noun: 'activity-sheets',
  path: '/activity-sheets',
  api: '/v1/activity-sheets',
  at: 'mass-organisations',
  titleOf: ({ title }) => title,
  status: {
    of: ({ status, overdueOn }) => (status === 'approved' && overdueOn !== undefined ? 'overdue' : status),
    tones: { planned: 'waits', approved: 'runs', overdue: 'bad', settled: 'good', refused: 'bad', cancelled: 'over' },
  },
  filters: [
    { name: 'status', as: 'status', values: ['planned', 'approved', 'settled', 'refused', 'cancelled'] },
    { name: 'ours', as: 'own', of: 'body' },
    { name: 'body', as: 'body' },
  ],
  facts: [
    { name: 'title', column: 'minmax(160px, 2fr)' },
    { name: 'body', as: 'body', column: 'minmax(128px, 1fr)' },
    { name: 'startsOn', as: 'day', column: '112px' },
    { name: 'budgetFen', as: 'yuan', column: '112px' },
    { name: 'spentFen', as: 'yuan', column: '112px' },
    { name: 'place' },
    { name: 'endsOn', as: 'day' },
    { name: 'people', as: 'number' },
    { name: 'plan' },
    { name: 'items', of: ({ items }) => linesOf(items) },
    { name: 'leftFen', as: 'yuan' },
    { name: 'settleBy', as: 'day' },
    { name: 'overdueOn', as: 'day' },
    { name: 'settledAt', as: 'instant' },
    { name: 'isLate', as: 'flag' },
    { name: 'refusedReason' },
    { name: 'drawRefused' },
    { name: 'cancelledReason' },
  ],
  actions: [
    step('approve', 'approve', ['planned'], { isMain: true, asks: 'approveAsks' }),
    step('refuse', 'refuse', ['planned'], { isDanger: true, fields: [{ ...reason, maxLength: 1000 }] }),
    step('addReceipt', 'receipts', ['approved'], {
      isMain: true,
      fields: [
        { name: 'kind', label: 'receiptKind', as: 'choice', values: ['invoice', 'notice', 'roster'], isNeeded: true },
        { name: 'amountFen', label: 'amount', as: 'yuan', isNeeded: true },
        { name: 'on', label: 'on', as: 'day', isNeeded: true },
        { name: 'number', label: 'number', as: 'text', maxLength: 100 },
      ],
    }),
    step('settle', 'settle', ['approved'], { asks: 'settleAsks' }),
    {
      name: 'revise',
      isFor: (person, sheet) => isOwn(person, sheet) && ['planned', 'refused'].includes(sheet.status),
      fields: content,
      start: (sheet) => ({ ...sheet, items: typedOf(sheet.items) }),
      call: ({ id }, values) => ({ path: `activity-sheets/${id}`, method: 'PATCH', content: values }),
    },
    step('cancel', 'cancel', ['planned', 'approved', 'refused'], { isDanger: true, fields: [reason] }),
  ],
  making: {
    action: 'plan',
    isFor: (person) => mayHost(person) && person.unit === 'mass-organisations',
    fields: content,
    call: (values) => ({ path: 'activity-sheets', content: values }),
  },
  touches: ['activity-years'],
  more: (sheet) => <Receipts sheet={sheet} />,
});
