import { Button, Checkbox, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { BodiesSelect } from '../app/bodies-select.tsx';
import { Field } from '../app/field.tsx';
import { TimeField } from '../time/time-field.tsx';
import type { DraftInvitation } from './draft.ts';
import type { StepProps } from './step-props.ts';
import { useFaultText } from './use-fault-text.ts';

const roles = ['support', 'accountable', 'consult', 'inform'] as const;
const silences = ['ask', 'accept', 'decline'] as const;

export const WhoStep = ({ draft, change, faults }: StepProps) => {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const nameOf = useBodyName();
  const { invited, host } = draft;
  const set = (code: string, changes: Partial<DraftInvitation>): void =>
    change({ invited: invited.map((one) => (one.body === code ? { ...one, ...changes } : one)) });
  const invite = (codes: readonly string[]): void =>
    change({
      invited: codes.map(
        (body) => invited.find((one) => one.body === body) ?? { body, role: 'support', required: true },
      ),
    });
  return (
    <>
      <Field label={t('posting.invite')} fault={faultText(faults.invited)}>
        {(id) => (
          <BodiesSelect
            id={id}
            label={t('posting.invite')}
            value={invited.map(({ body }) => body)}
            except={[host]}
            onChange={invite}
          />
        )}
      </Field>
      {invited.length > 0 && (
        <ul className="invited" aria-label={t('initiatives.participants')}>
          {invited.map(({ body, role, required }) => (
            <li key={body} className="invited-line">
              <span>{nameOf(body)}</span>
              <Select
                aria-label={`${nameOf(body)}：${t('initiatives.fields.role')}`}
                value={role}
                options={roles.map((value) => ({ value, label: t(`terms.participantRoles.${value}`) }))}
                onChange={(value) => set(body, { role: value })}
              />
              <Checkbox checked={required} onChange={({ target }) => set(body, { required: target.checked })}>
                {t('initiatives.fields.required')}
              </Checkbox>
              <Button
                aria-label={t('bundles.removeOf', { name: nameOf(body) })}
                onClick={() => change({ invited: invited.filter((one) => one.body !== body) })}
              >
                {t('posting.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="posting-pair">
        <TimeField
          label={t('initiatives.fields.respondBy')}
          value={draft.respondBy}
          zone={draft.timeZone}
          fault={faultText(faults.respondBy)}
          onChange={(respondBy) => change({ respondBy })}
        />
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
        <Field label={t('initiatives.fields.quorum')} fault={faultText(faults.quorum)}>
          {(id) => (
            <InputNumber id={id} min={1} precision={0} value={draft.quorum} onChange={(quorum) => change({ quorum })} />
          )}
        </Field>
      </div>
    </>
  );
};
