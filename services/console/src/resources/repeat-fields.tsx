import { Checkbox, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../app/field.tsx';
import { DayField } from '../time/time-field.tsx';
import { weekdayName, weekdays } from '../time/weekdays.ts';
import type { BookingDraft } from './booking-draft.ts';
import { frequencies, type Repeat } from './repeat.ts';

interface Props {
  readonly draft: BookingDraft;
  readonly change: (changes: Partial<BookingDraft>) => void;
}

/** How often, until when, and what becomes of dates that are taken. */
export const RepeatFields = ({ draft, change }: Props) => {
  const { t, i18n } = useTranslation();
  const { repeat } = draft;
  const set = (changes: Partial<Repeat>): void => change({ repeat: { ...repeat, ...changes } });
  return (
    <>
      <Field label={t('reservations.repeat')}>
        {(id) => (
          <Select
            id={id}
            value={repeat.frequency}
            options={(['none', ...frequencies] as const).map((value) => ({
              value,
              label: t(`reservations.frequencies.${value}`),
            }))}
            onChange={(frequency) => set({ frequency })}
          />
        )}
      </Field>
      {repeat.frequency !== 'none' && (
        <div className="repeat">
          <Field label={t(`reservations.every.${repeat.frequency}`)}>
            {(id) => (
              <InputNumber
                id={id}
                min={1}
                max={52}
                value={repeat.interval}
                onChange={(interval) => set({ interval: interval ?? 1 })}
              />
            )}
          </Field>
          {repeat.frequency === 'WEEKLY' && (
            <fieldset className="choices">
              <legend>{t('reservations.onDays')}</legend>
              <Checkbox.Group
                value={[...repeat.days]}
                options={weekdays.map((value) => ({ value, label: weekdayName(value, i18n.language) }))}
                onChange={(days) => set({ days: weekdays.filter((day) => days.includes(day)) })}
              />
            </fieldset>
          )}
          <fieldset className="choices">
            <legend>{t('reservations.ends')}</legend>
            <Radio.Group
              value={repeat.ends}
              options={(['count', 'until'] as const).map((value) => ({
                value,
                label: t(`reservations.endings.${value}`),
              }))}
              onChange={({ target }) => set({ ends: target.value as Repeat['ends'] })}
            />
          </fieldset>
          {repeat.ends === 'count' ? (
            <Field label={t('reservations.count')} isNeeded>
              {(id) => (
                <InputNumber
                  id={id}
                  min={1}
                  max={366}
                  value={repeat.count}
                  onChange={(count) => set({ count: count ?? 1 })}
                />
              )}
            </Field>
          ) : (
            <DayField
              label={t('reservations.until')}
              isNeeded
              value={repeat.until}
              onChange={(until) => set({ until })}
            />
          )}
          <Checkbox checked={draft.isSkipping} onChange={({ target }) => change({ isSkipping: target.checked })}>
            {t('reservations.skip')}
          </Checkbox>
          {draft.isSkipping && (
            <Checkbox checked={draft.isReadding} onChange={({ target }) => change({ isReadding: target.checked })}>
              {t('reservations.readd')}
            </Checkbox>
          )}
        </div>
      )}
    </>
  );
};
