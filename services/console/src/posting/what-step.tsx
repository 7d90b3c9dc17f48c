import { Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { BodySelect } from '../app/body-select.tsx';
import { Field } from '../app/field.tsx';
import { usePerson } from '../session/session.ts';
import type { StepProps } from './step-props.ts';
import { useFaultText } from './use-fault-text.ts';

const kinds = ['activity', 'training', 'campaign', 'inspection', 'volunteering', 'assessment', 'care'] as const;

export const WhatStep = ({
  draft,
  change,
  faults,
  isRevision = false,
}: StepProps & { readonly isRevision?: boolean }) => {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const person = usePerson();
  return (
    <>
      <Field label={t('initiatives.fields.title')} isNeeded fault={faultText(faults.title)}>
        {(id) => (
          <Input
            id={id}
            autoFocus
            maxLength={200}
            value={draft.title}
            onChange={({ target }) => change({ title: target.value })}
          />
        )}
      </Field>
      <div className="posting-pair">
        <Field label={t('initiatives.fields.kind')} isNeeded>
          {(id) => (
            <Select
              id={id}
              value={draft.kind}
              options={kinds.map((value) => ({ value, label: t(`terms.initiativeKinds.${value}`) }))}
              onChange={(kind) => change({ kind })}
            />
          )}
        </Field>
        <Field label={t('posting.budget')}>
          {(id) => (
            <InputNumber
              id={id}
              min={0}
              step={100}
              precision={2}
              value={draft.budgetYuan}
              onChange={(budgetYuan) => change({ budgetYuan })}
            />
          )}
        </Field>
      </div>
      <Field label={t('initiatives.fields.purpose')}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={4}
            maxLength={4000}
            value={draft.purpose}
            onChange={({ target }) => change({ purpose: target.value })}
          />
        )}
      </Field>
      {!isRevision && person.roles.includes('coordinator') && (
        <Field
          label={t('initiatives.fields.host')}
          hint={t('posting.hostHint')}
          isNeeded
          fault={faultText(faults.host)}
        >
          {(id) => (
            <BodySelect
              id={id}
              label={t('initiatives.fields.host')}
              value={draft.host === '' ? undefined : draft.host}
              onChange={(host) => change({ host: host ?? '' })}
            />
          )}
        </Field>
      )}
    </>
  );
};
