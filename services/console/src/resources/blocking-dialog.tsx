import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blockPeriod, tryBlocking, type Blocking } from '../api/blockings.ts';
import { useBodyName } from '../api/bodies.ts';
import { problemOf, type Problem } from '../api/problem.ts';
import type { Resource } from '../api/resources.ts';
import { Field } from '../app/field.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { Instants } from '../time/instant.tsx';
import { PeriodFields } from '../time/period-fields.tsx';
import { instantOf } from '../time/wall-time.ts';
import { Alternatives } from './alternatives.tsx';
import { useCalendars } from './use-calendars.ts';
import { Dialog } from '../app/dialog.tsx';

/** Closes a resource for a time. Whoever would lose a place, and what they could have instead, stands there before it happens. */
export const BlockingDialog = ({ resource, onClose }: { resource: Resource; onClose: () => void }) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const zone = resource.timeZone;
  const [startsAt, setStartsAt] = useState('');
  const [endsAt, setEndsAt] = useState('');
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [key, setKey] = useState(() => crypto.randomUUID() as string);
  const from = instantOf(startsAt, zone);
  const to = instantOf(endsAt, zone);
  const period = from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
  const trial = useQuery({
    queryKey: ['calendars', resource.id, 'blocking', period],
    queryFn: () => tryBlocking(resource, { from: '', to: '', ...period, reason: '–' }),
    enabled: period !== undefined,
    placeholderData: keepPreviousData,
  });
  const block = (): void => {
    if (period === undefined) return;
    setBusy(true);
    setProblem(undefined);
    blockPeriod(resource, { ...period, reason: reason.trim() }, key)
      .then(() =>
        Promise.all(['calendars', 'reservations'].map((name) => queries.invalidateQueries({ queryKey: [name] }))),
      )
      .then(
        () => {
          void message.success(t('blockings.done'));
          onClose();
        },
        (error: unknown) => {
          setProblem(problemOf(error));
          setKey(crypto.randomUUID());
        },
      )
      .finally(() => setBusy(false));
  };
  return (
    <Dialog
      width={640}
      title={`${t('blockings.title')}: ${resource.name}`}
      okText={t('blockings.confirm')}
      okButtonProps={{ danger: true, disabled: period === undefined || reason.trim() === '' || !trial.isSuccess }}
      confirmLoading={isBusy}
      onOk={block}
      onCancel={onClose}
    >
      <PeriodFields
        startsAt={startsAt}
        endsAt={endsAt}
        zone={zone}
        hasFocus
        onChange={(start, end) => {
          setStartsAt(start);
          setEndsAt(end);
        }}
      />
      <Field label={t('blockings.reason')} isNeeded>
        {(id) => <Input id={id} maxLength={1000} value={reason} onChange={(e) => setReason(e.target.value)} />}
      </Field>
      <div role="status">
        {trial.isFetching && <p className="quiet">{t('blockings.checking')}</p>}
        {trial.isSuccess && period !== undefined && <Trial blocking={trial.data} resource={resource} />}
      </div>
      {trial.isError && <ProblemView problem={problemOf(trial.error)} zone={zone} />}
      {problem !== undefined && <ProblemView problem={problem} zone={zone} />}
    </Dialog>
  );
};

const Trial = ({ blocking: { from, to, displaced }, resource }: { blocking: Blocking; resource: Resource }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const zone = resource.timeZone;
  const entries = useCalendars([resource], from, to).get(resource.id)?.reservations ?? [];
  if (displaced.length === 0) return <p>{t('blockings.nothingDisplaced')}</p>;
  return (
    <div className="notice">
      <strong>{t('blockings.displacedCount', { count: displaced.length })}</strong>
      <ul>
        {displaced.map(({ reservation, body, occurrences, alternatives }) => (
          <li key={reservation} data-displaced={reservation}>
            {nameOf(body)} · {entries.find(({ id }) => id === reservation)?.purpose}
            {(occurrences ?? entries.filter(({ id }) => id === reservation)).map((date) => (
              <div key={date.from}>
                <Instants from={date.from} to={date.to} zone={zone} />
              </div>
            ))}
            <Alternatives alternatives={alternatives} zone={zone} />
          </li>
        ))}
      </ul>
    </div>
  );
};
