import { Input as TextInput, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { BodiesSelect } from '../app/bodies-select.tsx';
import { BodySelect } from '../app/body-select.tsx';
import { ThingSelect } from '../desk/thing-select.tsx';
import type { DutyNoun, FormField } from './duty.ts';
import type { OneFieldProps } from './one-field.tsx';
import { useDutyWords } from './use-duty-words.ts';

const usualMaxLength = 1000;

interface Props extends Omit<OneFieldProps, 'fault'> {
  readonly id: string;
  readonly as: Exclude<FormField<DutyNoun>['as'], 'day' | 'instant' | 'flag' | 'rows'>;
  readonly label: string;
}

/** What stands below a label: by what the field is. */
export const Input = ({ id, as, label, noun, field, value, hasFocus, onChange }: Props) => {
  const { t } = useTranslation();
  const words = useDutyWords(noun);
  const { isNeeded = false, maxLength = usualMaxLength, values = [] } = field;
  const options = values.map((one) => ({ value: one, label: field.wordOf?.(one) ?? words.choice(field.label, one) }));
  const text = typeof value === 'string' ? value : '';
  switch (as) {
    case 'text':
      return (
        <TextInput
          id={id}
          autoFocus={hasFocus}
          maxLength={maxLength}
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'long-text':
    case 'texts':
      return (
        <TextInput.TextArea
          id={id}
          rows={3}
          autoFocus={hasFocus}
          maxLength={maxLength}
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'number':
    case 'yuan':
      return (
        <InputNumber
          id={id}
          className="time-field"
          autoFocus={hasFocus}
          min={0}
          {...(as === 'yuan' && { precision: 2, suffix: t('duties.yuan') })}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'body':
      return <BodySelect id={id} label={label} value={text || undefined} isClearable={!isNeeded} onChange={onChange} />;
    case 'bodies':
      return (
        <BodiesSelect
          id={id}
          label={label}
          value={Array.isArray(value) ? (value as readonly string[]) : []}
          onChange={onChange}
        />
      );
    case 'resource':
      return <ThingSelect kind="resource" label={label} value={text || undefined} onChange={onChange} />;
    case 'choices':
      return (
        <Select
          id={id}
          aria-label={label}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={Array.isArray(value) ? (value as string[]) : []}
          options={options}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <Select
          id={id}
          aria-label={label}
          allowClear={!isNeeded}
          showSearch={{ optionFilterProp: 'label' }}
          value={text || null}
          options={options}
          onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
        />
      );
  }
};
