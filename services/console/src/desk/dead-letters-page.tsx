import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { deadLetters } from '../api/coordination.ts';
import { problemOf } from '../api/problem.ts';
import { Loading, Nothing } from '../app/states.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { mayRedrive } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { DeadLetterCard } from './dead-letter-card.tsx';
import { RedriveDialog } from './redrive-dialog.tsx';

const refreshMs = 3000;
const states = ['open', 'asked', 'resolved'] as const;

/** What services have set aside, with why and what it holds. One or many are redriven, after a dry run that says what would happen. */
export const DeadLettersPage = () => {
  const { t } = useTranslation();
  const person = usePerson();
  const [search, setSearch] = useSearchParams();
  const state = states.find((one) => one === search.get('state')) ?? 'open';
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isRedriving, setRedriving] = useState(false);
  const letters = useInfiniteQuery({
    queryKey: ['dead-letters', state],
    queryFn: ({ pageParam, signal }) => deadLetters(state, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: refreshMs,
  });
  const items = letters.data?.pages.flatMap((page) => page.items) ?? [];
  const missing = letters.data?.pages[0]?.missing ?? [];
  const redrivable = mayRedrive(person) && state === 'open';
  const picked = items.filter(({ id }) => chosen.has(id));
  const toggle = (id: string): void =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  return (
    <section aria-label={t('desk.tabs.deadLetters')} className="scrolls">
      <p className="quiet">{t('desk.deadLetters.hint')}</p>
      <div className="filters">
        <Segmented
          aria-label={t('desk.deadLetters.state')}
          value={state}
          options={states.map((value) => ({ value, label: t(`desk.deadLetters.states.${value}`) }))}
          onChange={(value) => {
            setChosen(new Set());
            setSearch({ state: value }, { replace: true });
          }}
        />
        {redrivable && items.length > 0 && (
          <>
            <Checkbox
              checked={picked.length === items.length}
              indeterminate={picked.length > 0 && picked.length < items.length}
              onChange={({ target }) => setChosen(new Set(target.checked ? items.map(({ id }) => id) : []))}
            >
              {t('desk.deadLetters.chosen', { count: picked.length })}
            </Checkbox>
            <Button type="primary" disabled={picked.length === 0} onClick={() => setRedriving(true)}>
              {t('desk.deadLetters.redrive')}
            </Button>
          </>
        )}
      </div>
      {missing.length > 0 && (
        <p className="notice" role="status">
          {t('desk.deadLetters.missing', { units: missing.map((unit) => t(`terms.units.${unit}`)).join('、') })}
        </p>
      )}
      {letters.isPending && <Loading />}
      {letters.isError && <ProblemView problem={problemOf(letters.error)} onRetry={() => void letters.refetch()} />}
      {letters.isSuccess && items.length === 0 && (
        <Nothing title={t('desk.deadLetters.empty')} hint={t('desk.deadLetters.emptyHint')} />
      )}
      {items.map((letter) => (
        <DeadLetterCard
          key={letter.id}
          letter={letter}
          isChosen={chosen.has(letter.id)}
          {...(redrivable && { onToggle: () => toggle(letter.id) })}
        />
      ))}
      {letters.hasNextPage && (
        <Button loading={letters.isFetchingNextPage} onClick={() => void letters.fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
      {isRedriving && (
        <RedriveDialog
          letters={picked}
          onClose={() => {
            setRedriving(false);
            setChosen(new Set());
            void letters.refetch();
          }}
        />
      )}
    </section>
  );
};
