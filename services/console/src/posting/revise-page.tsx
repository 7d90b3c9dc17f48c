import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { reviseInitiative, type Initiative } from '../api/initiatives.ts';
import { problemOf, type Problem } from '../api/problem.ts';
import type { MoveChoice } from '../bundles/move-bundles.ts';
import { MovedCheck } from '../bundles/moved-check.tsx';
import { leftBehind } from '../bundles/stray.ts';
import { useSettle } from '../bundles/use-settle.ts';
import { useInitiative } from '../initiatives/use-initiative.ts';
import { LoadedPage } from '../problems/loaded-page.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { faultsOf, periodOf, type Draft } from './draft.ts';
import { changesOf, draftOf } from './revision.ts';
import { WhatStep } from './what-step.tsx';
import { WhenStep } from './when-step.tsx';
import { WhoStep } from './who-step.tsx';
import './posting.css';
import { PageTitle } from '../app/page-title.tsx';

export const RevisePage = () => (
  <LoadedPage query={useInitiative()}>{(initiative) => <Revision initiative={initiative} />}</LoadedPage>
);

/** All that was posted, to be changed; the form keeps what was typed when answers come in meanwhile. What would stay behind at the old time is said before. */
const Revision = ({ initiative }: { initiative: Initiative }) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const settle = useSettle();
  const [before] = useState(() => draftOf(initiative));
  const [draft, setDraft] = useState<Draft>(before);
  const [choice, setChoice] = useState<MoveChoice>('move');
  const [triedAtMs, setTried] = useState<number>();
  const isTried = triedAtMs !== undefined;
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const path = `/initiatives/${initiative.id}`;
  const changes = changesOf(draft, before);
  const hasChanged = Object.keys(changes).length > 0;
  const faults = triedAtMs === undefined ? {} : faultsOf(draft, 'check', triedAtMs, before);
  const was = { from: initiative.startsAt, to: initiative.endsAt };
  const is = periodOf(draft);
  const behind = is === undefined || initiative.occurrences !== undefined ? [] : leftBehind(initiative, is);
  const change = (changed: Partial<Draft>): void => setDraft((former) => ({ ...former, ...changed }));
  const save = (): void => {
    setTried(Date.now());
    if (!hasChanged || is === undefined) return;
    if (Object.keys(faultsOf(draft, 'check', Date.now(), before)).length > 0) return;
    setBusy(true);
    setProblem(undefined);
    reviseInitiative(initiative, changes)
      .then(async () => {
        void message.success(t('revising.saved'));
        await settle(initiative, behind, { was, is }, choice);
        await Promise.all(
          [['initiative', initiative.id], ['initiatives'], ['calendars']].map((queryKey) =>
            queries.invalidateQueries({ queryKey }),
          ),
        );
        await navigate(path);
      })
      .catch((error: unknown) => setProblem(problemOf(error)))
      .finally(() => setBusy(false));
  };
  const page = { draft, change, faults };
  return (
    <div className="page posting">
      <nav className="crumbs" aria-label={t('initiatives.path')}>
        <Link to="/initiatives">{t('app.nav.initiatives')}</Link> / <Link to={path}>{initiative.title}</Link>
      </nav>
      <div className="page-head">
        <PageTitle text={t('revising.title')} />
      </div>
      <p className="quiet">{t('revising.hint')}</p>
      <section className="card" aria-label={t('posting.steps.what')}>
        <WhatStep {...page} isRevision />
      </section>
      <section className="card" aria-label={t('posting.steps.when')}>
        <WhenStep {...page} own={initiative.id} />
        {is !== undefined && behind.length > 0 && (
          <MovedCheck
            bundles={behind}
            was={was}
            is={is}
            zone={initiative.timeZone}
            choice={choice}
            onChoose={setChoice}
          />
        )}
      </section>
      <section className="card" aria-label={t('posting.steps.who')}>
        <WhoStep {...page} />
      </section>
      {problem !== undefined && <ProblemView problem={problem} />}
      <Space wrap>
        <Button type="primary" loading={isBusy} onClick={save}>
          {t('revising.save')}
        </Button>
        <Button onClick={() => void navigate(path)}>{t('app.cancel')}</Button>
        {!hasChanged && (
          <span className={isTried ? 'fault' : 'quiet'} role={isTried ? 'alert' : undefined}>
            {t('revising.nothingChanged')}
          </span>
        )}
        {Object.keys(faults).length > 0 && (
          <span className="fault" role="alert">
            {t('posting.faults.seeAbove')}
          </span>
        )}
      </Space>
    </div>
  );
};
