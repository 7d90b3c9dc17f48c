import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bundle } from '../api/bundles.ts';
import { answerProposal, type Initiative } from '../api/initiatives.ts';
import type { Period } from '../api/reservations.ts';
import { useStep } from '../app/use-step.ts';
import { releaseBundle } from '../api/bundles.ts';
import { outcomeOf, type MoveChoice } from '../bundles/move-bundles.ts';
import { MovedCheck } from '../bundles/moved-check.tsx';
import { useSettled } from '../bundles/use-settle.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { Dialog } from '../app/dialog.tsx';

interface Props {
  readonly initiative: Initiative;
  /** Whose proposal it is. */
  readonly body: string;
  readonly is: Period;
  readonly behind: readonly Bundle[];
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

/** Another time is accepted, and it is decided at once what becomes of the resources that are held for the old one. */
export const AcceptProposalDialog = ({ initiative, body, is, behind, onDone, onClose }: Props) => {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<MoveChoice>('move');
  const { busy, problem, take } = useStep();
  const settled = useSettled();
  const accept = (): void =>
    take('accept', async () => {
      if (choice === 'release')
        for (const { id } of behind) await releaseBundle(initiative, id, t('bundles.movedReason'));
      const accepted = await answerProposal(initiative, body);
      settled(choice === 'release' ? 'released' : outcomeOf(accepted));
      await onDone();
      onClose();
    });
  return (
    <Dialog
      width={640}
      title={t('initiatives.proposal.accept')}
      okText={t('initiatives.proposal.accept')}
      confirmLoading={busy !== undefined}
      onOk={accept}
      onCancel={onClose}
    >
      <MovedCheck
        initiative={initiative}
        wish={{ startsAt: is.from, endsAt: is.to }}
        choices={['move', 'release']}
        choice={choice}
        onChoose={setChoice}
      />
      {problem !== undefined && <ProblemView problem={problem} />}
    </Dialog>
  );
};
