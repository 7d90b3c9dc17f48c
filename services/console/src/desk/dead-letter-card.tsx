import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeadLetter } from '../api/coordination.ts';
import { Fact, Facts } from '../app/facts.tsx';
import { Instant } from '../time/instant.tsx';
import { decoded } from './decoded.ts';

interface Props {
  readonly letter: DeadLetter;
  readonly isChosen: boolean;
  readonly onToggle?: () => void;
}

export const DeadLetterCard = ({ letter, isChosen, onToggle }: Props) => {
  const { t } = useTranslation();
  const { key, value, headers = {}, stream } = letter;
  return (
    <article className="card" data-letter={letter.id}>
      <div className="letter-head">
        {onToggle !== undefined && (
          <Checkbox
            checked={isChosen}
            onChange={onToggle}
            aria-label={`${t('desk.deadLetters.choose')}: ${letter.reason}`}
          />
        )}
        <span className={`unit unit-${letter.service}`}>{t(`terms.units.${letter.service}`)}</span>
        <span className="tag-plain">{t(`desk.deadLetters.kinds.${letter.kind}`)}</span>
        <h2 lang="en">{letter.reason}</h2>
      </div>
      <Facts>
        {stream !== undefined && (
          <Fact label={t('desk.deadLetters.stream')}>
            <Link to={`/timelines/${stream}`}>
              {stream}
              {letter.sequence !== undefined && `@${letter.sequence}`}
            </Link>
          </Fact>
        )}
        <Fact label={t('desk.deadLetters.attempts')}>{letter.attempts}</Fact>
        <Fact label={t('desk.deadLetters.firstAt')}>
          <Instant at={letter.firstAt} isExact />
        </Fact>
        <Fact label={t('desk.deadLetters.lastAt')}>
          <Instant at={letter.lastAt} isExact />
        </Fact>
        <Fact label={t('desk.deadLetters.place')}>
          <code>
            {letter.topic}/{letter.partition}@{letter.offset}
          </code>
        </Fact>
      </Facts>
      {letter.redrives.length > 0 && (
        <ul>
          {letter.redrives.map(({ by, at }) => (
            <li key={at}>
              {t('desk.deadLetters.askedBy', { by })} <Instant at={at} isExact />
            </li>
          ))}
        </ul>
      )}
      {(key ?? value ?? null) !== null && (
        <details>
          <summary>{t('app.details')}</summary>
          <Raw label={t('desk.deadLetters.key')} base64={key} />
          <Raw label={t('desk.deadLetters.value')} base64={value} />
          {Object.entries(headers).map(([name, bytes]) => (
            <Raw key={name} label={name} base64={bytes} />
          ))}
        </details>
      )}
    </article>
  );
};

const Raw = ({ label, base64 }: { label: string; base64: string | null | undefined }) => {
  const { t } = useTranslation();
  if (base64 === null || base64 === undefined) return null;
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
