import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../api/bodies.ts';
import { useBodyOptions } from './body-options.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  /** Codes that cannot be chosen. */
  readonly except?: readonly string[];
}

/** Several bodies of the register at once, found by name, code or the initials of their names. */
export const BodiesSelect = ({ id, label, value, onChange, except = [] }: Props) => {
  const { t } = useTranslation();
  const { isPending } = useBodies();
  const options = useBodyOptions(except);
  return (
    <Select
      id={id}
      mode="multiple"
      className="body-select"
      aria-label={label}
      showSearch={{ optionFilterProp: 'words' }}
      loading={isPending}
      placeholder={t('posting.inviteHint')}
      value={[...value]}
      options={[...options]}
      onChange={(codes: string[]) => onChange(codes)}
    />
  );
};
