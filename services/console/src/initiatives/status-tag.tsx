import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InitiativeStatus } from '../api/initiatives.ts';

const colours: Readonly<Record<InitiativeStatus, string>> = {
  draft: 'default',
  posted: 'blue',
  agreed: 'green',
  running: 'gold',
  concluded: 'purple',
  assessed: 'cyan',
  withdrawn: 'default',
};

export const StatusTag = ({ status }: { status: InitiativeStatus }) => {
  const { t } = useTranslation();
  return (
    <Tag variant="outlined" color={colours[status]} className="status-tag">
      {t(`terms.initiativeStatuses.${status}`)}
    </Tag>
  );
};
