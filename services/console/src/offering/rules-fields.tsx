import { Checkbox, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { units } from '../api/units.ts';
import { Field } from '../app/field.tsx';
import type { ResourceDraft } from './resource-draft.ts';

interface Props {
  readonly draft: ResourceDraft;
  readonly change: (changes: Partial<ResourceDraft>) => void;
}

const numbers = [
  ['leadHours', 'lead'],
  ['shortestMinutes', 'shortest'],
  ['longestHours', 'longest'],
  ['bufferMinutes', 'buffer'],
] as const;

/** How long ahead, how short and how long it may be used, who decides, and who may use it. */
export const RulesFields = ({ draft, change }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t('offering.rules')}</h2>
      <fieldset className="choices">
        <legend>{t('resources.fields.approval')}</legend>
        <Radio.Group
          value={draft.approval}
          options={(['owner', 'automatic'] as const).map((value) => ({
            value,
            label: t(`resources.approvals.${value}`),
          }))}
          onChange={({ target }) => change({ approval: target.value as ResourceDraft['approval'] })}
        />
      </fieldset>
      <fieldset className="choices">
        <legend>{t('offering.fields.units')}</legend>
        <Checkbox.Group
          value={[...draft.units]}
          options={units.map((value) => ({ value, label: t(`terms.units.${value}`) }))}
          onChange={(chosen) => change({ units: units.filter((unit) => chosen.includes(unit)) })}
        />
      </fieldset>
      <div className="posting-pair">
        {numbers.map(([name, label]) => (
          <Field key={name} label={t(`offering.fields.${label}`)}>
            {(id) => (
              <InputNumber id={id} min={0} value={draft[name]} onChange={(value) => change({ [name]: value })} />
            )}
          </Field>
        ))}
        <Field label={t('offering.fields.timeZone')} isNeeded>
          {(id) => (
            <Input
              id={id}
              maxLength={60}
              value={draft.timeZone}
              onChange={(e) => change({ timeZone: e.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
};
