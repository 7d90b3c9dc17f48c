import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../app/field.tsx';
import { DayField, TimeField } from '../time/time-field.tsx';
import { instantOf, wallOf } from '../time/wall-time.ts';
import { readerZone } from '../time/zones.ts';
import type { DutyNoun, FormField } from './duty.ts';
import { Input } from './input.tsx';
import { RowsField } from './rows-field.tsx';
import { useDutyWords } from './use-duty-words.ts';

export interface OneFieldProps {
  readonly noun: DutyNoun;
  readonly field: FormField<DutyNoun>;
  readonly value: unknown;
  readonly fault: string | undefined;
  readonly hasFocus: boolean;
  readonly onChange: (value: unknown) => void;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One field of a form with its label. */
export const OneField = (props: OneFieldProps) => {
  const { t } = useTranslation();
  const { noun, field, value, fault, onChange } = props;
  const words = useDutyWords(noun);
  const { as, isNeeded = false } = field;
  const label = [field.about, words.field(field.label)].filter((part) => part !== undefined).join(' · ');
  const zone = readerZone();
  if (as === 'day')
    return <DayField label={label} value={textOf(value)} isNeeded={isNeeded} fault={fault} onChange={onChange} />;
  if (as === 'instant')
    return (
      <TimeField
        label={label}
        zone={zone}
        isNeeded={isNeeded}
        fault={fault}
        value={textOf(value) === '' ? '' : wallOf(textOf(value), zone)}
        onChange={(wall) => onChange(instantOf(wall, zone) ?? '')}
      />
    );
  if (as === 'rows') return <RowsField {...props} label={label} of={OneField} />;
  if (as === 'flag')
    return (
      <div className="field">
        <Checkbox checked={value === true} onChange={({ target }) => onChange(target.checked)}>
          {label}
        </Checkbox>
      </div>
    );
  return (
    <Field label={label} isNeeded={isNeeded} fault={fault} hint={as === 'texts' ? t('duties.onePerLine') : undefined}>
      {(id) => <Input {...props} id={id} as={as} label={label} />}
    </Field>
  );
};
