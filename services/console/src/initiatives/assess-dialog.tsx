import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assessInitiative, stages, type Initiative } from '../api/initiatives.ts';
import { Field } from '../app/field.tsx';
import { useStep } from '../app/use-step.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { Dialog } from '../app/dialog.tsx';

interface Props {
  readonly initiative: Initiative;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

/** Score and summary; where one of the four stages is missing, also why. */
export const AssessDialog = ({ initiative, onDone, onClose }: Props) => {
  const { t } = useTranslation();
  const [score, setScore] = useState<number | null>(null);
  const [summary, setSummary] = useState('');
  const [reason, setReason] = useState('');
  const { busy, problem, take } = useStep();
  const missing = stages.filter((stage) => initiative.stages[stage] === null);
  const isReady = score !== null && summary.trim() !== '' && (missing.length === 0 || reason.trim() !== '');
  const assess = (scored: number) =>
    assessInitiative(initiative, {
      score: scored,
      summary: summary.trim(),
      ...(reason.trim() !== '' && { reason: reason.trim() }),
    });
  return (
    <Dialog
      title={t('initiatives.steps.assess')}
      okText={t('app.confirm')}
      okButtonProps={{ disabled: !isReady }}
      confirmLoading={busy !== undefined}
      onOk={() => {
        if (score !== null) take('assess', () => assess(score).then(onDone).then(onClose));
      }}
      onCancel={onClose}
    >
      {problem !== undefined && <ProblemView problem={problem} />}
      <Field label={t('initiatives.score')} isNeeded>
        {(id) => <InputNumber id={id} min={0} max={100} value={score} onChange={setScore} autoFocus />}
      </Field>
      <Field label={t('initiatives.summary')} isNeeded>
        {(id) => (
          <Input.TextArea id={id} rows={3} value={summary} onChange={({ target }) => setSummary(target.value)} />
        )}
      </Field>
      {missing.length > 0 && (
        <Field
          label={t('app.reason')}
          hint={t('initiatives.missingStages', {
            stages: missing.map((stage) => t(`terms.stages.${stage}`)).join('、'),
          })}
          isNeeded
        >
          {(id) => (
            <Input.TextArea id={id} rows={2} value={reason} onChange={({ target }) => setReason(target.value)} />
          )}
        </Field>
      )}
    </Dialog>
  );
};
