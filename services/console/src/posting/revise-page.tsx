import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Initiative } from '../api/initiatives.ts';
import { problemOf, type Problem } from '../api/problem.ts';
import { reviseWithBundles, type MoveChoice } from '../bundles/move-bundles.ts';
import { MovedCheck } from '../bundles/moved-check.tsx';
import { liveLines } from '../bundles/stray.ts';
import { useSettled } from '../bundles/use-settle.ts';
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
  const settled = useSettled();
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
  const is = periodOf(draft);
  const { startsAt, endsAt, occurrences } = changes;
  const wish = { ...(startsAt && { startsAt }), ...(endsAt && { endsAt }), ...(occurrences && { occurrences }) };
  const isMoved = Object.keys(wish).length > 0;
  const holdsPlaces = initiative.bundles.some((bundle) => liveLines(bundle).length > 0);
  const change = (changed: Partial<Draft>): void => setDraft((former) => ({ ...former, ...changed }));
  const save = (): void => {
    setTried(Date.now());
    if (!hasChanged || is === undefined) return;
    if (Object.keys(faultsOf(draft, 'check', Date.now(), before)).length > 0) return;
    setBusy(true);
    setProblem(undefined);
    reviseWithBundles(initiative, changes, choice, t('bundles.movedReason'))
      .then(async (outcome) => {
        if (outcome !== 'refused' && outcome !== 'waiting') void message.success(t('revising.saved'));
        settled(outcome);
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
        {is !== undefined && isMoved && holdsPlaces && (
          <MovedCheck initiative={initiative} wish={wish} choice={choice} onChoose={setChoice} />
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
