import { useTranslation } from 'react-i18next';
import type { Initiative } from '../api/initiatives.ts';
import { Instants } from '../time/instant.tsx';
import { StatusTag } from './status-tag.tsx';

export const InitiativeRow = ({ initiative, host }: { initiative: Initiative; host: string }) => {
  const { t } = useTranslation();
  const { title, status, kind, unit, startsAt, endsAt, timeZone, participants } = initiative;
  const accepted = participants.filter(({ answer }) => answer === 'accepted').length;
  return (
    <>
      <div role="gridcell" className="row-title">
        {title}
      </div>
      <div role="gridcell">
        <StatusTag status={status} />
      </div>
      <div role="gridcell">{t(`terms.initiativeKinds.${kind}`)}</div>
      <div role="gridcell">
        <span className={`unit unit-${unit}`}>{t(`terms.units.${unit}`)}</span> {host}
      </div>
      <div role="gridcell">
        <Instants from={startsAt} to={endsAt} zone={timeZone} />
      </div>
      <div role="gridcell" className="number">
        {t('initiatives.answered', { accepted, invited: participants.length })}
      </div>
    </>
  );
};
