import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { Fact, Facts } from '../app/facts.tsx';
import { decideByOf } from '../bundles/wanted.ts';
import { Instant, Instants } from '../time/instant.tsx';
import { instantOf } from '../time/wall-time.ts';
import { periodOf, type Draft } from './draft.ts';

/** All that will be posted, to be read once more. */
export const CheckStep = ({ draft }: { draft: Draft }) => {
  const { t, i18n } = useTranslation();
  const nameOf = useBodyName();
  const [openedAtMs] = useState(() => Date.now());
  const period = periodOf(draft);
  const respondBy = instantOf(draft.respondBy, draft.timeZone);
  const decideBy = period === undefined ? undefined : decideByOf(draft.lines, period, openedAtMs);
  const yuan = (amount: number): string => t('initiatives.yuan', { yuan: amount.toLocaleString(i18n.language) });
  return (
    <>
      <h2>{draft.title}</h2>
      <Facts>
        <Fact label={t('initiatives.fields.kind')}>{t(`terms.initiativeKinds.${draft.kind}`)}</Fact>
        <Fact label={t('initiatives.fields.host')}>{nameOf(draft.host)}</Fact>
        {period !== undefined && (
          <Fact label={t('initiatives.fields.when')}>
            <Instants from={period.from} to={period.to} zone={draft.timeZone} />
          </Fact>
        )}
        {draft.place !== '' && <Fact label={t('initiatives.fields.place')}>{draft.place}</Fact>}
        {draft.places !== null && <Fact label={t('initiatives.fields.places')}>{draft.places}</Fact>}
        {draft.budgetYuan !== null && <Fact label={t('initiatives.fields.budget')}>{yuan(draft.budgetYuan)}</Fact>}
        <Fact label={t('initiatives.fields.respondBy')}>
          {respondBy === undefined ? t('app.none') : <Instant at={respondBy} zone={draft.timeZone} />}
        </Fact>
        <Fact label={t('initiatives.fields.onSilence')}>{t(`terms.onSilence.${draft.onSilence}`)}</Fact>
        {draft.quorum !== null && <Fact label={t('initiatives.fields.quorum')}>{draft.quorum}</Fact>}
      </Facts>
      {draft.purpose !== '' && <p className="purpose">{draft.purpose}</p>}
      <h3>{t('initiatives.participants')}</h3>
      {draft.invited.length === 0 ? (
        <p className="quiet">{t('initiatives.nobodyInvited')}</p>
      ) : (
        <ul>
          {draft.invited.map(({ body, role, required }) => (
            <li key={body}>
              {nameOf(body)} · {t(`terms.participantRoles.${role}`)}
              {required && ` · ${t('initiatives.fields.required')}`}
            </li>
          ))}
        </ul>
      )}
      <h3>{t('initiatives.bundles')}</h3>
      {draft.lines.length === 0 ? (
        <p className="quiet">{t('app.none')}</p>
      ) : (
        <>
          <ul>
            {draft.lines.map((line) => (
              <li key={line.resource}>
                {line.name}
                {line.yuan !== null && ` · ${yuan(line.yuan)}`}
                {line.quantity !== null && ` · ${t('resources.pieces', { count: line.quantity })}`}
                {line.approval === 'owner' && ` · ${t('resources.approvalByOwner')}`}
              </li>
            ))}
          </ul>
          <p className="quiet">{t('posting.bundleHint')}</p>
          {decideBy !== undefined && (
            <p className="quiet">
              {t('bundles.decidedBy')} <Instant at={decideBy} zone={draft.timeZone} />
            </p>
          )}
        </>
      )}
    </>
  );
};
