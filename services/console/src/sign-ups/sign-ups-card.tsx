import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Initiative } from '../api/initiatives.ts';
import { Problem } from '../api/problem.ts';
import { unitOfId } from '../api/units.ts';
import { Fact, Facts } from '../app/facts.tsx';
import { ActionButtons } from '../duties/action-buttons.tsx';
import { read } from '../duties/duty-api.ts';
import { Parts } from '../duties/parts.tsx';
import { mayActFor, mayHost } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { dateTimeText, readerZone } from '../time/zones.ts';
import { CheckInCode } from './check-in-code.tsx';
import '../duties/duties.css';
import { entriesDuty, listDuty, type SignUpEntry, type SignUpList } from './sign-ups.duty.ts';

type Answered = Omit<SignUpList, 'id' | 'own' | 'isOver'> & { readonly items: readonly SignUpEntry[] };

const shown = 200;

/** Who has a place and who waits, one's own place, and the host's attendance list. */
export const SignUpsCard = ({ initiative }: { initiative: Initiative }) => {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  const { id, title, host, status, occurrences = [] } = initiative;
  const unit = unitOfId(id) ?? person.unit;
  const path = `/v1/initiatives/${id}/sign-ups`;
  const list = useQuery({
    queryKey: ['sign-ups', id],
    queryFn: ({ signal }) => read<Answered>(unit, path, signal, { limit: String(shown) }),
    placeholderData: keepPreviousData,
  });
  const own = useQuery({
    queryKey: ['sign-ups', id, person.name],
    queryFn: ({ signal }) =>
      read<SignUpEntry>(unit, `${path}/${encodeURIComponent(person.name)}`, signal).catch((error: unknown) => {
        if (error instanceof Problem && error.document.status === 404) return null;
        throw error;
      }),
  });
  if (!list.isSuccess || own.isPending) return null;
  const about = {
    id,
    title,
    host,
    occurrences: occurrences.map(({ startsAt }) => startsAt),
    instantText: (instant: string) => dateTimeText(instant, i18n.language, readerZone()),
  };
  const { items, ...counts } = list.data;
  const isOver = !['posted', 'agreed', 'running'].includes(status);
  const thing = { ...counts, id, isOver, ...(own.data && { own: own.data }) };
  const isHost = mayHost(person) && mayActFor(person, host);
  const entries = items.map((entry) => ({ ...entry, id: `${id}/${entry.person}` }));
  return (
    <>
      <section className="card" aria-labelledby="sign-ups">
        <h2 id="sign-ups">{t('sign-ups.title')}</h2>
        <Facts>
          <Fact label={t('sign-ups.fields.places')}>{counts.places ?? t('sign-ups.unlimited')}</Fact>
          <Fact label={t('sign-ups.fields.taken')}>{counts.taken}</Fact>
          <Fact label={t('sign-ups.fields.waiting')}>{counts.waiting}</Fact>
          <Fact label={t('sign-ups.fields.attended')}>{counts.attended}</Fact>
          {own.data && (
            <Fact label={t('sign-ups.own')}>
              {own.data.status === 'waiting'
                ? t('sign-ups.waitingAt', { position: own.data.position ?? 1 })
                : t(`sign-ups.statuses.${own.data.attended.length > 0 ? 'attended' : 'taken'}`)}
            </Fact>
          )}
        </Facts>
        <div className="form-actions">
          <ActionButtons duty={listDuty(about)} item={thing} />
          {isHost && !isOver && <CheckInCode initiative={id} unit={unit} />}
        </div>
      </section>
      <Parts duty={entriesDuty(about)} title={t('sign-ups.list')} items={entries} />
      {counts.taken + counts.waiting > items.length && (
        <p className="quiet">{t('sign-ups.more', { count: counts.taken + counts.waiting - items.length })}</p>
      )}
    </>
  );
};
