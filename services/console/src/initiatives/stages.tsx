import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { completeStage, stages, type Initiative, type Stage } from '../api/initiatives.ts';
import { Field } from '../app/field.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { mayActFor } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { DayField } from '../time/time-field.tsx';
import { dayOf } from '../time/wall-time.ts';
import { useStep } from '../app/use-step.ts';
import { Dialog } from '../app/dialog.tsx';

/** The four together: study, deploy, inspect, assess. A missing one shows. */
export const Stages = ({ initiative, isPast }: { initiative: Initiative; isPast: boolean }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const person = usePerson();
  const [asked, setAsked] = useState<Stage>();
  const { renew } = useStep([['initiative', initiative.id], ['timeline']]);
  const isOver = ['draft', 'withdrawn', 'assessed'].includes(initiative.status);
  const mayRecord = !isPast && mayActFor(person, initiative.host) && !isOver;
  if (initiative.status === 'draft') return null;
  return (
    <section className="card" aria-labelledby="stages">
      <h2 id="stages">{t('initiatives.stages')}</h2>
      <ol className="stages">
        {stages.map((stage) => {
          const record = initiative.stages[stage];
          return (
            <li key={stage} className={record === null ? 'stage stage-missing' : 'stage'}>
              <strong>{t(`terms.stages.${stage}`)}</strong>
              {record === null ? (
                <span className="quiet">{t('initiatives.stageMissing')}</span>
              ) : (
                <>
                  <span>{record.on}</span>
                  <span className="quiet">{record.participants.map(nameOf).join('、')}</span>
                  {record.evidence.map((url) => (
                    <a key={url} href={url} rel="noreferrer" target="_blank">
                      {t('initiatives.evidence')}
                    </a>
                  ))}
                </>
              )}
              {record === null && mayRecord && (
                <Button
                  size="small"
                  aria-label={`${t('initiatives.recordStage')}: ${t(`terms.stages.${stage}`)}`}
                  onClick={() => setAsked(stage)}
                >
                  {t('initiatives.recordStage')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {asked !== undefined && (
        <StageDialog initiative={initiative} stage={asked} onDone={renew} onClose={() => setAsked(undefined)} />
      )}
    </section>
  );
};

interface DialogProps {
  readonly initiative: Initiative;
  readonly stage: Stage;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

const StageDialog = ({ initiative, stage, onDone, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const [on, setOn] = useState(() => dayOf(new Date().toISOString(), initiative.timeZone));
  const [evidence, setEvidence] = useState('');
  const { busy, problem, take } = useStep();
  const accepted = initiative.participants.filter(({ answer }) => answer === 'accepted').map(({ body }) => body);
  const record = () =>
    completeStage(initiative, stage, {
      on,
      participants: [initiative.host, ...accepted],
      evidence: evidence.split(/\s+/).filter((url) => url !== ''),
    });
  return (
    <Dialog
      title={t(`terms.stages.${stage}`)}
      okText={t('app.confirm')}
      confirmLoading={busy !== undefined}
      onOk={() => take('record', () => record().then(onDone).then(onClose))}
      onCancel={onClose}
    >
      {problem !== undefined && <ProblemView problem={problem} />}
      <DayField label={t('initiatives.stageOn')} isNeeded value={on} onChange={setOn} />
      <Field label={t('initiatives.evidence')} hint={t('initiatives.evidenceHint')}>
        {(id) => (
          <Input.TextArea id={id} rows={2} value={evidence} onChange={({ target }) => setEvidence(target.value)} />
        )}
      </Field>
    </Dialog>
  );
};
