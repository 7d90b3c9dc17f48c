import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

export const PrintButton = () => {
  const { t } = useTranslation();
  return <Button onClick={() => window.print()}>{t('paper.print')}</Button>;
};
