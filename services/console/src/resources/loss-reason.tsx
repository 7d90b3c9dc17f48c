import { useTranslation } from 'react-i18next';
import type { Reservation } from '../api/reservations.ts';

type Why = Pick<Reservation, 'reason' | 'code'>;

/** Sentences that the services write of themselves: what they say stands in the code. */
const ofTheSystem = /^[\x20-\x7e]+$/;

/** Why a booking was refused or taken away: what somebody wrote, or the rule in the reader's language. */
export const LossReason = ({ reservation: { reason, code } }: { reservation: Why }) => {
  const { t, i18n } = useTranslation();
  const isWritten =
    reason !== undefined && !(code !== undefined && code !== 'refused-by-owner' && ofTheSystem.test(reason));
  if (isWritten) return reason;
  return code !== undefined && i18n.exists(`problems.codes.${code}`)
    ? t(`problems.codes.${code as 'resource-unavailable'}`)
    : t('app.none');
};
