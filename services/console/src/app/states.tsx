import { Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export const Loading = () => {
  const { t } = useTranslation();
  return (
    <div className="state" role="status" aria-label={t('app.loading')}>
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  );
};

export const Nothing = ({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) => (
  <Empty
    className="state"
    image={Empty.PRESENTED_IMAGE_SIMPLE}
    description={
      <>
        <div className="state-title">{title}</div>
        {hint !== undefined && <div className="state-hint">{hint}</div>}
      </>
    }
  >
    {children}
  </Empty>
);
