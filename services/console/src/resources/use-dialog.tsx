import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordUse, type Reservation } from '../api/reservations.ts';
import type { Resource } from '../api/resources.ts';
import { Field } from '../app/field.tsx';
import { useStep } from '../app/use-step.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { Dialog } from '../app/dialog.tsx';

interface Props {
  readonly reservation: Reservation;
  readonly resource: Resource;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

/** That it took place; of a draw what it really cost, and a receipt. */
export const UseDialog = ({ reservation, resource, onDone, onClose }: Props) => {
  const { t } = useTranslation();
  const { id, amountFen } = reservation;
  const [yuan, setYuan] = useState<number | null>(amountFen === undefined ? null : amountFen / 100);
  const [receipt, setReceipt] = useState('');
  const { busy, problem, take } = useStep();
  const record = () =>
    recordUse(id, resource.unit, {
      ...(yuan !== null && amountFen !== undefined && { amountFen: Math.round(yuan * 100) }),
      ...(receipt.trim() !== '' && { receipt: receipt.trim() }),
    });
  return (
    <Dialog
      title={t('reservations.useTitle')}
      okText={t('app.confirm')}
      confirmLoading={busy !== undefined}
      onOk={() => take('record', () => record().then(onDone).then(onClose))}
      onCancel={onClose}
    >
      {amountFen !== undefined && (
        <Field label={t('reservations.spent')} isNeeded>
          {(field) => (
            <InputNumber id={field} min={0} step={100} precision={2} value={yuan} onChange={setYuan} autoFocus />
          )}
        </Field>
      )}
      <Field label={t('reservations.receipt')} hint={t('reservations.useHint')}>
        {(field) => (
          <Input id={field} maxLength={500} value={receipt} onChange={({ target }) => setReceipt(target.value)} />
        )}
      </Field>
      {problem !== undefined && <ProblemView problem={problem} zone={resource.timeZone} />}
    </Dialog>
  );
};
