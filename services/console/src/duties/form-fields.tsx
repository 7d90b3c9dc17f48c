import type { DutyNoun, FormField, Values } from './duty.ts';
import { OneField } from './one-field.tsx';
import { askedOf } from './values.ts';

interface Props {
  readonly noun: DutyNoun;
  readonly fields: readonly FormField<DutyNoun>[];
  readonly values: Values;
  /** What is wrong, by field. */
  readonly faults: Readonly<Record<string, string>>;
  readonly onChange: (values: Values) => void;
  readonly hasFocus?: boolean;
}

/** The inputs of a form, each with its label and what is wrong with it. */
export const FormFields = ({ noun, fields, values, faults, onChange, hasFocus = false }: Props) => (
  <>
    {askedOf(fields, values).map((field, index) => (
      <OneField
        key={field.name}
        noun={noun}
        field={field}
        value={values[field.name]}
        fault={faults[field.name]}
        hasFocus={hasFocus && index === 0}
        onChange={(value) => onChange({ ...values, [field.name]: value })}
      />
    ))}
  </>
);
