import { useTranslation } from 'react-i18next';
import { endAfter } from '../time/period-fields.tsx';
import { TimeField } from '../time/time-field.tsx';
import { readerZone } from '../time/zones.ts';

interface Props {
  /** On the reader's clocks; empty where it is not asked for. */
  readonly from: string;
  readonly to: string;
  readonly onChange: (from: string, to: string) => void;
}

/** When it is to be free. A beginning alone looks for two hours; without a beginning nothing is asked. */
export const PeriodFilter = ({ from, to, onChange }: Props) => {
  const { t } = useTranslation();
  const zone = readerZone();
  return (
    <>
      <TimeField
        label={t('resources.freeFrom')}
        value={from}
        zone={zone}
        onChange={(start) => onChange(start, start === '' ? '' : endAfter(start, { startsAt: from, endsAt: to }, zone))}
      />
      <TimeField
        label={t('resources.freeTo')}
        value={to}
        zone={zone}
        fault={from !== '' && to !== '' && to <= from ? t('problems.codes.ends-before-start') : undefined}
        onChange={(end) => onChange(from, end)}
      />
    </>
  );
};
