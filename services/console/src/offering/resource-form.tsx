import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, type Problem } from '../api/problem.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { AboutFields } from './about-fields.tsx';
import { HoursFields } from './hours-fields.tsx';
import { isComplete, type ResourceDraft } from './resource-draft.ts';
import { RulesFields } from './rules-fields.tsx';
import '../posting/posting.css';
import '../resources/resources.css';

interface Props {
  readonly first: ResourceDraft;
  readonly isNew: boolean;
  /** Rejects with what stood against it; what was typed stays. */
  readonly onSave: (draft: ResourceDraft, key: string) => Promise<unknown>;
  readonly onCancel: () => void;
}

export const ResourceForm = ({ first, isNew, onSave, onCancel }: Props) => {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(first);
  const [key, setKey] = useState(() => crypto.randomUUID() as string);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const change = (changes: Partial<ResourceDraft>): void => setDraft((before) => ({ ...before, ...changes }));
  const save = (): void => {
    setBusy(true);
    setProblem(undefined);
    onSave(draft, key)
      .catch((error: unknown) => {
        setProblem(problemOf(error));
        setKey(crypto.randomUUID());
      })
      .finally(() => setBusy(false));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(draft)) save();
      }}
    >
      <section className="card">
        <AboutFields draft={draft} isNew={isNew} change={change} />
        <HoursFields draft={draft} change={change} />
        <RulesFields draft={draft} change={change} />
      </section>
      {problem !== undefined && <ProblemView problem={problem} />}
      <Space>
        <Button type="primary" htmlType="submit" disabled={!isComplete(draft)} loading={isBusy}>
          {t(isNew ? 'offering.offer' : 'app.save')}
        </Button>
        <Button onClick={onCancel}>{t('app.cancel')}</Button>
      </Space>
    </form>
  );
};
