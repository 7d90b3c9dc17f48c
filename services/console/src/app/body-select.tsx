import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../api/bodies.ts';

interface Props {
  readonly id?: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (code: string | undefined) => void;
  /** Codes that cannot be chosen. */
  readonly except?: readonly string[];
  readonly isClearable?: boolean;
}

/** One body of the register, found by its name or its code. */
export const BodySelect = ({ id, label, value, onChange, except = [], isClearable = false }: Props) => {
  const { t } = useTranslation();
  const { data = [], isPending } = useBodies();
  const options = useMemo(
    () =>
      data
        .filter(({ code, dissolved }) => dissolved === undefined && (code === value || !except.includes(code)))
        .map(({ code, name, unit }) => ({ value: code, label: `${name}（${code}，${t(`terms.units.${unit}`)}）` })),
    [data, except, value, t],
  );
  return (
    <Select
      {...(id !== undefined && { id })}
      className="body-select"
      aria-label={label}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={isClearable}
      loading={isPending}
      placeholder={label}
      value={value ?? null}
      options={options}
      onChange={(code: string | null | undefined) => onChange(code ?? undefined)}
    />
  );
};
