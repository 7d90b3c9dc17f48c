import { Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../app/field.tsx';
import { PeriodFields } from '../time/period-fields.tsx';
import { zoneName } from '../time/zone-name.ts';
import { readerZone } from '../time/zones.ts';
import { AtTheSameTime } from './at-the-same-time.tsx';
import { usualZone } from './kept-draft.ts';
import type { StepProps } from './step-props.ts';
import { useFaultText } from './use-fault-text.ts';

/** `own` is the initiative that is being revised: it is not one of the others. */
export const WhenStep = ({ draft, change, faults, own }: StepProps & { readonly own?: string }) => {
  const { t, i18n } = useTranslation();
  const faultText = useFaultText();
  const zones = [...new Set([draft.timeZone, usualZone, readerZone()])];
  return (
    <>
      <PeriodFields
        startsAt={draft.startsAt}
        endsAt={draft.endsAt}
        zone={draft.timeZone}
        startFault={faultText(faults.startsAt)}
        endFault={faultText(faults.endsAt)}
        onChange={(startsAt, endsAt) => change({ startsAt, endsAt })}
      />
      {zones.length > 1 && (
        <Field label={t('posting.zone')}>
          {(id) => (
            <Select
              id={id}
              value={draft.timeZone}
              options={zones.map((value) => ({ value, label: zoneName(value, i18n.language) }))}
              onChange={(timeZone) => change({ timeZone })}
            />
          )}
        </Field>
      )}
      <div className="posting-pair">
        <Field label={t('initiatives.fields.place')} hint={t('posting.placeHint')}>
          {(id) => (
            <Input
              id={id}
              maxLength={300}
              value={draft.place}
              onChange={({ target }) => change({ place: target.value })}
            />
          )}
        </Field>
        <Field label={t('initiatives.fields.places')}>
          {(id) => <InputNumber id={id} min={1} value={draft.places} onChange={(places) => change({ places })} />}
        </Field>
      </div>
      <AtTheSameTime draft={draft} own={own} />
    </>
  );
};
