import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  approveReservation,
  displaceReservation,
  refuseReservation,
  type Alternative,
  type Reservation,
} from '../api/reservations.ts';
import type { Resource } from '../api/resources.ts';
import { ReasonDialog } from '../app/reason-dialog.tsx';
import { useStep } from '../app/use-step.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { usePerson } from '../session/session.ts';
import { Alternatives } from './alternatives.tsx';

/** What the owner of a resource may do with a booking of it: decide on a request, take back a place with a reason. */
export const OwnerActions = ({ reservation, resource }: { reservation: Reservation; resource: Resource }) => {
  const { t } = useTranslation();
  const person = usePerson();
  const [dialog, setDialog] = useState<'refuse' | 'displace'>();
  const [alternatives, setAlternatives] = useState<readonly Alternative[]>();
  const { busy, problem, take, renew } = useStep([['calendars'], ['reservations'], ['timeline']]);
  const { id, status, body } = reservation;
  const { unit, timeZone } = resource;
  // Nobody approves their own request.
  const mayDecide = status === 'awaiting-approval' && body !== person.body;
  const mayDisplace = (status === 'confirmed' || status === 'held') && body !== person.body;
  const displace = async (reason: string): Promise<void> => {
    setAlternatives((await displaceReservation(id, unit, reason)).alternatives);
    await renew();
  };
  return (
    <>
      {problem !== undefined && <ProblemView problem={problem} zone={timeZone} />}
      {alternatives !== undefined && <Alternatives alternatives={alternatives} zone={timeZone} />}
      <Space wrap className="drawer-actions">
        {mayDecide && (
          <>
            <Button
              type="primary"
              loading={busy === 'approve'}
              onClick={() => take('approve', () => approveReservation(id, unit))}
            >
              {t('resources.approve')}
            </Button>
            <Button danger onClick={() => setDialog('refuse')}>
              {t('resources.refuse')}
            </Button>
          </>
        )}
        {mayDisplace && (
          <Button danger onClick={() => setDialog('displace')}>
            {t('reservations.displace')}
          </Button>
        )}
      </Space>
      {dialog === 'refuse' && (
        <ReasonDialog
          title={t('resources.refuse')}
          label={t('app.reason')}
          isDanger
          onSay={(reason) => refuseReservation(id, unit, reason).then(renew)}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'displace' && (
        <ReasonDialog
          title={t('reservations.displace')}
          label={t('app.reason')}
          hint={t('reservations.displaceHint')}
          isDanger
          onSay={displace}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
};
