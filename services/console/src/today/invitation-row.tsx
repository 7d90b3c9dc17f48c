import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { answerInvitation, type Invitation } from '../api/initiatives.ts';
import { ReasonDialog } from '../app/reason-dialog.tsx';
import { useStep } from '../app/use-step.ts';
import { useTold } from '../app/use-told.tsx';
import { useReadAbout } from '../messages/use-messages.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { usePerson } from '../session/session.ts';
import { Instant, Instants } from '../time/instant.tsx';

/** An invitation that is answered where it stands. */
export const InvitationRow = ({ invitation }: { invitation: Invitation }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const told = useTold();
  const readAbout = useReadAbout();
  const { unit } = usePerson();
  const [isDeclining, setDeclining] = useState(false);
  const { busy, problem, take, renew } = useStep([['waiting'], ['invitations'], ['initiative', invitation.id]]);
  const { id, body, role, respondBy, round = 1, initiative } = invitation;
  const { title } = initiative;
  const answered = (how: 'acceptedNow' | 'declinedNow'): void => {
    told(t(`initiatives.invitation.${how}`, { title }));
    void readAbout(`initiative/${id}`).catch(() => undefined);
  };
  return (
    <li data-invitation={id}>
      <div className="waiting-what">
        <Link to={`/initiatives/${id}`}>{title}</Link>
        <div className="quiet">
          {nameOf(initiative.host)} · {t(`terms.participantRoles.${role}`)} ·{' '}
          <Instants from={initiative.startsAt} to={initiative.endsAt} zone={initiative.timeZone} />
        </div>
        {round > 1 && <div className="due">{t('today.askedAgain')}</div>}
        {respondBy !== undefined && (
          <div className="due">
            {t('initiatives.fields.respondBy')} <Instant at={respondBy} />
          </div>
        )}
        {problem !== undefined && <ProblemView problem={problem} />}
      </div>
      <Space>
        <Button
          type="primary"
          size="small"
          aria-label={`${t('initiatives.invitation.accept')}：${title}`}
          loading={busy === 'accept'}
          onClick={() =>
            take('accept', () =>
              answerInvitation(id, body, unit, { kind: 'accept' }).then(() => answered('acceptedNow')),
            )
          }
        >
          {t('initiatives.invitation.accept')}
        </Button>
        <Button
          size="small"
          danger
          aria-label={`${t('initiatives.invitation.decline')}：${title}`}
          onClick={() => setDeclining(true)}
        >
          {t('initiatives.invitation.decline')}
        </Button>
      </Space>
      {isDeclining && (
        <ReasonDialog
          title={`${t('initiatives.invitation.decline')}：${title}`}
          label={t('app.reason')}
          isDanger
          onSay={(reason) =>
            answerInvitation(id, body, unit, { kind: 'decline', reason })
              .then(renew)
              .then(() => answered('declinedNow'))
          }
          onClose={() => setDeclining(false)}
        />
      )}
    </li>
  );
};
