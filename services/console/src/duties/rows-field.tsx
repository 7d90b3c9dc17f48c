import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Values } from './duty.ts';
import type { OneFieldProps } from './one-field.tsx';

interface Props extends OneFieldProps {
  readonly label: string;
  /** Draws one field of a line. */
  readonly of: ComponentType<OneFieldProps>;
}

/** Several of the same kind, line by line, each with its own fields: one begins with an empty line and adds more. */
export const RowsField = ({ noun, field, label, value, fault, onChange, of: One }: Props) => {
  const { t } = useTranslation();
  const { columns = [], isNeeded = false } = field;
  const lines: readonly Values[] = Array.isArray(value) && value.length > 0 ? (value as readonly Values[]) : [{}];
  return (
    <fieldset className={fault === undefined ? 'field field-rows' : 'field field-rows field-faulty'}>
      <legend>
        {label}
        {isNeeded && (
          <span className="needed" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </legend>
      {lines.map((line, index) => (
        <div key={index} className="rows-line" role="group" aria-label={t('duties.line', { count: index + 1 })}>
          {columns.map((column) => (
            <One
              key={column.name}
              noun={noun}
              field={column}
              value={line[column.name]}
              fault={undefined}
              hasFocus={false}
              onChange={(next) => onChange(lines.with(index, { ...line, [column.name]: next }))}
            />
          ))}
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('duties.dropLine', { count: index + 1 })}
            onClick={() => onChange(lines.toSpliced(index, 1))}
          />
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...lines, {}])}>
        {t('duties.addLine')}
      </Button>
      {fault !== undefined && (
        <div className="fault" role="alert">
          {fault}
        </div>
      )}
    </fieldset>
  );
};
