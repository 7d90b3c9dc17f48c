import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import type { Appointment } from './appointment.ts';

/** Who is to act now; nothing where it is over. */
export const NextToAct = ({ of: { status, awaits, decider } }: { of: Appointment }) => {
  const { t, i18n } = useTranslation();
  const nameOf = useBodyName();
  switch (status) {
    case 'in-review':
      return awaits.map(nameOf).join(i18n.language === 'en' ? ', ' : '、');
    case 'awaiting-clearance':
      return t('appointments.discipline');
    case 'awaiting-decision':
      return nameOf(decider);
    case 'decided':
    case 'refused':
    case 'withdrawn':
      return null;
  }
};
