import { Alert, Button } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Instants } from '../time/instant.tsx';
import type { Problem, Suggestion } from '../api/problem.ts';
import { useProblemText } from './problem-text.ts';
import { ruleLines } from './rule-lines.ts';

interface Props {
  readonly problem: Problem;
  readonly onRetry?: () => void;
  /** What to do with an alternative; without it none are shown. */
  readonly onTake?: (suggestion: Suggestion) => void;
  readonly nameOfResource?: (id: string) => ReactNode;
  readonly zone?: string;
}

/** A refusal in the reader's language; the rule behind it and what could be had instead are one click away. */
export const ProblemView = ({ problem, onRetry, onTake, nameOfResource, zone }: Props) => {
  const { t, i18n } = useTranslation();
  const text = useProblemText();
  const [isOpen, setOpen] = useState(false);
  const ruleId = useId();
  const { errors = [], conflicts = [], suggestions = [], detail } = problem.document;
  const saysTheSame = detail?.replace(/[。.]$/, '') === text(problem);
  return (
    <Alert
      className="problem"
      type={problem.document.status >= 500 || problem.document.status === 0 ? 'error' : 'warning'}
      showIcon
      title={text(problem)}
      description={
        <>
          {errors.length > 0 && (
            <Lines label={t('problems.fields')}>
              {errors.map(({ path, message }) => (
                <li key={`${path} ${message}`}>
                  <code>{path}</code> {message}
                </li>
              ))}
            </Lines>
          )}
          {conflicts.length > 0 && (
            <Lines label={t('problems.conflicts')}>
              {conflicts.slice(0, 5).map(({ from, to, reservation }) => (
                <li key={`${from} ${reservation ?? ''}`}>
                  <Instants from={from} to={to} {...(zone !== undefined && { zone })} />
                </li>
              ))}
            </Lines>
          )}
          {onTake !== undefined && suggestions.length > 0 && (
            <Lines label={t('problems.suggestions')}>
              {suggestions.map((suggestion) => (
                <li key={`${suggestion.kind} ${suggestion.resource} ${suggestion.from} ${suggestion.to}`}>
                  <span className="tag-plain">{t(`problems.suggestion.${suggestion.kind}`)}</span>{' '}
                  {nameOfResource?.(suggestion.resource)}{' '}
                  <Instants from={suggestion.from} to={suggestion.to} {...(zone !== undefined && { zone })} />{' '}
                  <Button size="small" onClick={() => onTake(suggestion)}>
                    {t('problems.take')}
                  </Button>
                </li>
              ))}
            </Lines>
          )}
          <div className="problem-actions">
            {onRetry !== undefined && (
              <Button size="small" onClick={onRetry}>
                {t('app.retry')}
              </Button>
            )}
            <Button
              size="small"
              type="link"
              aria-expanded={isOpen}
              aria-controls={ruleId}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? t('problems.hideRule') : t('problems.showRule')}
            </Button>
          </div>
          <div id={ruleId} hidden={!isOpen} className="problem-rule">
            {!saysTheSame && <p>{detail}</p>}
            <dl>
              <dt>{t('problems.code')}</dt>
              <dd>
                <code>{problem.code}</code>
              </dd>
              {ruleLines(problem.document, i18n.language).map(({ member, value }) => (
                <div key={member} className="problem-rule-line">
                  <dt>{t(`problems.detail.${member}`)}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </div>
        </>
      }
    />
  );
};

const Lines = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="problem-lines">
    <strong>{label}</strong>
    <ul>{children}</ul>
  </div>
);
