import { Select } from 'antd';
import { useBodies } from '../api/bodies.ts';
import { useBodyOptions } from './body-options.ts';

interface Props {
  readonly id?: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (code: string | undefined) => void;
  readonly isClearable?: boolean;
}

/** One body of the register, found by its name, its code or the initials of its name. */
export const BodySelect = ({ id, label, value, onChange, isClearable = false }: Props) => {
  const { isPending } = useBodies();
  const options = useBodyOptions();
  return (
    <Select
      {...(id !== undefined && { id })}
      className="body-select"
      aria-label={label}
      showSearch={{ optionFilterProp: 'words' }}
      allowClear={isClearable}
      loading={isPending}
      placeholder={label}
      value={value ?? null}
      options={[...options]}
      onChange={(code: string | null | undefined) => onChange(code ?? undefined)}
    />
  );
};
