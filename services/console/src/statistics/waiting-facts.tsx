import { useTranslation } from 'react-i18next';
import type { Waiting } from '../api/statistics.ts';
import { Fact, Facts } from '../app/facts.tsx';
import { durationText } from '../problems/rule-lines.ts';

/** What became of those who waited for a place. */
export const WaitingFacts = ({ waiting }: { waiting: Waiting }) => {
  const { t, i18n } = useTranslation();
  const { served, unserved, stillWaiting, meanSeconds, longestSeconds } = waiting;
  const time = (seconds: number | undefined): string =>
    seconds === undefined ? '–' : durationText(Math.round(seconds), i18n.language);
  return (
    <section className="card" aria-labelledby="waiting">
      <h2 id="waiting">{t('statistics.waiting.title')}</h2>
      <Facts>
        <Fact label={t('statistics.waiting.served')}>{served}</Fact>
        <Fact label={t('statistics.waiting.unserved')}>{unserved}</Fact>
        <Fact label={t('statistics.waiting.stillWaiting')}>{stillWaiting}</Fact>
        <Fact label={t('statistics.waiting.mean')}>{time(meanSeconds)}</Fact>
        <Fact label={t('statistics.waiting.longest')}>{time(longestSeconds)}</Fact>
      </Facts>
    </section>
  );
};
