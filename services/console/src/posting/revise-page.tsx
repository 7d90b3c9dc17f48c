import { useQueryClient } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { reviseInitiative, type Initiative } from '../api/initiatives.ts';
import { problemOf, type Problem } from '../api/problem.ts';
import { useInitiative } from '../initiatives/use-initiative.ts';
import { LoadedPage } from '../problems/loaded-page.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { isComplete, type Draft } from './draft.ts';
import { changesOf, draftOf } from './revision.ts';
import { WhatStep } from './what-step.tsx';
import { WhenStep } from './when-step.tsx';
import { WhoStep } from './who-step.tsx';
import './posting.css';

export const RevisePage = () => (
  <LoadedPage query={useInitiative()}>{(initiative) => <Revision initiative={initiative} />}</LoadedPage>
);

/** All that was posted, to be changed; the form keeps what was typed when answers come in meanwhile. */
const Revision = ({ initiative }: { initiative: Initiative }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [before] = useState(() => draftOf(initiative));
  const [draft, setDraft] = useState<Draft>(before);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const path = `/initiatives/${initiative.id}`;
  const changes = changesOf(draft, before);
  const hasChanged = Object.keys(changes).length > 0;
  const change = (changed: Partial<Draft>): void => setDraft((former) => ({ ...former, ...changed }));
  const save = (): void => {
    setBusy(true);
    setProblem(undefined);
    reviseInitiative(initiative, changes)
      .then(async () => {
        await Promise.all(
          [['initiative', initiative.id], ['initiatives']].map((queryKey) => queries.invalidateQueries({ queryKey })),
        );
        await navigate(path);
      })
      .catch((error: unknown) => setProblem(problemOf(error)))
      .finally(() => setBusy(false));
  };
  const page = { draft, change };
  return (
    <div className="page posting">
      <nav className="crumbs" aria-label={t('initiatives.path')}>
        <Link to="/initiatives">{t('app.nav.initiatives')}</Link> / <Link to={path}>{initiative.title}</Link>
      </nav>
      <div className="page-head">
        <h1>{t('revising.title')}</h1>
      </div>
      <p className="quiet">{t('revising.hint')}</p>
      <section className="card" aria-label={t('posting.steps.what')}>
        <WhatStep {...page} isRevision />
      </section>
      <section className="card" aria-label={t('posting.steps.when')}>
        <WhenStep {...page} own={initiative.id} />
      </section>
      <section className="card" aria-label={t('posting.steps.who')}>
        <WhoStep {...page} />
      </section>
      {problem !== undefined && <ProblemView problem={problem} />}
      <Space>
        <Button type="primary" disabled={!hasChanged || !isComplete(draft, 'check')} loading={isBusy} onClick={save}>
          {t('revising.save')}
        </Button>
        <Button onClick={() => void navigate(path)}>{t('app.cancel')}</Button>
        {!hasChanged && <span className="quiet">{t('revising.nothingChanged')}</span>}
      </Space>
    </div>
  );
};
