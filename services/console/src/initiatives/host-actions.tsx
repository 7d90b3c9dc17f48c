import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  concludeInitiative,
  takeStep,
  withdrawInitiative,
  type Initiative,
  type InitiativeStatus,
} from '../api/initiatives.ts';
import { keepWanted, wantedFor } from '../bundles/kept-wanted.ts';
import { postWithResources } from '../bundles/post-with-resources.ts';
import { ReasonDialog } from '../app/reason-dialog.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { mayActFor } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { AssessDialog } from './assess-dialog.tsx';
import { useStep } from '../app/use-step.ts';

type Step = 'post' | 'start' | 'conclude' | 'assess' | 'withdraw';

/** The steps that an initiative's present status allows its host, the next one first. */
const stepsOf: Readonly<Record<InitiativeStatus, readonly Step[]>> = {
  draft: ['post', 'withdraw'],
  posted: ['withdraw'],
  agreed: ['start', 'withdraw'],
  running: ['conclude'],
  concluded: ['assess'],
  assessed: [],
  withdrawn: [],
};

const revisable: readonly InitiativeStatus[] = ['draft', 'posted', 'agreed', 'running'];

/** What the host may do next. Nobody else sees it. */
export const HostActions = ({ initiative }: { initiative: Initiative }) => {
  const { t } = useTranslation();
  const person = usePerson();
  const { busy, problem, take, renew } = useStep([['initiative', initiative.id], ['initiatives'], ['timeline']]);
  const [dialog, setDialog] = useState<Step>();
  const { message } = App.useApp();
  const navigate = useNavigate();
  if (!mayActFor(person, initiative.host)) return null;
  const told = (step: Step): void => void message.success(t(`initiatives.taken.${step}`, { title: initiative.title }));
  const post = async (): Promise<void> => {
    const { name } = person;
    await postWithResources(initiative, wantedFor(name, initiative.id), initiative.id);
    keepWanted(name, initiative.id, []);
    told('post');
  };
  const act = (step: Step): void => {
    if (step === 'post') take(step, post);
    else if (step === 'start') take(step, () => takeStep(initiative, step).then(() => told(step)));
    else setDialog(step);
  };
  const close = (): void => setDialog(undefined);
  return (
    <>
      <Space className="page-actions">
        {revisable.includes(initiative.status) && (
          <Button onClick={() => void navigate(`/initiatives/${initiative.id}/revise`)}>{t('revising.revise')}</Button>
        )}
        {stepsOf[initiative.status].map((step, index) => (
          <Button
            key={step}
            {...(index === 0 && step !== 'withdraw' ? { type: 'primary' as const } : {})}
            danger={step === 'withdraw'}
            loading={busy === step}
            onClick={() => act(step)}
          >
            {t(`initiatives.steps.${step}`)}
          </Button>
        ))}
      </Space>
      {problem !== undefined && (
        <div className="page-problem">
          <ProblemView problem={problem} />
        </div>
      )}
      {dialog === 'withdraw' && (
        <ReasonDialog
          title={t('initiatives.steps.withdraw')}
          label={t('app.reason')}
          isDanger
          onSay={(reason) => withdrawInitiative(initiative, reason).then(renew)}
          onClose={close}
        />
      )}
      {dialog === 'conclude' && (
        <ReasonDialog
          title={t('initiatives.steps.conclude')}
          label={t('initiatives.results')}
          onSay={(results) => concludeInitiative(initiative, results).then(renew)}
          onClose={close}
        />
      )}
      {dialog === 'assess' && <AssessDialog initiative={initiative} onDone={renew} onClose={close} />}
    </>
  );
};
