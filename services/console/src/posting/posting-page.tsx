import { App, Button, Space, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useBodies } from '../api/bodies.ts';
import { problemOf, type Problem } from '../api/problem.ts';
import { ChooseResources } from '../bundles/choose-resources.tsx';
import { keepWanted } from '../bundles/kept-wanted.ts';
import { postWithResources } from '../bundles/post-with-resources.ts';
import type { WantedLine } from '../bundles/wanted.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { usePerson } from '../session/session.ts';
import { StartFrom } from '../templates/start-from.tsx';
import { CheckStep } from './check-step.tsx';
import { faultsOf, periodOf, steps, type PostingStep } from './draft.ts';
import { useKeptDraft } from './kept-draft.ts';
import { madeOf } from './post-draft.ts';
import { useFaultText } from './use-fault-text.ts';
import { WhatStep } from './what-step.tsx';
import { WhenStep } from './when-step.tsx';
import { WhoStep } from './who-step.tsx';
import './posting.css';
import { PageTitle } from '../app/page-title.tsx';

const now = (): number => Date.now();

const isStep = (text: string | null): text is PostingStep => (steps as readonly (string | null)[]).includes(text);

/** Posts an initiative step by step: what, when, who, with which resources. What is missing is said at its field when one goes on. */
export const PostingPage = () => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const faultText = useFaultText();
  const person = usePerson();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: bodies = [] } = useBodies();
  const { draft, change, remember, forget, clear } = useKeptDraft();
  const [search, setSearch] = useSearchParams();
  // The step that somebody has tried to leave, and when: what was wrong with it then.
  const [tried, setTried] = useState<{ readonly step: PostingStep; readonly atMs: number }>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const asked = search.get('step');
  const step = isStep(asked) ? asked : 'what';
  const index = steps.indexOf(step);
  const go = (to: number): void => {
    setTried(undefined);
    setProblem(undefined);
    setSearch({ step: steps[to] ?? 'what' });
  };
  const faults = tried?.step === step ? faultsOf(draft, step, tried.atMs) : {};
  /** To where something is missing, or on. */
  const next = (): void => {
    setTried({ step, atMs: now() });
    if (Object.keys(faultsOf(draft, step, now())).length === 0) go(index + 1);
  };
  /** The place is the hall that is booked for it, unless another was typed. */
  const choose = (lines: readonly WantedLine[]): void => {
    const isTyped = draft.place !== '' && !draft.lines.some(({ name }) => name === draft.place);
    change({ lines, ...(!isTyped && { place: lines.find(({ kind }) => kind === 'venue')?.name ?? '' }) });
  };
  const startAnew = (): void => {
    clear();
    go(0);
  };

  const post = async (isPosted: boolean): Promise<void> => {
    const wrong = steps.find((one) => one !== 'check' && Object.keys(faultsOf(draft, one, now())).length > 0);
    if (wrong !== undefined) {
      setSearch({ step: wrong });
      setTried({ step: wrong, atMs: now() });
      return;
    }
    setBusy(true);
    setProblem(undefined);
    try {
      const unit = bodies.find(({ code }) => code === draft.host)?.unit ?? person.unit;
      const initiative = await madeOf(draft, unit, t('posting.otherHost'));
      remember({ id: initiative.id, unit: initiative.unit, host: initiative.host });
      if (isPosted) await postWithResources(initiative, draft.lines, draft.key);
      keepWanted(person.name, initiative.id, isPosted ? [] : draft.lines);
      forget();
      await queries.invalidateQueries({ queryKey: ['initiatives'] });
      void message.success(t(isPosted ? 'posting.posted' : 'posting.keptAsDraft', { title: initiative.title }));
      await navigate(`/initiatives/${initiative.id}`);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };

  const page = { draft, change, faults };
  return (
    <div className="page posting">
      <div className="page-head">
        <PageTitle text={t('initiatives.post')} />
        <div className="page-actions">
          <Button onClick={startAnew}>{t('posting.clear')}</Button>
        </div>
      </div>
      <Steps
        current={index}
        responsive
        size="small"
        className="posting-steps"
        items={steps.map((one) => ({ title: t(`posting.steps.${one}`) }))}
      />
      <section className="card" aria-label={t(`posting.steps.${step}`)}>
        {step === 'what' && <StartFrom />}
        {step === 'what' && <WhatStep {...page} />}
        {step === 'when' && <WhenStep {...page} />}
        {step === 'who' && <WhoStep {...page} />}
        {step === 'resources' && (
          <>
            <ChooseResources
              period={periodOf(draft)}
              lines={draft.lines}
              onChange={choose}
              isTried={tried?.step === step}
            />
            {faults.lines !== undefined && <p className="fault">{faultText(faults.lines)}</p>}
          </>
        )}
        {step === 'check' && <CheckStep draft={draft} />}
      </section>
      {problem !== undefined && <ProblemView problem={problem} />}
      <Space className="posting-buttons" wrap>
        {index > 0 && <Button onClick={() => go(index - 1)}>{t('app.previous')}</Button>}
        {step !== 'check' && (
          <Button type="primary" onClick={next}>
            {t('app.next')}
          </Button>
        )}
        {step === 'check' && (
          <>
            <Button type="primary" loading={isBusy} onClick={() => void post(true)}>
              {t('posting.post')}
            </Button>
            <Button disabled={isBusy} onClick={() => void post(false)}>
              {t('posting.keepDraft')}
            </Button>
          </>
        )}
      </Space>
      <p className="quiet">{t('posting.kept')}</p>
    </div>
  );
};
