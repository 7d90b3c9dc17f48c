import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { initiativesIn } from '../api/initiatives.ts';
import { usePerson } from '../session/session.ts';
import { Instants } from '../time/instant.tsx';
import { meetingsOf } from './meetings.ts';
import { periodOf, type Draft } from './draft.ts';

const few = 5;

/** What others do at that time: so that no two units plan alone for the same hour. Whose bodies are asked twice and who is at the same place stands first. */
export const AtTheSameTime = ({ draft, own }: { draft: Draft; own: string | undefined }) => {
  const { t } = useTranslation();
  const { unit } = usePerson();
  const nameOf = useBodyName();
  const [isWhole, setWhole] = useState(false);
  const period = periodOf(draft);
  const others = useQuery({
    queryKey: ['initiatives', unit, 'at', period],
    queryFn: ({ signal }) => initiativesIn(unit, { ...period }, signal),
    enabled: period !== undefined,
  });
  if (period === undefined || others.data === undefined) return null;
  const found = meetingsOf(others.data.items, draft, period, own);
  if (found.length === 0) return null;
  return (
    <div className="notice" role="status">
      <strong>{t('posting.sameTime')}</strong>
      <ul>
        {(isWhole ? found : found.slice(0, few)).map(
          ({ initiative: { id, title, host, timeZone }, date, shared, isSamePlace }) => (
            <li key={id}>
              <Link to={`/initiatives/${id}`}>{title}</Link> · {nameOf(host)} ·{' '}
              <Instants from={date.startsAt} to={date.endsAt} zone={timeZone} />
              {isSamePlace && <strong className="fault"> {t('posting.samePlace')}</strong>}
              {shared.length > 0 && (
                <strong className="fault"> {t('posting.sameBodies', { names: shared.map(nameOf).join('、') })}</strong>
              )}
            </li>
          ),
        )}
      </ul>
      {!isWhole && found.length > few && (
        <Button size="small" type="link" onClick={() => setWhole(true)}>
          {t('posting.allOfThem', { count: found.length })}
        </Button>
      )}
    </div>
  );
};
