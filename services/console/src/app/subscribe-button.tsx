import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkTarget } from '../api/calendar-links.ts';
import type { Unit } from '../api/units.ts';
import { CalendarLinksDialog } from './calendar-links-dialog.tsx';

interface Props {
  readonly name: string;
  readonly unit: Unit;
  readonly target: LinkTarget;
}

/** Opens what makes and revokes addresses of a calendar for other programs. */
export const SubscribeButton = ({ name, unit, target }: Props) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('links.title')}</Button>
      {isOpen && <CalendarLinksDialog name={name} unit={unit} target={target} onClose={() => setOpen(false)} />}
    </>
  );
};
