import { useTranslation } from 'react-i18next';
import type { InitiativeStatus } from '../api/initiatives.ts';

export const StatusTag = ({ status }: { status: InitiativeStatus }) => {
  const { t } = useTranslation();
  return <span className={`status-tag status-${status}`}>{t(`terms.initiativeStatuses.${status}`)}</span>;
};
