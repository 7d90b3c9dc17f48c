import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bundle } from '../api/bundles.ts';
import type { Initiative, InitiativeStatus } from '../api/initiatives.ts';
import { mayActFor } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { BundleAgain } from './bundle-again.tsx';
import { BundleLines } from './bundle-lines.tsx';
import { keepWanted, useWanted } from './kept-wanted.ts';
import { ReleaseBundleDialog } from './release-bundle-dialog.tsx';
import { RequestDialog } from './request-dialog.tsx';
import { StrayLines } from './stray-lines.tsx';
import './bundles.css';
import { liveLines } from './stray.ts';

const asking: readonly InitiativeStatus[] = ['posted', 'agreed', 'running'];

/** The resources of an initiative: each bundle holds together or not at all; shown as it goes. Its host asks for more and lets go at any time. */
export const BundlesCard = ({ initiative, isPast }: { initiative: Initiative; isPast: boolean }) => {
  const { t } = useTranslation();
  const person = usePerson();
  const wanted = useWanted(initiative.id);
  const [isAsking, setAsking] = useState(false);
  const [released, setReleased] = useState<Bundle>();
  const { id, bundles, status, host } = initiative;
  const isHost = !isPast && mayActFor(person, host);
  const mayAsk = isHost && asking.includes(status);
  const isDraft = isHost && status === 'draft';
  if (bundles.length === 0 && !mayAsk && !isDraft) return null;
  const last = bundles.at(-1);
  return (
    <section className="card" aria-labelledby="bundles">
      <div className="card-head">
        <h2 id="bundles">{t('initiatives.bundles')}</h2>
        {(mayAsk || isDraft) && (
          <Button onClick={() => setAsking(true)}>{t(mayAsk ? 'bundles.request' : 'bundles.choose')}</Button>
        )}
      </div>
      {mayAsk && <StrayLines initiative={initiative} />}
      {bundles.length === 0 && !isDraft && <p className="quiet">{t('bundles.none')}</p>}
      {isDraft && (
        <p className="quiet">
          {wanted.length === 0
            ? t('bundles.none')
            : t('bundles.askedWhenPosted', { names: wanted.map(({ name }) => name).join('、') })}
        </p>
      )}
      {bundles.map((bundle) => (
        <BundleLines key={bundle.id} bundle={bundle}>
          {mayAsk && bundle === last && (bundle.status === 'abandoned' || bundle.status === 'broken') && (
            <BundleAgain initiative={initiative} bundle={bundle} />
          )}
          {isHost && liveLines(bundle).length > 0 && (
            <div className="bundle-buttons">
              <Button size="small" danger onClick={() => setReleased(bundle)}>
                {t('bundles.release')}
              </Button>
            </div>
          )}
        </BundleLines>
      ))}
      {isAsking && (
        <RequestDialog
          initiative={initiative}
          before={isDraft ? wanted : []}
          {...(isDraft && { onKeep: (lines) => keepWanted(person.name, id, lines) })}
          onClose={() => setAsking(false)}
        />
      )}
      {released !== undefined && (
        <ReleaseBundleDialog initiative={initiative} bundle={released} onClose={() => setReleased(undefined)} />
      )}
    </section>
  );
};
