import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerInvitation, type Initiative, type Participant, type ParticipantRole } from '../api/initiatives.ts';
import { Field } from '../app/field.tsx';
import { useStep } from '../app/use-step.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { PeriodFields } from '../time/period-fields.tsx';
import { instantOf, wallOf } from '../time/wall-time.ts';
import { Dialog } from '../app/dialog.tsx';

interface Props {
  readonly initiative: Initiative;
  readonly own: Participant;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

const roles: readonly ParticipantRole[] = ['accountable', 'support', 'consult', 'inform'];

/** Another time or another role, for the host to accept or refuse. */
export const ProposeDialog = ({ initiative, own, onDone, onClose }: Props) => {
  const { t } = useTranslation();
  const { id, timeZone } = initiative;
  const [startsAt, setStartsAt] = useState(() => wallOf(initiative.startsAt, timeZone));
  const [endsAt, setEndsAt] = useState(() => wallOf(initiative.endsAt, timeZone));
  const [role, setRole] = useState<ParticipantRole>(own.role);
  const [note, setNote] = useState('');
  const { busy, problem, take } = useStep();
  const start = instantOf(startsAt, timeZone);
  const end = instantOf(endsAt, timeZone);
  const isOtherTime =
    start !== undefined &&
    end !== undefined &&
    (start !== toIso(initiative.startsAt) || end !== toIso(initiative.endsAt));
  const propose = () =>
    answerInvitation(id, own.body, own.unit, {
      kind: 'propose',
      ...(isOtherTime && { startsAt: start, endsAt: end }),
      ...(role !== own.role && { role }),
      ...(note.trim() !== '' && { note: note.trim() }),
    });
  return (
    <Dialog
      title={t('initiatives.invitation.propose')}
      okText={t('app.confirm')}
      okButtonProps={{ disabled: !isOtherTime && role === own.role }}
      confirmLoading={busy !== undefined}
      onOk={() => take('propose', () => propose().then(onDone).then(onClose))}
      onCancel={onClose}
    >
      {problem !== undefined && <ProblemView problem={problem} />}
      <PeriodFields
        startsAt={startsAt}
        endsAt={endsAt}
        zone={timeZone}
        hasFocus
        onChange={(start, end) => {
          setStartsAt(start);
          setEndsAt(end);
        }}
      />
      <Field label={t('initiatives.fields.role')}>
        {(field) => (
          <Select
            id={field}
            value={role}
            options={roles.map((value) => ({ value, label: t(`terms.participantRoles.${value}`) }))}
            onChange={setRole}
          />
        )}
      </Field>
      <Field label={t('initiatives.fields.note')}>
        {(field) => <Input id={field} value={note} onChange={({ target }) => setNote(target.value)} />}
      </Field>
    </Dialog>
  );
};

const toIso = (instant: string): string => new Date(instant).toISOString();
