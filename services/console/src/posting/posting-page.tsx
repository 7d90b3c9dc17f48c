import { Button, Space, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { draftInitiative, requestBundle, takeStep } from '../api/initiatives.ts';
import { useBodies } from '../api/bodies.ts';
import { problemOf, type Problem } from '../api/problem.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { usePerson } from '../session/session.ts';
import { CheckStep } from './check-step.tsx';
import { isComplete, periodOf, requestOf, steps, type PostingStep } from './draft.ts';
import { useKeptDraft } from './kept-draft.ts';
import { ResourcesStep } from './resources-step.tsx';
import { WhatStep } from './what-step.tsx';
import { WhenStep } from './when-step.tsx';
import { WhoStep } from './who-step.tsx';
import './posting.css';

const isStep = (text: string | null): text is PostingStep => (steps as readonly (string | null)[]).includes(text);

/** Posts an initiative step by step: what, when, who, with which resources. */
export const PostingPage = () => {
  const { t } = useTranslation();
  const person = usePerson();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: bodies = [] } = useBodies();
  const { draft, change, forget } = useKeptDraft(person.body);
  const [search, setSearch] = useSearchParams();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const asked = search.get('step');
  const step = isStep(asked) ? asked : 'what';
  const index = steps.indexOf(step);
  const go = (to: number): void => setSearch({ step: steps[to] ?? 'what' });

  const post = async (isPosted: boolean): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const unit = bodies.find(({ code }) => code === draft.host)?.unit ?? person.unit;
      const initiative = await draftInitiative(unit, requestOf(draft), draft.key);
      // A repeat finds what the first try has posted already.
      if (isPosted && initiative.status === 'draft') await takeStep(initiative, 'post').catch(alreadyPosted);
      const period = periodOf(draft);
      if (isPosted && period !== undefined && draft.lines.length > 0) {
        const lines = draft.lines.map(({ resource }) => ({ resource, ...period }));
        await requestBundle(initiative, lines, `${draft.key}-bundle`);
      }
      forget();
      await queries.invalidateQueries({ queryKey: ['initiatives'] });
      await navigate(`/initiatives/${initiative.id}`);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };

  const page = { draft, change };
  return (
    <div className="page posting">
      <div className="page-head">
        <h1>{t('initiatives.post')}</h1>
      </div>
      <Steps
        current={index}
        responsive
        size="small"
        className="posting-steps"
        items={steps.map((one) => ({ title: t(`posting.steps.${one}`) }))}
      />
      <section className="card" aria-label={t(`posting.steps.${step}`)}>
        {step === 'what' && <WhatStep {...page} />}
        {step === 'when' && <WhenStep {...page} />}
        {step === 'who' && <WhoStep {...page} />}
        {step === 'resources' && <ResourcesStep {...page} />}
        {step === 'check' && <CheckStep draft={draft} />}
      </section>
      {problem !== undefined && <ProblemView problem={problem} />}
      <Space className="posting-buttons">
        {index > 0 && <Button onClick={() => go(index - 1)}>{t('app.previous')}</Button>}
        {step !== 'check' && (
          <Button type="primary" disabled={!isComplete(draft, step)} onClick={() => go(index + 1)}>
            {t('app.next')}
          </Button>
        )}
        {step === 'check' && (
          <>
            <Button
              type="primary"
              disabled={!isComplete(draft, 'check')}
              loading={isBusy}
              onClick={() => void post(true)}
            >
              {t('posting.post')}
            </Button>
            <Button disabled={!isComplete(draft, 'check') || isBusy} onClick={() => void post(false)}>
              {t('posting.keepDraft')}
            </Button>
          </>
        )}
      </Space>
      <p className="quiet">{t('posting.kept')}</p>
    </div>
  );
};

const alreadyPosted = (error: unknown): undefined => {
  if (problemOf(error).code !== 'illegal-step') throw error;
  return undefined;
};
