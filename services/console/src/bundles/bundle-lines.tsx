import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Bundle, BundleLine } from '../api/bundles.ts';
import { Problem } from '../api/problem.ts';
import { resourceOf } from '../api/resources.ts';
import { useProblemText } from '../problems/problem-text.ts';
import { reservationPath } from '../resources/reservation-path.ts';
import { usePerson } from '../session/session.ts';
import { Instant, Instants } from '../time/instant.tsx';
import { yuanOf } from './wanted.ts';

/** A bundle as it stands, line by line; `children` are what may be done about it. */
export const BundleLines = ({ bundle, children }: { bundle: Bundle; children?: ReactNode }) => {
  const { t } = useTranslation();
  const { unit } = usePerson();
  const reasonText = useReasonText();
  const problemText = useProblemText();
  const ids = [...new Set(bundle.lines.map(({ resource }) => resource))];
  const resources = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['resource', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => resourceOf(id, unit, signal),
    })),
    combine: (answers) => new Map(answers.map(({ data }, index) => [ids[index], data])),
  });
  const reason = reasonText(bundle);
  return (
    <div className={`bundle bundle-${bundle.status}`} data-bundle={bundle.status}>
      <h3>{t(`terms.bundleStatuses.${bundle.status}`)}</h3>
      {reason !== undefined && <p className="quiet">{reason}</p>}
      {bundle.status === 'requested' && (
        <p className="quiet">
          {t('bundles.decidedBy')} <Instant at={bundle.decideBy} />
        </p>
      )}
      <ul className="lines">
        {bundle.lines.map((line) => {
          const resource = resources.get(line.resource);
          return (
            <li key={line.line}>
              <Link to={reservationPath({ id: line.reservation, resource: line.resource, from: line.from })}>
                {resource?.name ?? t('app.loading')}
              </Link>
              <Instants from={line.from} to={line.to} {...(resource && { zone: resource.timeZone })} />
              <HowMuch line={line} isCounted={resource?.sharing === 'capacity'} />
              <span className={`reservation reservation-${line.status}`}>
                {t(`terms.reservationStatuses.${line.status}`)}
              </span>
              {line.code !== undefined && <span className="quiet">{problemText(refusal(line.code))}</span>}
            </li>
          );
        })}
      </ul>
      {children}
    </div>
  );
};

const HowMuch = ({ line: { quantity, amountFen }, isCounted }: { line: BundleLine; isCounted: boolean }) => {
  const { t, i18n } = useTranslation();
  if (amountFen !== undefined)
    return <span>{t('initiatives.yuan', { yuan: yuanOf(amountFen).toLocaleString(i18n.language) })}</span>;
  return isCounted ? <span>{t('resources.pieces', { count: quantity })}</span> : null;
};

/** What the services say of themselves in English; what a person wrote stays as it is. */
const ownReasons = {
  'not all lines were ready by decideBy': 'overdue',
  'the initiative was withdrawn': 'withdrawn',
} as const;

/** Why a bundle came to nothing, in the reader's language; undefined where its lines say it. */
const useReasonText = (): ((bundle: Bundle) => string | undefined) => {
  const { t } = useTranslation();
  return ({ reason, lines }) => {
    if (reason === undefined || lines.some(({ code }) => code !== undefined && reason.includes(code))) return undefined;
    const own = Object.entries(ownReasons).find(([english]) => english === reason)?.[1];
    return own === undefined ? reason : t(`bundles.reasons.${own}`);
  };
};

const refusal = (code: string): Problem =>
  new Problem({ type: `urn:liandong:problem:${code}`, title: code, status: 409, detail: code });
