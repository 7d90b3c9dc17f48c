import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { displaceReservation, type Alternative, type Reservation } from '../api/reservations.ts';
import { awaitsApproval } from './awaits.ts';
import type { Resource } from '../api/resources.ts';
import { ReasonDialog } from '../app/reason-dialog.tsx';
import { useStep } from '../app/use-step.ts';
import { useTold } from '../app/use-told.tsx';
import { usePerson } from '../session/session.ts';
import { Alternatives } from './alternatives.tsx';
import { DecideButtons } from './decide-buttons.tsx';

/** What the owner of a resource may do with a booking of it: decide on a request, take back a place with a reason. */
export const OwnerActions = ({ reservation, resource }: { reservation: Reservation; resource: Resource }) => {
  const { t } = useTranslation();
  const told = useTold();
  const nameOf = useBodyName();
  const person = usePerson();
  const [isDisplacing, setDisplacing] = useState(false);
  const [alternatives, setAlternatives] = useState<readonly Alternative[]>();
  const { renew } = useStep([['calendars'], ['reservations'], ['timeline'], ['board']]);
  const { id, status, body, purpose } = reservation;
  const { unit, timeZone } = resource;
  // A request that is held while it waits is refused, not taken back.
  const mayDisplace =
    (status === 'confirmed' || status === 'held') && !awaitsApproval(reservation) && body !== person.body;
  const displace = async (reason: string): Promise<void> => {
    setAlternatives((await displaceReservation(id, unit, reason)).alternatives);
    await renew();
    told(t('reservations.displacedNow', { purpose, body: nameOf(body) }));
  };
  return (
    <>
      {alternatives !== undefined && <Alternatives alternatives={alternatives} zone={timeZone} />}
      <DecideButtons request={reservation} resource={resource} />
      {mayDisplace && (
        <Space wrap className="drawer-actions">
          <Button danger onClick={() => setDisplacing(true)}>
            {t('reservations.displace')}
          </Button>
        </Space>
      )}
      {isDisplacing && (
        <ReasonDialog
          title={t('reservations.displaceTitle', { purpose, body: nameOf(body) })}
          label={t('app.reason')}
          hint={t('reservations.displaceHint')}
          isDanger
          onSay={displace}
          onClose={() => setDisplacing(false)}
        />
      )}
    </>
  );
};
