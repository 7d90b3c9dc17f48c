import { Button, Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../app/field.tsx';
import { OpeningTimes } from '../resources/opening-times.tsx';
import { weekdayName, weekdays } from '../time/weekdays.ts';
import type { HoursDraft, ResourceDraft } from './resource-draft.ts';
import { WrittenHours } from './written-hours.tsx';

interface Props {
  readonly draft: ResourceDraft;
  readonly change: (changes: Partial<ResourceDraft>) => void;
}

const days = /^\d{4}-\d{2}-\d{2}$/;

/** When it is open, week by week, and when it is not; shown back as others will read it. */
export const HoursFields = ({ draft, change }: Props) => {
  const { t, i18n } = useTranslation();
  const { hours, closedOn, holidays } = draft;
  const set = (index: number, changes: Partial<HoursDraft>): void =>
    change({ hours: hours.map((span, place) => (place === index ? { ...span, ...changes } : span)) });
  return (
    <>
      <fieldset className="choices">
        <legend>{t('offering.fields.hours')}</legend>
        <p className="quiet">{t('offering.fields.hoursHint')}</p>
        <WrittenHours
          onRead={({ openingHours, holidays: written }) =>
            change({ hours: openingHours, ...(written !== undefined && { holidays: written }) })
          }
        />
        <ul className="hours">
          {hours.map((span, index) => (
            <li key={index} className="hours-line">
              <Checkbox.Group
                aria-label={`${t('offering.fields.days')} ${index + 1}`}
                value={[...span.days]}
                options={weekdays.map((value) => ({ value, label: weekdayName(value, i18n.language) }))}
                onChange={(chosen) => set(index, { days: weekdays.filter((day) => chosen.includes(day)) })}
              />
              <Input
                type="time"
                aria-label={`${t('offering.fields.from')} ${index + 1}`}
                value={span.from}
                onChange={({ target }) => set(index, { from: target.value })}
              />
              <Input
                type="time"
                aria-label={`${t('offering.fields.to')} ${index + 1}`}
                value={span.to}
                onChange={({ target }) => set(index, { to: target.value })}
              />
              <Button
                aria-label={`${t('posting.remove')} ${index + 1}`}
                onClick={() => change({ hours: hours.filter((_, place) => place !== index) })}
              >
                {t('posting.remove')}
              </Button>
            </li>
          ))}
        </ul>
        <Button
          type="dashed"
          onClick={() => change({ hours: [...hours, { days: weekdays.slice(0, 5), from: '13:30', to: '17:30' }] })}
        >
          {t('offering.fields.addHours')}
        </Button>
        <div className="quiet" role="status">
          <OpeningTimes hours={hours} />
        </div>
      </fieldset>
      <div className="posting-pair">
        <Field label={t('offering.fields.holidays')}>
          {(id) => (
            <Select
              id={id}
              value={holidays}
              options={(['open', 'closed', 'by-notice'] as const).map((value) => ({
                value,
                label: t(`offering.holidays.${value}`),
              }))}
              onChange={(value) => change({ holidays: value })}
            />
          )}
        </Field>
        <Field label={t('offering.fields.closedOn')}>
          {(id) => (
            <Select
              id={id}
              mode="tags"
              open={false}
              suffixIcon={null}
              tokenSeparators={[',', '，', '、', ' ']}
              value={[...closedOn]}
              onChange={(values: string[]) => change({ closedOn: values.filter((one) => days.test(one)).sort() })}
            />
          )}
        </Field>
      </div>
    </>
  );
};
