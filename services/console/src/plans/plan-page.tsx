import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { loadPlan, sheetOf, tryPlan, type PlanFault, type PlanTrial } from '../api/plans.ts';
import { problemOf, type Problem } from '../api/problem.ts';
import { units, type Unit } from '../api/units.ts';
import { Loading } from '../app/states.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { usePerson } from '../session/session.ts';
import { AskedTable, questionKey } from './asked-table.tsx';
import { FaultsTable } from './faults-table.tsx';
import './plans.css';
import { PageTitle } from '../app/page-title.tsx';

interface Chosen {
  readonly file: File;
  /** Distinguishes a file that was mended and chosen again. */
  readonly key: string;
}

/** An annual plan from a sheet: a dry run lists each bad line and why; then all is loaded, or the rest without the bad lines. */
export const PlanPage = () => {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Chosen>();
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined) setChosen({ file, key: crypto.randomUUID() });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    take(event.dataTransfer.files);
  };
  return (
    <div className="page posting">
      <nav className="crumbs" aria-label={t('initiatives.path')}>
        <Link to="/initiatives">{t('app.nav.initiatives')}</Link>
      </nav>
      <div className="page-head">
        <PageTitle text={t('plans.title')} />
      </div>
      <p className="quiet">{t('plans.hint')}</p>
      <div className="card plan-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <Button onClick={() => input.current?.click()}>
          {t(chosen === undefined ? 'plans.choose' : 'plans.again')}
        </Button>
        <span className="quiet">{chosen === undefined ? t('plans.drop') : chosen.file.name}</span>
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t('plans.file')}
          accept=".csv,.xlsx,text/csv"
          onChange={({ target }) => {
            take(target.files);
            target.value = '';
          }}
        />
      </div>
      {chosen !== undefined && <Trial key={chosen.key} chosen={chosen} />}
    </div>
  );
};

const Trial = ({ chosen: { file, key } }: { chosen: Chosen }) => {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  // A coordinator acts for any body, at every unit.
  const own = person.roles.includes('coordinator') ? units : [person.unit];
  const trial = useQuery({
    queryKey: ['plan', key],
    queryFn: () => tryPlan(sheetOf(file), own, i18n.language),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (trial.isPending)
    return (
      <div role="status">
        {t('plans.checking', { name: file.name })}
        <Loading />
      </div>
    );
  if (trial.isError) return <ProblemView problem={problemOf(trial.error)} onRetry={() => void trial.refetch()} />;
  return <Tried file={file} own={own} trial={trial.data} />;
};

interface Loaded {
  readonly loaded: readonly { readonly line: number; readonly id: string }[];
  readonly faults: readonly PlanFault[];
}

interface TriedProps {
  readonly file: File;
  readonly own: readonly Unit[];
  readonly trial: PlanTrial;
}

const Tried = ({ file, own, trial: { asked, faults, good } }: TriedProps) => {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [done, setDone] = useState<Loaded>();
  const [readings, setReadings] = useState<Readonly<Record<string, string>>>({});
  const bad = new Set(faults.map(({ line }) => line));
  // A line that is bad anyway is left out; what is asked of it may be answered and need not.
  const confirmed = asked
    .filter(
      (question) => readings[questionKey(question)] !== undefined || question.lines.some((line) => !bad.has(line)),
    )
    .map((question) => ({
      column: question.column,
      words: question.words,
      reading: readings[questionKey(question)] ?? question.offer,
    }));
  const mine = good.filter(({ unit }) => own.includes(unit));
  const load = (): void => {
    setBusy(true);
    setProblem(undefined);
    loadPlan(
      sheetOf(file),
      own.filter((unit) => mine.some((line) => line.unit === unit)),
      confirmed,
      i18n.language,
    )
      .then(async (loaded) => {
        setDone(loaded);
        await queries.invalidateQueries({ queryKey: ['initiatives'] });
      })
      .catch((error: unknown) => setProblem(problemOf(error)))
      .finally(() => setBusy(false));
  };
  if (done !== undefined)
    return (
      <section className="card" role="status">
        <h2>{t('plans.loaded', { count: done.loaded.length })}</h2>
        <p>
          <Link to="/initiatives">{t('app.nav.initiatives')}</Link>
        </p>
        <FaultsTable faults={faults} />
      </section>
    );
  return (
    <section className="card" aria-label={t('plans.title')}>
      <h2>{t('plans.ready', { count: mine.length })}</h2>
      {good.length > mine.length && (
        <p className="quiet">{t('plans.elsewhere', { count: good.length - mine.length })}</p>
      )}
      <p>{faults.length === 0 ? t('plans.clean') : t('plans.bad', { count: faults.length })}</p>
      <FaultsTable faults={faults} />
      <AskedTable
        asked={asked}
        readings={readings}
        onRead={(key, reading) => setReadings({ ...readings, [key]: reading })}
      />
      {problem !== undefined && <ProblemView problem={problem} />}
      <Space>
        {mine.length > 0 && (
          <Button type="primary" loading={isBusy} onClick={load}>
            {faults.length === 0 ? t('plans.load') : t('plans.loadRest', { count: mine.length })}
          </Button>
        )}
        {isBusy && <span role="status">{t('plans.loading')}</span>}
      </Space>
    </section>
  );
};
