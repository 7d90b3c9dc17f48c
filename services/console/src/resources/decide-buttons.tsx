import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { approveReservation, refuseReservation, reservationsOf, type Reservation } from '../api/reservations.ts';
import { awaitsApproval } from './awaits.ts';
import type { Resource } from '../api/resources.ts';
import { ReasonDialog } from '../app/reason-dialog.tsx';
import { useStep } from '../app/use-step.ts';
import { useTold } from '../app/use-told.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { usePerson } from '../session/session.ts';
import { rivalsOf } from './competing.ts';

type Asked = Pick<Reservation, 'id' | 'resource' | 'body' | 'purpose' | 'from' | 'to' | 'status'> &
  Pick<Reservation, 'awaiting' | 'occurrences'>;

interface Props {
  readonly request: Asked;
  readonly resource: Pick<Resource, 'id' | 'unit' | 'sharing' | 'timeZone'>;
  readonly isSmall?: boolean;
}

/**
 * The owner's word on a request, be it a booking's or a line's of a bundle. Whose requests fall with an approval is named before. Shows
 * nothing where nothing waits for a word, or where the reader asked for it: nobody approves their own request.
 */
export const DecideButtons = ({ request, resource, isSmall = false }: Props) => {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const told = useTold();
  const nameOf = useBodyName();
  const person = usePerson();
  const queries = useQueryClient();
  const [isRefusing, setRefusing] = useState(false);
  const { busy, problem, take, renew } = useStep([
    ['reservations'],
    ['calendars'],
    ['timeline'],
    ['waiting'],
    ['board'],
  ]);
  if (!awaitsApproval(request) || request.body === person.body) return null;
  const { id, purpose, body } = request;
  const size = isSmall ? ({ size: 'small' } as const) : {};
  const what = { purpose, body: nameOf(body) };
  const approve = async (): Promise<void> => {
    const rivals = rivalsOf(
      request,
      resource.sharing === 'exclusive'
        ? await queries.fetchQuery({
            queryKey: ['reservations', 'awaiting', resource.id],
            queryFn: ({ signal }) =>
              reservationsOf(resource.unit, { resource: resource.id, awaiting: 'approval' }, signal),
            staleTime: 0,
          })
        : [],
    );
    if (rivals.length > 0 && !(await isWanted(rivals))) return;
    await approveReservation(id, resource.unit);
    told(t('resources.approved', what));
  };
  const isWanted = (rivals: readonly Reservation[]): Promise<boolean> =>
    new Promise((resolve) => {
      modal.confirm({
        title: t('resources.approveTitle', what),
        content: (
          <>
            <p>{t('resources.alsoRefused', { count: rivals.length })}</p>
            <ul>
              {rivals.map((rival) => (
                <li key={rival.id}>
                  {rival.purpose} · {nameOf(rival.body)}
                </li>
              ))}
            </ul>
          </>
        ),
        okText: t('resources.approve'),
        cancelText: t('app.cancel'),
        onOk: () => resolve(true),
        onCancel: () => resolve(false),
      });
    });
  return (
    <>
      <Space className="decide" wrap>
        <Button type="primary" {...size} loading={busy === 'approve'} onClick={() => take('approve', approve)}>
          {t('resources.approve')}
        </Button>
        <Button danger {...size} onClick={() => setRefusing(true)}>
          {t('resources.refuse')}
        </Button>
      </Space>
      {problem !== undefined && <ProblemView problem={problem} zone={resource.timeZone} />}
      {isRefusing && (
        <ReasonDialog
          title={t('resources.refuseTitle', what)}
          label={t('app.reason')}
          hint={t('resources.refuseHint', { body: nameOf(body) })}
          isDanger
          onSay={(reason) =>
            refuseReservation(id, resource.unit, reason)
              .then(renew)
              .then(() => told(t('resources.refusedNow', what)))
          }
          onClose={() => setRefusing(false)}
        />
      )}
    </>
  );
};
