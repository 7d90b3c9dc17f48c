import { useTranslation } from 'react-i18next';
import { duty } from '../duties/duty.ts';
import { Parts } from '../duties/parts.tsx';
import { mayActFor, mayHost } from '../session/person.ts';
import type { Sheet } from './sheets.duty.tsx';

type Receipt = Sheet['receipts'][number] & {
  readonly sheet: string;
  readonly body: string;
  readonly name: string;
  readonly isOpen: boolean;
};

const receiptsDuty = duty<'activity-sheets', Receipt>({
  noun: 'activity-sheets',
  path: '/activity-sheets',
  api: '/v1/activity-sheets',
  at: 'mass-organisations',
  titleOf: ({ name }) => name,
  facts: [
    { name: 'receiptKind', as: 'choice', of: ({ kind }) => kind },
    { name: 'amount', as: 'yuan', of: ({ amountFen }) => amountFen },
    { name: 'on', as: 'day' },
    { name: 'number' },
    { name: 'struck' },
  ],
  actions: [
    {
      name: 'strike',
      isFor: (person, { body, isOpen, struck }) =>
        isOpen && struck === undefined && mayHost(person) && mayActFor(person, body),
      isInRow: true,
      isDanger: true,
      fields: [{ name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 500 }],
      call: ({ sheet, id }, content) => ({ path: `activity-sheets/${sheet}/receipts/${id}/strike`, content }),
    },
  ],
});

/** What was spent, receipt by receipt; one that was entered wrongly is struck and stays in sight. */
export const Receipts = ({ sheet: { id, body, status, receipts } }: { sheet: Sheet }) => {
  const { t } = useTranslation();
  return (
    <Parts
      duty={receiptsDuty}
      title={t('activity-sheets.receipts')}
      items={receipts.map((receipt) => ({
        ...receipt,
        sheet: id,
        body,
        name: receipt.number ?? t(`activity-sheets.choices.receiptKind.${receipt.kind}`),
        isOpen: status === 'approved',
      }))}
    />
  );
};
