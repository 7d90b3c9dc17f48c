import { useQuery } from '@tanstack/react-query';
import { Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBodyName } from '../api/bodies.ts';
import { initiativesOf } from '../api/initiatives.ts';
import { Field } from '../app/field.tsx';
import { usePerson } from '../session/session.ts';
import { Instants } from '../time/instant.tsx';
import { instantOf, wallOf } from '../time/wall-time.ts';
import { periodOf, type Draft } from './draft.ts';
import type { StepProps } from './step-props.ts';

const usualMs = 2 * 3_600_000;

/** An end that is missing or lies before the start moves to two hours after it. */
const withEnd = (draft: Draft, startsAt: string): Partial<Draft> => {
  const start = instantOf(startsAt, draft.timeZone);
  if (start === undefined || draft.endsAt > startsAt) return { startsAt };
  return { startsAt, endsAt: wallOf(new Date(Date.parse(start) + usualMs).toISOString(), draft.timeZone) };
};

/** `own` is the initiative that is being revised: it is not one of the others. */
export const WhenStep = ({ draft, change, own }: StepProps & { readonly own?: string }) => {
  const { t } = useTranslation();
  return (
    <>
      <div className="posting-pair">
        <Field label={t('initiatives.fields.startsAt')} hint={draft.timeZone} isNeeded>
          {(id) => (
            <Input
              id={id}
              type="datetime-local"
              value={draft.startsAt}
              onChange={({ target }) => change(withEnd(draft, target.value))}
            />
          )}
        </Field>
        <Field label={t('initiatives.fields.endsAt')} hint={draft.timeZone} isNeeded>
          {(id) => (
            <Input
              id={id}
              type="datetime-local"
              min={draft.startsAt}
              value={draft.endsAt}
              onChange={({ target }) => change({ endsAt: target.value })}
            />
          )}
        </Field>
      </div>
      <div className="posting-pair">
        <Field label={t('initiatives.fields.place')}>
          {(id) => (
            <Input
              id={id}
              maxLength={300}
              value={draft.place}
              onChange={({ target }) => change({ place: target.value })}
            />
          )}
        </Field>
        <Field label={t('initiatives.fields.places')}>
          {(id) => <InputNumber id={id} min={1} value={draft.places} onChange={(places) => change({ places })} />}
        </Field>
      </div>
      <AtTheSameTime draft={draft} own={own} />
    </>
  );
};

/** What others do at that time: so that no two units plan alone for the same hour. */
const AtTheSameTime = ({ draft, own }: { draft: Draft; own: string | undefined }) => {
  const { t } = useTranslation();
  const { unit } = usePerson();
  const nameOf = useBodyName();
  const period = periodOf(draft);
  const others = useQuery({
    queryKey: ['initiatives', unit, 'at', period],
    queryFn: ({ signal }) => initiativesOf(unit, { ...period }, undefined, signal),
    enabled: period !== undefined,
  });
  const found =
    others.data?.items.filter(({ id, status }) => id !== own && status !== 'withdrawn' && status !== 'draft') ?? [];
  if (found.length === 0) return null;
  return (
    <div className="notice" role="status">
      <strong>{t('posting.sameTime')}</strong>
      <ul>
        {found.slice(0, 5).map(({ id, title, host, startsAt, endsAt, timeZone }) => (
          <li key={id}>
            <Link to={`/initiatives/${id}`}>{title}</Link> · {nameOf(host)} ·{' '}
            <Instants from={startsAt} to={endsAt} zone={timeZone} />
          </li>
        ))}
      </ul>
    </div>
  );
};
