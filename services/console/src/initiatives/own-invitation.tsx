import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { answerInvitation, type Initiative, type Participant } from '../api/initiatives.ts';
import { ReasonDialog } from '../app/reason-dialog.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { mayActFor, mayHost } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { ProposeDialog } from './propose-dialog.tsx';
import { useStep } from '../app/use-step.ts';

/**
 * Where the reader's own body is invited and may still answer: the answer is one click away. A coordinator answers for the body that the
 * address names.
 */
export const OwnInvitation = ({ initiative }: { initiative: Initiative }) => {
  const { t } = useTranslation();
  const person = usePerson();
  const [search] = useSearchParams();
  const asked = search.get('for') ?? person.body;
  const own = initiative.participants.find(({ body }) => body === asked);
  const isOpen = initiative.status === 'posted' || initiative.status === 'agreed';
  const mayAnswer = mayHost(person) && mayActFor(person, asked);
  const [changed, setChanged] = useState<string>();
  if (own === undefined || !isOpen || !mayAnswer) return null;
  const round = `${asked} ${own.answer}`;
  if (own.answer === 'none' || changed === round) return <Answer key={asked} initiative={initiative} own={own} />;
  return (
    <p className="notice">
      {t('initiatives.invitation.own', { answer: t(`terms.answers.${own.answer}`) })}{' '}
      <Button size="small" onClick={() => setChanged(round)}>
        {t('initiatives.invitation.change')}
      </Button>
    </p>
  );
};

const Answer = ({ initiative, own }: { initiative: Initiative; own: Participant }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const [dialog, setDialog] = useState<'decline' | 'propose'>();
  const { id } = initiative;
  const { busy, problem, take, renew } = useStep([['initiative', id], ['initiatives'], ['invitations'], ['timeline']]);
  const [hasAnswered, setAnswered] = useState(false);
  const done = async (): Promise<void> => {
    // The host hears of it by event; what was said is not asked for again in the meantime.
    setAnswered(true);
    await renew();
  };
  if (hasAnswered) return <p className="notice">{t('initiatives.invitation.sent')}</p>;
  return (
    <section className="card invitation" aria-label={t('initiatives.invitation.title')}>
      <div>
        <strong>{t('initiatives.invitation.title')}</strong>
        <div>
          {t(own.required ? 'initiatives.invitation.required' : 'initiatives.invitation.optional', {
            host: nameOf(initiative.host),
            body: nameOf(own.body),
            role: t(`terms.participantRoles.${own.role}`),
          })}
        </div>
      </div>
      <Space>
        <Button
          type="primary"
          loading={busy === 'accept'}
          onClick={() =>
            take('accept', () =>
              answerInvitation(id, own.body, own.unit, { kind: 'accept' }).then(() => setAnswered(true)),
            )
          }
        >
          {t('initiatives.invitation.accept')}
        </Button>
        <Button onClick={() => setDialog('propose')}>{t('initiatives.invitation.propose')}</Button>
        <Button danger onClick={() => setDialog('decline')}>
          {t('initiatives.invitation.decline')}
        </Button>
      </Space>
      {problem !== undefined && <ProblemView problem={problem} />}
      {dialog === 'decline' && (
        <ReasonDialog
          title={t('initiatives.invitation.decline')}
          label={t('app.reason')}
          isDanger
          onSay={(reason) => answerInvitation(id, own.body, own.unit, { kind: 'decline', reason }).then(done)}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'propose' && (
        <ProposeDialog initiative={initiative} own={own} onDone={done} onClose={() => setDialog(undefined)} />
      )}
    </section>
  );
};
