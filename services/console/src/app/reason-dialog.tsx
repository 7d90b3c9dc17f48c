import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '../problems/problem-view.tsx';
import { Field } from './field.tsx';
import { useStep } from './use-step.ts';
import { Dialog } from './dialog.tsx';

interface Props {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly isDanger?: boolean;
  /** Rejects with what stood against it; the dialog then stays, with what was typed. */
  readonly onSay: (text: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks for a few words that a step needs, and takes the step. */
export const ReasonDialog = ({ title, label, hint, isDanger = false, onSay, onClose }: Props) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { busy, problem, take } = useStep();
  return (
    <Dialog
      title={title}
      okText={t('app.confirm')}
      okButtonProps={{ disabled: text.trim() === '', danger: isDanger }}
      confirmLoading={busy !== undefined}
      onOk={() => take('say', () => onSay(text.trim()).then(onClose))}
      onCancel={onClose}
    >
      {problem !== undefined && <ProblemView problem={problem} />}
      {hint !== undefined && <p>{hint}</p>}
      <Field label={label} isNeeded>
        {(id) => (
          <Input.TextArea
            id={id}
            autoFocus
            rows={3}
            maxLength={1000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
};
