import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../app/field.tsx';

interface Props {
  /** As the clocks of the zone show it, without seconds. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly zone: string;
  readonly onStart: (wallTime: string) => void;
  readonly onEnd: (wallTime: string) => void;
}

/** From when to when, on the clocks of the resource's zone. */
export const PeriodFields = ({ startsAt, endsAt, zone, onStart, onEnd }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('initiatives.fields.startsAt')} hint={zone} isNeeded>
        {(id) => (
          <Input
            id={id}
            type="datetime-local"
            autoFocus
            value={startsAt}
            onChange={({ target }) => onStart(target.value)}
          />
        )}
      </Field>
      <Field label={t('initiatives.fields.endsAt')} hint={zone} isNeeded>
        {(id) => <Input id={id} type="datetime-local" value={endsAt} onChange={({ target }) => onEnd(target.value)} />}
      </Field>
    </>
  );
};
