import { Button, Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { BodySelect } from '../app/body-select.tsx';
import { Field } from '../app/field.tsx';
import { accountableCount, type DraftInvitation } from './draft.ts';
import type { StepProps } from './step-props.ts';

const roles = ['support', 'accountable', 'consult', 'inform'] as const;
const silences = ['ask', 'accept', 'decline'] as const;

export const WhoStep = ({ draft, change }: StepProps) => {
  const { t } = useTranslation();
  const { invited, host } = draft;
  const set = (index: number, changes: Partial<DraftInvitation>): void =>
    change({ invited: invited.map((one, place) => (place === index ? { ...one, ...changes } : one)) });
  const taken = [host, ...invited.map(({ body }) => body)];
  return (
    <>
      <ul className="invited" aria-label={t('initiatives.participants')}>
        {invited.map((one, index) => (
          <li key={`${index} ${one.body}`} className="invited-line">
            <BodySelect
              label={`${t('terms.body')} ${index + 1}`}
              value={one.body === '' ? undefined : one.body}
              except={taken}
              onChange={(body) => set(index, { body: body ?? '' })}
            />
            <Select
              aria-label={`${t('initiatives.fields.role')} ${index + 1}`}
              value={one.role}
              options={roles.map((value) => ({ value, label: t(`terms.participantRoles.${value}`) }))}
              onChange={(role) => set(index, { role })}
            />
            <Checkbox checked={one.required} onChange={({ target }) => set(index, { required: target.checked })}>
              {t('initiatives.fields.required')}
            </Checkbox>
            <Button
              aria-label={`${t('posting.remove')} ${index + 1}`}
              onClick={() => change({ invited: invited.filter((_, place) => place !== index) })}
            >
              {t('posting.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        type="dashed"
        onClick={() => change({ invited: [...invited, { body: '', role: 'support', required: true }] })}
      >
        {t('posting.invite')}
      </Button>
      {accountableCount(draft) > 1 && (
        <p role="alert" className="fault">
          {t('problems.codes.two-accountable')}
        </p>
      )}
      <div className="posting-pair">
        <Field label={t('initiatives.fields.respondBy')} hint={draft.timeZone}>
          {(id) => (
            <Input
              id={id}
              type="datetime-local"
              max={draft.startsAt}
              value={draft.respondBy}
              onChange={({ target }) => change({ respondBy: target.value })}
            />
          )}
        </Field>
        <Field label={t('initiatives.fields.onSilence')}>
          {(id) => (
            <Select
              id={id}
              value={draft.onSilence}
              options={silences.map((value) => ({ value, label: t(`terms.onSilence.${value}`) }))}
              onChange={(onSilence) => change({ onSilence })}
            />
          )}
        </Field>
      </div>
    </>
  );
};
