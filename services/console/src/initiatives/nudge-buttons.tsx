import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import type { Initiative } from '../api/initiatives.ts';
import { nudge, type Nudged } from '../api/messages.ts';
import { useStep } from '../app/use-step.ts';
import { useTold } from '../app/use-told.tsx';
import { ProblemView } from '../problems/problem-view.tsx';

/** Says how many were reminded, and how many had been earlier this day. */
export const useToldOfNudges = (): ((results: readonly Nudged[]) => void) => {
  const { t } = useTranslation();
  const told = useTold();
  return (results) => {
    const nudged = results.reduce((sum, one) => sum + one.nudged.length, 0);
    const already = results.reduce((sum, one) => sum + one.already.length, 0);
    told(
      [
        ...(nudged > 0 || already === 0 ? [t('messages.nudge.done', { count: nudged })] : []),
        ...(already > 0 ? [t('messages.nudge.already', { count: already })] : []),
      ].join('；'),
    );
  };
};

/** 催办 for all that have not answered. */
export const NudgeAll = ({ initiative: { id, participants } }: { initiative: Initiative }) => {
  const { t } = useTranslation();
  const tell = useToldOfNudges();
  const { busy, problem, take } = useStep();
  const silent = participants.filter(({ answer }) => answer === 'none').map(({ body }) => body);
  if (silent.length === 0) return null;
  return (
    <>
      <Button
        size="small"
        loading={busy !== undefined}
        onClick={() => take('all', () => nudge(id, silent).then((one) => tell([one])))}
      >
        {t('messages.nudge.all', { count: silent.length })}
      </Button>
      {problem !== undefined && <ProblemView problem={problem} />}
    </>
  );
};

/** 催办 for one. */
export const NudgeOne = ({ initiative, body }: { initiative: string; body: string }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const tell = useToldOfNudges();
  const { busy, problem, take } = useStep();
  return (
    <>
      <Button
        size="small"
        type="link"
        aria-label={t('messages.nudge.oneOf', { name: nameOf(body) })}
        loading={busy !== undefined}
        onClick={() => take('one', () => nudge(initiative, [body]).then((one) => tell([one])))}
      >
        {t('messages.nudge.one')}
      </Button>
      {problem !== undefined && <ProblemView problem={problem} />}
    </>
  );
};
