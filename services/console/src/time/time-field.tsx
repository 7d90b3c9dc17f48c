import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Field } from '../app/field.tsx';
import { readerZone } from './zones.ts';
import { zoneName } from './zone-name.ts';

interface Props {
  readonly label: string;
  /** As the clocks of the zone show it, without seconds: `2027-03-08T09:00`; empty while nothing is chosen. */
  readonly value: string;
  readonly onChange: (wallTime: string) => void;
  /** Said below the field where the reader's own clocks may show another time. */
  readonly zone: string;
  readonly isNeeded?: boolean;
  readonly fault?: string | undefined;
  readonly hasFocus?: boolean;
}

const minuteStep = 5;
const wallFormat = 'YYYY-MM-DDTHH:mm';
/** The first is shown; what is typed may be in any of them. */
const timeFormats = ['YYYY-MM-DD HH:mm', 'YYYY/M/D H:mm', 'YYYY-M-D H:mm', 'YYYY年M月D日 H:mm', 'YYYY.M.D H:mm'];

/** A day and a time of day, typed or chosen, alike in every browser and language. */
export const TimeField = ({ label, value, onChange, zone, isNeeded = false, fault, hasFocus = false }: Props) => {
  const { t, i18n } = useTranslation();
  const hint = zone === readerZone() ? undefined : t('app.onClocksOf', { zone: zoneName(zone, i18n.language) });
  return (
    <Field label={label} hint={hint} isNeeded={isNeeded} fault={fault}>
      {(id) => (
        <DatePicker
          id={id}
          autoFocus={hasFocus}
          className="time-field"
          showTime={{ format: 'HH:mm', minuteStep }}
          format={timeFormats}
          needConfirm={false}
          value={value === '' ? null : dayjs(value)}
          onChange={(chosen) => onChange(chosen === null ? '' : chosen.format(wallFormat))}
        />
      )}
    </Field>
  );
};

const dayFormats = ['YYYY-MM-DD', 'YYYY/M/D', 'YYYY-M-D', 'YYYY年M月D日', 'YYYY.M.D'];

interface DayProps {
  readonly label: string;
  /** `2027-03-08`; empty while nothing is chosen. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly isNeeded?: boolean;
  readonly fault?: string | undefined;
  readonly hasFocus?: boolean;
}

/** A day, as {@link TimeField}. */
export const DayField = ({ label, value, onChange, isNeeded = false, fault, hasFocus = false }: DayProps) => (
  <Field label={label} isNeeded={isNeeded} fault={fault}>
    {(id) => (
      <DatePicker
        id={id}
        autoFocus={hasFocus}
        className="time-field"
        format={dayFormats}
        value={value === '' ? null : dayjs(value)}
        onChange={(chosen) => onChange(chosen === null ? '' : chosen.format('YYYY-MM-DD'))}
      />
    )}
  </Field>
);
