import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQueries } from '@tanstack/react-query';
import type { Bundle, Initiative } from '../api/initiatives.ts';
import { resourceOf } from '../api/resources.ts';
import { useProblemText } from '../problems/problem-text.ts';
import { Problem } from '../api/problem.ts';
import { mayActFor } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { Instants } from '../time/instant.tsx';
import { BundleAdvice } from './bundle-advice.tsx';

/** The resources of an initiative: each bundle holds together or not at all; shown as it goes. */
export const Bundles = ({ initiative, isPast }: { initiative: Initiative; isPast: boolean }) => {
  const { t } = useTranslation();
  const person = usePerson();
  if (initiative.bundles.length === 0) return null;
  return (
    <section className="card" aria-labelledby="bundles">
      <h2 id="bundles">{t('initiatives.bundles')}</h2>
      {initiative.bundles.map((bundle, index) => (
        <div key={bundle.id}>
          <BundleLines bundle={bundle} />
          {bundle.status === 'abandoned' &&
            index === initiative.bundles.length - 1 &&
            !isPast &&
            mayActFor(person, initiative.host) && <BundleAdvice initiative={initiative} bundle={bundle} />}
        </div>
      ))}
    </section>
  );
};

const BundleLines = ({ bundle }: { bundle: Bundle }) => {
  const { t } = useTranslation();
  const { unit } = usePerson();
  const problemText = useProblemText();
  // A reason that names a line's code says in English what stands at the line in the reader's language.
  const isToldByLine = bundle.lines.some(({ code }) => code !== undefined && bundle.reason?.includes(code) === true);
  const ids = [...new Set(bundle.lines.map(({ resource }) => resource))];
  const names = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['resource', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => resourceOf(id, unit, signal),
    })),
    combine: (answers) => new Map(answers.map(({ data }, index) => [ids[index], data])),
  });
  return (
    <div className={`bundle bundle-${bundle.status}`} data-bundle={bundle.status}>
      <h3>{t(`terms.bundleStatuses.${bundle.status}`)}</h3>
      {bundle.reason !== undefined && !isToldByLine && <p className="quiet">{bundle.reason}</p>}
      <ul className="lines">
        {bundle.lines.map((line) => {
          const resource = names.get(line.resource);
          return (
            <li key={line.line}>
              <Link to={`/resources/${line.resource}`}>{resource?.name ?? line.resource}</Link>
              <Instants from={line.from} to={line.to} {...(resource && { zone: resource.timeZone })} />
              <span className={`reservation reservation-${line.status}`}>
                {t(`terms.reservationStatuses.${line.status}`)}
              </span>
              {line.code !== undefined && <span className="quiet">{problemText(refusal(line.code))}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
};

const refusal = (code: string): Problem =>
  new Problem({ type: `urn:liandong:problem:${code}`, title: code, status: 409, detail: code });
