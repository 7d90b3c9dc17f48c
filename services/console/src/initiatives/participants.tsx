import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { answerProposal, type AnswerKind, type Initiative, type Participant } from '../api/initiatives.ts';
import type { Period } from '../api/reservations.ts';
import { leftBehind } from '../bundles/stray.ts';
import { ReasonDialog } from '../app/reason-dialog.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { mayActFor, mayHost } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { Instant, Instants } from '../time/instant.tsx';
import { useStep } from '../app/use-step.ts';
import { NudgeAll, NudgeOne } from './nudge-buttons.tsx';
import { AcceptProposalDialog } from './accept-proposal-dialog.tsx';

/** Who takes part, in which role (RACI), and what each has answered. */
export const Participants = ({ initiative, isPast }: { initiative: Initiative; isPast: boolean }) => {
  const { t } = useTranslation();
  const person = usePerson();
  const { busy, problem, take, renew } = useStep([
    ['initiative', initiative.id],
    ['initiatives'],
    ['timeline'],
    ['calendars'],
  ]);
  const { message } = App.useApp();
  const nameOf = useBodyName();
  const [refused, setRefused] = useState<string>();
  // Whose proposal would leave resources behind.
  const [moving, setMoving] = useState<Participant>();
  const [, setSearch] = useSearchParams();
  const { participants, host, status } = initiative;
  const isOpen = !isPast && (status === 'posted' || status === 'agreed');
  const mayAnswerFor = (body: string): boolean =>
    isOpen && body !== person.body && mayHost(person) && mayActFor(person, body);
  const isHost = !isPast && mayActFor(person, host);
  const accept = (participant: Participant): void => {
    const is = timeOf(participant);
    if (is !== undefined && leftBehind(initiative, is).length > 0) setMoving(participant);
    else
      take(participant.body, () =>
        answerProposal(initiative, participant.body).then(
          () => void message.success(t('initiatives.proposal.accepted', { body: nameOf(participant.body) })),
        ),
      );
  };
  const movedTo = moving === undefined ? undefined : timeOf(moving);
  return (
    <section className="card" aria-labelledby="participants">
      <div className="card-head">
        <h2 id="participants">
          {t('initiatives.participants')} <span className="quiet">{participants.length}</span>
        </h2>
        {isOpen && isHost && <NudgeAll initiative={initiative} />}
      </div>
      {problem !== undefined && <ProblemView problem={problem} />}
      {participants.length === 0 ? (
        <p className="quiet">{t('initiatives.nobodyInvited')}</p>
      ) : (
        <div className="table-box" tabIndex={0} role="region" aria-labelledby="participants">
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{t('terms.body')}</th>
                <th scope="col">{t('initiatives.fields.role')}</th>
                <th scope="col">{t('initiatives.fields.required')}</th>
                <th scope="col">{t('initiatives.fields.answer')}</th>
              </tr>
            </thead>
            <tbody>
              {participants.map((participant) => (
                <ParticipantRow
                  key={participant.body}
                  participant={participant}
                  zone={initiative.timeZone}
                  {...(mayAnswerFor(participant.body) && { onAnswer: () => setSearch({ for: participant.body }) })}
                  {...(isOpen && isHost && { nudgeFor: initiative.id })}
                  {...(isHost && {
                    isBusy: busy === participant.body,
                    onAccept: () => accept(participant),
                    onRefuse: () => setRefused(participant.body),
                  })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {moving !== undefined && movedTo !== undefined && (
        <AcceptProposalDialog
          initiative={initiative}
          body={moving.body}
          is={movedTo}
          behind={leftBehind(initiative, movedTo)}
          onDone={renew}
          onClose={() => setMoving(undefined)}
        />
      )}
      {refused !== undefined && (
        <ReasonDialog
          title={t('initiatives.proposal.refuse')}
          label={t('app.reason')}
          onSay={(reason) => answerProposal(initiative, refused, reason).then(renew)}
          onClose={() => setRefused(undefined)}
        />
      )}
    </section>
  );
};

const timeOf = ({ proposal }: Participant): Period | undefined =>
  proposal?.startsAt === undefined || proposal.endsAt === undefined
    ? undefined
    : { from: proposal.startsAt, to: proposal.endsAt };

const marks: Readonly<Record<AnswerKind, string>> = { none: '○', accepted: '✓', declined: '✕', proposed: '↔' };

interface RowProps {
  readonly participant: Participant;
  readonly zone: string;
  readonly isBusy?: boolean;
  readonly onAccept?: () => void;
  readonly onRefuse?: () => void;
  /** The initiative for which this body may be reminded. */
  readonly nudgeFor?: string;
  /** To answer for this body. */
  readonly onAnswer?: () => void;
}

const ParticipantRow = ({ participant, zone, isBusy = false, onAccept, onRefuse, nudgeFor, onAnswer }: RowProps) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const { body, unit, role, required, answer, answeredAt, bySilence, reason, proposal } = participant;
  return (
    <tr data-participant={body}>
      <td>
        {nameOf(body)} <span className={`unit unit-${unit}`}>{t(`terms.units.${unit}`)}</span>
      </td>
      <td>{t(`terms.participantRoles.${role}`)}</td>
      <td>{required ? t('app.yes') : t('app.no')}</td>
      <td>
        <span className={`answer answer-${answer}`}>
          <span aria-hidden="true">{marks[answer]}</span> {t(`terms.answers.${answer}`)}
        </span>
        {onAnswer !== undefined && answer === 'none' && (
          <Button size="small" type="link" onClick={onAnswer}>
            {t('initiatives.answerFor')}
          </Button>
        )}
        {nudgeFor !== undefined && answer === 'none' && <NudgeOne initiative={nudgeFor} body={body} />}
        {bySilence === true && <span className="quiet"> {t('initiatives.bySilence')}</span>}
        {answeredAt !== undefined && (
          <div className="quiet">
            <Instant at={answeredAt} />
          </div>
        )}
        {reason !== undefined && <div>{reason}</div>}
        {proposal !== undefined && answer === 'proposed' && (
          <div>
            {proposal.startsAt !== undefined && proposal.endsAt !== undefined && (
              <div>
                <Instants from={proposal.startsAt} to={proposal.endsAt} zone={zone} />
              </div>
            )}
            {proposal.role !== undefined && <div>{t(`terms.participantRoles.${proposal.role}`)}</div>}
            {proposal.note !== undefined && <div>{proposal.note}</div>}
            {onAccept !== undefined && (
              <Space>
                <Button size="small" type="primary" loading={isBusy} onClick={onAccept}>
                  {t('initiatives.proposal.accept')}
                </Button>
                <Button size="small" onClick={onRefuse}>
                  {t('initiatives.proposal.refuse')}
                </Button>
              </Space>
            )}
          </div>
        )}
      </td>
    </tr>
  );
};
