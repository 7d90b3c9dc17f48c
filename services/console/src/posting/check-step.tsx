import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { Fact, Facts } from '../app/facts.tsx';
import { Instants } from '../time/instant.tsx';
import { periodOf, type Draft } from './draft.ts';

/** All that will be posted, to be read once more. */
export const CheckStep = ({ draft }: { draft: Draft }) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  const period = periodOf(draft);
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
        <Fact label={t('initiatives.fields.onSilence')}>{t(`terms.onSilence.${draft.onSilence}`)}</Fact>
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
            {draft.lines.map(({ resource, name }) => (
              <li key={resource}>{name}</li>
            ))}
          </ul>
          <p className="quiet">{t('posting.bundleHint')}</p>
        </>
      )}
    </>
  );
};
