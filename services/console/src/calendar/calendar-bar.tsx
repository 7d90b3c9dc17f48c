import { Button, DatePicker, Segmented, Space } from 'antd';
import LeftOutlined from '@ant-design/icons/es/icons/LeftOutlined';
import RightOutlined from '@ant-design/icons/es/icons/RightOutlined';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { PaperLine } from '../paper/paper-line.tsx';
import { zoneName } from '../time/zone-name.ts';
import { addDays, dayOf, weekdayOf } from '../time/wall-time.ts';

export type CalendarView = 'day' | 'week' | 'month';

interface Props {
  readonly views: readonly CalendarView[];
  readonly view: CalendarView;
  readonly day: string;
  readonly zone: string;
  readonly onChange: (view: CalendarView, day: string) => void;
}

/** The same day of the month before or after, or its last day where that month is shorter. */
const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
};

const steps: Readonly<Record<CalendarView, (day: string, direction: 1 | -1) => string>> = {
  day: addDays,
  week: (day, direction) => addDays(day, 7 * direction),
  month: addMonths,
};

const daysOf = (view: CalendarView, day: string, language: string): string => {
  const at = (one: string): Date => new Date(`${one}T00:00Z`);
  if (view === 'month')
    return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(at(day));
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  if (view === 'day') return days.format(at(day));
  const monday = addDays(day, -weekdayOf(day));
  return days.formatRange(at(monday), at(addDays(monday, 6)));
};

/** Which days are shown and how; on paper only which. */
export const CalendarBar = ({ views, view, day, zone, onChange }: Props) => {
  const { t, i18n } = useTranslation();
  return (
    <>
      <PaperLine parts={[daysOf(view, day, i18n.language), zoneName(zone, i18n.language)]} />
      <Space wrap className="calendar-bar">
        <Segmented
          aria-label={t('calendar.view')}
          value={view}
          options={views.map((value) => ({ value, label: t(`calendar.views.${value}`) }))}
          onChange={(value) => onChange(value, day)}
        />
        <Button
          aria-label={t('calendar.before')}
          icon={<LeftOutlined aria-hidden />}
          onClick={() => onChange(view, steps[view](day, -1))}
        />
        <Button onClick={() => onChange(view, dayOf(new Date().toISOString(), zone))}>{t('app.today')}</Button>
        <Button
          aria-label={t('calendar.after')}
          icon={<RightOutlined aria-hidden />}
          onClick={() => onChange(view, steps[view](day, 1))}
        />
        <DatePicker
          aria-label={t('calendar.day')}
          allowClear={false}
          value={dayjs(day)}
          onChange={(chosen) => {
            if (chosen !== null) onChange(view, chosen.format('YYYY-MM-DD'));
          }}
        />
      </Space>
    </>
  );
};
