import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Initiative } from '../api/initiatives.ts';
import { useStep } from '../app/use-step.ts';
import { useTold } from '../app/use-told.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { mayHost } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { saveTemplate } from './template.ts';

/** Keeps an initiative as a template of the reader's body. */
export const SaveAsTemplate = ({ initiative: { id } }: { initiative: Initiative }) => {
  const { t } = useTranslation();
  const person = usePerson();
  const told = useTold();
  const { busy, problem, take } = useStep([['templates']]);
  if (!mayHost(person)) return null;
  const save = (): void =>
    take('save', async () => told(t('templates.saved', { what: (await saveTemplate(person.unit, id)).name })));
  return (
    <>
      <Button loading={busy === 'save'} onClick={save}>
        {t('templates.save')}
      </Button>
      {problem !== undefined && <ProblemView problem={problem} />}
    </>
  );
};
