import { useQueries } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { redrive, type DeadLetter, type RedriveReport } from '../api/coordination.ts';
import { Problem, problemOf } from '../api/problem.ts';
import { services, type Service } from '../api/units.ts';
import { Loading } from '../app/states.tsx';
import { useProblemText } from '../problems/problem-text.ts';
import { Dialog } from '../app/dialog.tsx';

interface Outcome {
  readonly id: string;
  readonly problem?: Problem;
}

/** The dry run first: what would be tried, letter by letter. Then the same in earnest, with what became of each. */
export const RedriveDialog = ({ letters, onClose }: { letters: readonly DeadLetter[]; onClose: () => void }) => {
  const { t } = useTranslation();
  const problemText = useProblemText();
  // Kept as it was asked for: a letter that is redriven leaves the list behind the dialog.
  const [asked] = useState(letters);
  const [isAgain, setAgain] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>();
  const reports = useQueries({
    queries: asked.map(({ id }) => ({
      queryKey: ['dry-run', id],
      queryFn: () => redrive(id, { dryRun: true }),
      gcTime: 0,
      staleTime: Infinity,
    })),
  });
  const isLooping = reports.some(({ data }) => data?.refusal?.code === 'redrive-loop');
  const run = async (): Promise<void> => {
    setBusy(true);
    const done: Outcome[] = [];
    for (const { id } of asked) {
      const problem = await redrive(id, isAgain ? { again: true } : {}).then(
        () => undefined,
        (error: unknown) => problemOf(error),
      );
      done.push({ id, ...(problem && { problem }) });
      setOutcomes([...done]);
    }
    setBusy(false);
  };
  const isDone = outcomes?.length === asked.length;
  return (
    <Dialog
      width={640}
      title={t('desk.deadLetters.redrive')}
      okText={isDone ? t('app.close') : t('desk.deadLetters.redrive')}
      okButtonProps={{ disabled: reports.some(({ isPending }) => isPending) }}
      cancelButtonProps={{ hidden: isDone }}
      confirmLoading={isBusy}
      onOk={() => (isDone ? onClose() : void run())}
      onCancel={onClose}
    >
      <p className="quiet">{t('desk.deadLetters.redriveHint')}</p>
      <ol className="redrives">
        {asked.map((letter, index) => {
          const { data, isPending, error } = reports[index] ?? {};
          const outcome = outcomes?.find(({ id }) => id === letter.id);
          return (
            <li key={letter.id}>
              <strong>{letter.stream ?? `${letter.topic}/${letter.partition}@${letter.offset}`}</strong>
              {isPending === true && <Loading />}
              {error !== null && error !== undefined && <div className="fault">{problemText(problemOf(error))}</div>}
              {data !== undefined && <Report report={data} />}
              {outcome !== undefined &&
                (outcome.problem === undefined ? (
                  <div className="done">✓ {t('desk.deadLetters.redriven')}</div>
                ) : (
                  <div className="fault">✕ {problemText(outcome.problem)}</div>
                ))}
            </li>
          );
        })}
      </ol>
      {isLooping && !isDone && (
        <Checkbox checked={isAgain} onChange={({ target }) => setAgain(target.checked)}>
          {t('desk.deadLetters.again')}
        </Checkbox>
      )}
    </Dialog>
  );
};

const isService = (name: string): name is Service => (services as readonly string[]).includes(name);

const Report = ({ report }: { report: RedriveReport }) => {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { by, fromVersion, waiting, stillWrong, requests, refusal } = report;
  return (
    <ul>
      <li>
        {t('desk.deadLetters.by', {
          service: isService(by) ? t(`terms.units.${by}`) : t('desk.deadLetters.everyService'),
        })}
      </li>
      {fromVersion !== undefined && (
        <li>{t('desk.deadLetters.goesOn', { version: fromVersion, waiting: waiting ?? 0 })}</li>
      )}
      {typeof stillWrong === 'string' && (
        <li>
          {t('desk.deadLetters.stillWrong')} <span lang="en">{stillWrong}</span>
        </li>
      )}
      {requests > 0 && <li>{t('desk.deadLetters.requests', { count: requests })}</li>}
      {refusal !== undefined && (
        <li className="fault">
          {problemText(
            new Problem({
              type: `urn:liandong:problem:${refusal.code}`,
              title: refusal.code,
              status: 409,
              detail: refusal.detail,
            }),
          )}
        </li>
      )}
    </ul>
  );
};
