import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { deadLetters, type DeadLetter } from '../api/coordination.ts';
import { problemOf } from '../api/problem.ts';
import { Fact, Facts } from '../app/facts.tsx';
import { Loading, Nothing } from '../app/states.tsx';
import { ProblemView } from '../problems/problem-view.tsx';
import { Instant } from '../time/instant.tsx';
import { decoded } from './decoded.ts';

const refreshMs = 5000;

/** Records that could not be read, with why and what they hold. */
export const DeadLettersPage = () => {
  const { t } = useTranslation();
  const letters = useInfiniteQuery({
    queryKey: ['dead-letters'],
    queryFn: ({ pageParam, signal }) => deadLetters(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: refreshMs,
  });
  if (letters.isPending) return <Loading />;
  if (letters.isError) return <ProblemView problem={problemOf(letters.error)} onRetry={() => void letters.refetch()} />;
  const items = letters.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Nothing title={t('desk.deadLetters.empty')} hint={t('desk.deadLetters.emptyHint')} />;
  return (
    <section aria-label={t('desk.tabs.deadLetters')} className="scrolls">
      <p className="quiet">{t('desk.deadLetters.hint')}</p>
      {items.map((letter) => (
        <LetterCard key={letter.id} letter={letter} />
      ))}
      {letters.hasNextPage && (
        <Button loading={letters.isFetchingNextPage} onClick={() => void letters.fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
    </section>
  );
};

const LetterCard = ({ letter }: { letter: DeadLetter }) => {
  const { t } = useTranslation();
  return (
    <article className="card" data-letter={letter.id}>
      <h2 lang="en">{letter.reason}</h2>
      <Facts>
        <Fact label={t('desk.deadLetters.place')}>
          <code>
            {letter.topic}/{letter.partition}@{letter.offset}
          </code>
        </Fact>
        <Fact label={t('desk.deadLetters.recordedAt')}>
          <Instant at={letter.recordedAt} isExact />
        </Fact>
        {letter.attempts !== undefined && <Fact label={t('desk.deadLetters.attempts')}>{letter.attempts}</Fact>}
        {letter.stream !== undefined && <Fact label={t('desk.deadLetters.stream')}>{letter.stream}</Fact>}
      </Facts>
      <details>
        <summary>{t('app.details')}</summary>
        <Raw label={t('desk.deadLetters.key')} base64={letter.key} />
        <Raw label={t('desk.deadLetters.value')} base64={letter.value} />
        {Object.entries(letter.headers).map(([name, value]) => (
          <Raw key={name} label={name} base64={value} />
        ))}
      </details>
    </article>
  );
};

const Raw = ({ label, base64 }: { label: string; base64: string | null }) => {
  const { t } = useTranslation();
  if (base64 === null) return null;
  const text = decoded(base64);
  return (
    <div className="raw">
      <strong>{label}</strong>
      {text === undefined && <span className="quiet"> {t('desk.deadLetters.base64')}</span>}
      <pre className="data" tabIndex={0} aria-label={label}>
        {text ?? base64}
      </pre>
    </div>
  );
};
