import { Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { BodySelect } from '../app/body-select.tsx';
import { Field } from '../app/field.tsx';
import { resourceKinds } from '../resources/kinds.ts';
import { usePerson } from '../session/session.ts';
import { useIsCleared } from './use-is-cleared.ts';
import type { ResourceDraft } from './resource-draft.ts';

interface Props {
  readonly draft: ResourceDraft;
  readonly isNew: boolean;
  readonly change: (changes: Partial<ResourceDraft>) => void;
}

const sharings = ['exclusive', 'capacity', 'budget', 'open'] as const;

/** What it is, whose it is, how much there is of it and where. */
export const AboutFields = ({ draft, isNew, change }: Props) => {
  const { t } = useTranslation();
  const person = usePerson();
  const { sharing } = draft;
  const isCleared = useIsCleared();
  return (
    <>
      <Field label={t('resources.columns.name')} isNeeded>
        {(id) => (
          <Input
            id={id}
            autoFocus
            maxLength={200}
            value={draft.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        )}
      </Field>
      {isNew && person.roles.includes('coordinator') && (
        <Field label={t('resources.fields.owner')} isNeeded>
          {(id) => (
            <BodySelect
              id={id}
              label={t('resources.fields.owner')}
              value={draft.owner}
              onChange={(owner) => change({ owner: owner ?? '' })}
            />
          )}
        </Field>
      )}
      <div className="posting-pair">
        <Field label={t('resources.fields.kind')} isNeeded>
          {(id) => (
            <Select
              id={id}
              value={draft.kind}
              options={resourceKinds.map((value) => ({ value, label: t(`terms.resourceKinds.${value}`) }))}
              onChange={(kind) => change({ kind })}
            />
          )}
        </Field>
        <Field label={t('resources.fields.sharing')} isNeeded>
          {(id) => (
            <Select
              id={id}
              value={sharing}
              options={sharings.map((value) => ({ value, label: t(`terms.sharings.${value}`) }))}
              onChange={(value) => change({ sharing: value })}
            />
          )}
        </Field>
        {(sharing === 'exclusive' || sharing === 'capacity') && (
          <Field label={t('offering.fields.capacity')} isNeeded={sharing === 'capacity'}>
            {(id) => (
              <InputNumber id={id} min={1} value={draft.capacity} onChange={(capacity) => change({ capacity })} />
            )}
          </Field>
        )}
        {sharing === 'budget' && (
          <Field label={t('offering.fields.budget')} isNeeded>
            {(id) => (
              <InputNumber
                id={id}
                min={0}
                precision={2}
                value={draft.budgetYuan}
                onChange={(budgetYuan) => change({ budgetYuan })}
              />
            )}
          </Field>
        )}
        {sharing === 'budget' && (isCleared || draft.clearanceYuan !== null) && (
          <Field label={t('offering.fields.clearance')}>
            {(id) => (
              <InputNumber
                id={id}
                min={0}
                precision={2}
                value={draft.clearanceYuan}
                onChange={(clearanceYuan) => change({ clearanceYuan })}
              />
            )}
          </Field>
        )}
      </div>
      <div className="posting-pair">
        <Field label={t('resources.fields.district')}>
          {(id) => (
            <Input
              id={id}
              maxLength={100}
              value={draft.district}
              onChange={(e) => change({ district: e.target.value })}
            />
          )}
        </Field>
        <Field label={t('resources.fields.address')}>
          {(id) => (
            <Input
              id={id}
              maxLength={300}
              value={draft.address}
              onChange={(e) => change({ address: e.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={t('offering.fields.equipment')}>
        {(id) => (
          <Select
            id={id}
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={[',', '，', '、', ';', '；']}
            value={[...draft.equipment]}
            onChange={(equipment: string[]) => change({ equipment })}
          />
        )}
      </Field>
    </>
  );
};
