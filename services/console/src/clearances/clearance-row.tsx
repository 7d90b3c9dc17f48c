import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { grantClearance, refuseClearance, type Clearance } from '../api/clearances.ts';
import { useStep } from '../app/use-step.ts';
import { useTold } from '../app/use-told.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { reservationPath } from '../resources/reservation-path.ts';
import { ResourceName } from '../resources/resource-name.tsx';
import { usePerson } from '../session/session.ts';
import { Instant } from '../time/instant.tsx';
import { decides } from './decides.ts';

/** What waits for discipline and what it holds up, decided where it stands. */
export const ClearanceRow = ({ clearance }: { clearance: Clearance }) => {
  const { t, i18n } = useTranslation();
  const nameOf = useBodyName();
  const person = usePerson();
  const { id, matter, status, body, resource, initiative, line, amountFen, purpose } = clearance;
  const { requestedAt, dueAt, isOverdue, level, ground, reason } = clearance;
  const words = ground ?? reason;
  return (
    <li data-clearance={id}>
      <div className="waiting-what">
        {resource === undefined ? (
          t(`clearances.matters.${matter}`)
        ) : (
          <Link to={reservationPath({ id, resource })}>
            <ResourceName id={resource} />
          </Link>
        )}
        {amountFen !== undefined && (
          <> · {t('initiatives.yuan', { yuan: (amountFen / 100).toLocaleString(i18n.language) })}</>
        )}
        <div className="quiet">
          {purpose} · {nameOf(body)}
          {initiative !== undefined && (
            <>
              {' · '}
              <Link to={`/initiatives/${initiative}`}>{t('clearances.bundle', { line: line ?? 1 })}</Link>
            </>
          )}
          {' · '}
          <Instant at={requestedAt} />
        </div>
        {status !== 'open' && (
          <div>
            {t(`clearances.statuses.${status}`)}
            {words !== undefined && `：${words}`}
          </div>
        )}
        {status === 'open' && dueAt !== undefined && (
          <div className={isOverdue || level === 2 ? 'due' : 'quiet'}>
            {t('clearances.due')} <Instant at={dueAt} />
            {level === 2 && ` · ${t('clearances.level')}`}
            {isOverdue && ` · ${t('clearances.overdue')}`}
          </div>
        )}
        {status === 'open' && body === person.body && <div className="quiet">{t('clearances.own')}</div>}
      </div>
      {decides(person, clearance) && <Answer clearance={clearance} />}
    </li>
  );
};

const Answer = ({ clearance: { id, body } }: { clearance: Clearance }) => {
  const { t } = useTranslation();
  const told = useTold();
  const nameOf = useBodyName();
  const [ground, setGround] = useState('');
  const { busy, problem, take } = useStep([['clearances'], ['waiting'], ['board'], ['reservations']]);
  const words = ground.trim();
  const what = { body: nameOf(body) };
  return (
    <div>
      <Space wrap>
        <Input
          aria-label={t('clearances.groundFor', what)}
          placeholder={t('clearances.ground')}
          size="small"
          maxLength={1000}
          value={ground}
          onChange={({ target }) => setGround(target.value)}
        />
        <Button
          type="primary"
          size="small"
          loading={busy === 'grant'}
          onClick={() =>
            take('grant', () => grantClearance(id, words).then(() => told(t('clearances.grantedNow', what))))
          }
        >
          {t('clearances.grant')}
        </Button>
        <Button
          danger
          size="small"
          disabled={words === ''}
          loading={busy === 'refuse'}
          onClick={() =>
            take('refuse', () => refuseClearance(id, words).then(() => told(t('clearances.refusedNow', what))))
          }
        >
          {t('clearances.refuse')}
        </Button>
      </Space>
      {problem !== undefined && <ProblemView problem={problem} />}
    </div>
  );
};
