import { Drawer, Modal, type DrawerProps, type ModalProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from './use-return-focus.ts';

/** A dialog that is drawn only while it is open. Its close button has a name, and what had the focus before gets it back. */
export const Dialog = (props: ModalProps) => {
  const { t } = useTranslation();
  useReturnFocus();
  return <Modal open cancelText={t('app.cancel')} closable={{ 'aria-label': t('app.close') }} {...props} />;
};

const usualPx = 480;

/** A drawer at the side, as {@link Dialog}; never wider than the window. */
export const SideDrawer = ({ size = usualPx, ...props }: DrawerProps & { readonly size?: number }) => {
  const { t } = useTranslation();
  useReturnFocus();
  return (
    <Drawer open size={Math.min(size, window.innerWidth)} closable={{ 'aria-label': t('app.close') }} {...props} />
  );
};
