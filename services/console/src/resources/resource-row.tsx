import { useTranslation } from 'react-i18next';
import type { Resource } from '../api/resources.ts';
import { Holds } from './holds.tsx';

export const ResourceRow = ({ resource, owner }: { resource: Resource; owner: string }) => {
  const { t } = useTranslation();
  const { name, kind, unit, district, approval } = resource;
  return (
    <>
      <div role="gridcell" className="row-name">
        {name}
      </div>
      <div role="gridcell">{t(`terms.resourceKinds.${kind}`)}</div>
      <div role="gridcell">
        <span className={`unit unit-${unit}`}>{t(`terms.units.${unit}`)}</span>
      </div>
      <div role="gridcell">{owner}</div>
      <div role="gridcell">
        <Holds resource={resource} />
      </div>
      <div role="gridcell">{district}</div>
      <div role="gridcell">{t(`resources.approvals.${approval}`)}</div>
    </>
  );
};
