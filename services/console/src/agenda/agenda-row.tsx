import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../language/catalogue.ts';
import { ResourceName } from '../resources/resource-name.tsx';
import { rangeText, readerZone } from '../time/zones.ts';
import type { AgendaEntry } from './agenda-entries.ts';

type Terms = Catalogue['terms'];

export const AgendaRow = ({ entry }: { entry: AgendaEntry }) => {
  const { t, i18n } = useTranslation();
  const { from, to, title, resource, place, group, status } = entry;
  const statusText =
    resource !== undefined
      ? t(`terms.reservationStatuses.${status as keyof Terms['reservationStatuses']}`)
      : group === 'hosting'
        ? t(`terms.initiativeStatuses.${status as keyof Terms['initiativeStatuses']}`)
        : t(`terms.answers.${status as keyof Terms['answers']}`);
  return (
    <>
      <div role="gridcell">{rangeText(from, to, i18n.language, readerZone())}</div>
      <div role="gridcell" className="row-title">
        {title}
      </div>
      <div role="gridcell">{resource === undefined ? place : <ResourceName id={resource} />}</div>
      <div role="gridcell">
        <span className={`agenda-group agenda-${group}`}>{t(`agenda.groups.${group}`)}</span>
      </div>
      <div role="gridcell">{statusText}</div>
    </>
  );
};
