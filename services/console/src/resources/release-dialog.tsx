import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { releaseReservation, type Period, type Reservation } from '../api/reservations.ts';
import type { Resource } from '../api/resources.ts';
import { useStep } from '../app/use-step.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { PartChoice, partOf, type Scope } from './part-choice.tsx';

interface Props {
  readonly reservation: Reservation;
  readonly resource: Resource;
  readonly date: Period;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

/** Lets go a series, or some of its dates. */
export const ReleaseDialog = ({ reservation, resource, date, onDone, onClose }: Props) => {
  const { t } = useTranslation();
  const [scope, setScope] = useState<Scope>('this');
  const { busy, problem, take } = useStep();
  const release = () => releaseReservation(reservation.id, resource.unit, partOf(reservation, date, scope));
  return (
    <Modal
      open
      title={t('reservations.releaseTitle')}
      okText={t('resources.release')}
      cancelText={t('app.cancel')}
      okButtonProps={{ danger: true }}
      confirmLoading={busy !== undefined}
      onOk={() => take('release', () => release().then(onDone).then(onClose))}
      onCancel={onClose}
    >
      <PartChoice date={date} zone={resource.timeZone} scope={scope} onChange={setScope} />
      {problem !== undefined && <ProblemView problem={problem} zone={resource.timeZone} />}
    </Modal>
  );
};
