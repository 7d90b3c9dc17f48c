import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { Field } from '../app/field.tsx';
import { useStep } from '../app/use-step.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { usePerson } from '../session/session.ts';
import { startFrom, templatesInUse } from './template.ts';

/** Begins with a template instead of an empty form: a draft is made and opened to be changed. Nothing where there is none. */
export const StartFrom = () => {
  const { t } = useTranslation();
  const { unit } = usePerson();
  const nameOf = useBodyName();
  const navigate = useNavigate();
  const { busy, problem, take } = useStep([['initiatives']]);
  const { data: templates = [] } = useQuery({
    queryKey: ['templates', 'in-use', unit],
    queryFn: ({ signal }) => templatesInUse(unit, signal),
  });
  if (templates.length === 0) return null;
  const start = (id: string): void =>
    take('start', async () => void navigate(`/initiatives/${(await startFrom(unit, id)).id}`));
  return (
    <>
      <Field label={t('templates.startFrom')} hint={t('templates.startFromHint')}>
        {(id) => (
          <Select<string>
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            loading={busy === 'start'}
            options={templates.map((one) => ({ value: one.id, label: `${one.name} · ${nameOf(one.body)}` }))}
            onChange={start}
          />
        )}
      </Field>
      {problem !== undefined && <ProblemView problem={problem} />}
    </>
  );
};
