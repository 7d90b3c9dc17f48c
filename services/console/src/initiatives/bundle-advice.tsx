import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { bundleOf, requestBundle, type Bundle, type BundleLine, type Initiative } from '../api/initiatives.ts';
import type { Suggestion } from '../api/problem.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { ResourceName } from '../resources/resource-name.tsx';
import { Instants } from '../time/instant.tsx';
import { useStep } from '../app/use-step.ts';

type LineChange = Suggestion & { readonly line: number };

/** The same bundle with the lines that could not be had changed as was advised. */
const changedLines = (lines: readonly BundleLine[], changes: readonly LineChange[]) =>
  lines.map(({ line, resource, from, to, quantity, amountFen }) => {
    const change = changes.find((one) => one.line === line);
    return {
      resource: change?.resource ?? resource,
      from: change?.from ?? from,
      to: change?.to ?? to,
      quantity: change?.quantity ?? quantity,
      ...(amountFen !== undefined && { amountFen }),
    };
  });

interface Props {
  readonly initiative: Initiative;
  /** One that came to nothing. */
  readonly bundle: Bundle;
}

/** The smallest change with which a bundle could be had after all; one step asks for it so. */
export const BundleAdvice = ({ initiative, bundle }: Props) => {
  const { t } = useTranslation();
  const { id } = initiative;
  const { busy, problem, take } = useStep([['initiative', id], ['timeline'], ['calendars']]);
  const advised = useQuery({
    queryKey: ['initiative', id, 'bundle', bundle.id],
    queryFn: ({ signal }) => bundleOf(initiative, bundle.id, signal),
  });
  const changes = advised.data?.suggestions ?? [];
  if (changes.length === 0) return null;
  return (
    <div className="notice">
      <strong>{t('initiatives.advice')}</strong>
      <ul>
        {changes.map(({ line, kind, resource, from, to }) => (
          <li key={line}>
            <span className="tag-plain">{t(`problems.suggestion.${kind}`)}</span> <ResourceName id={resource} />{' '}
            <Instants from={from} to={to} />
          </li>
        ))}
      </ul>
      {problem !== undefined && <ProblemView problem={problem} />}
      <Button
        type="primary"
        size="small"
        loading={busy === 'again'}
        onClick={() =>
          take('again', () =>
            // The key is the bundle's own: two clicks ask once.
            requestBundle(initiative, changedLines(bundle.lines, changes), `${bundle.id}-again`),
          )
        }
      >
        {t('initiatives.takeAdvice')}
      </Button>
    </div>
  );
};
