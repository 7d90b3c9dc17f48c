import { Button, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBodyName } from '../api/bodies.ts';
import { lackOf, type WantedLine } from './wanted.ts';

interface Props {
  readonly lines: readonly WantedLine[];
  readonly onChange: (lines: readonly WantedLine[]) => void;
  /** Whether what a line lacks is said: once somebody has tried to go on. */
  readonly isTried: boolean;
}

/** What was chosen: how much of each, where that is to be said. */
export const WantedLines = ({ lines, onChange, isTried }: Props) => {
  const { t } = useTranslation();
  const nameOf = useBodyName();
  if (lines.length === 0) return null;
  const set = (resource: string, changes: Partial<WantedLine>): void =>
    onChange(lines.map((line) => (line.resource === resource ? { ...line, ...changes } : line)));
  return (
    <section className="wanted" aria-label={t('bundles.chosen')}>
      <h3>{t('bundles.chosenCount', { count: lines.length })}</h3>
      <ul className="free">
        {lines.map((line) => {
          const { resource, name, owner, sharing, capacity, quantity, yuan, approval } = line;
          const lack = isTried ? lackOf(line) : undefined;
          return (
            <li key={resource} data-wanted={resource}>
              <strong>{name}</strong>
              <span className="quiet">{nameOf(owner)}</span>
              {approval === 'owner' && <span className="tag-plain">{t('resources.approvalByOwner')}</span>}
              {sharing === 'budget' && (
                <InputNumber
                  aria-label={t('bundles.amountOf', { name })}
                  placeholder={t('bundles.amount')}
                  min={0.01}
                  step={100}
                  precision={2}
                  suffix={t('bundles.yuan')}
                  value={yuan}
                  onChange={(value) => set(resource, { yuan: value })}
                />
              )}
              {sharing === 'capacity' && (
                <InputNumber
                  aria-label={t('bundles.quantityOf', { name })}
                  min={1}
                  {...(capacity !== undefined && { max: capacity, suffix: `/ ${capacity}` })}
                  precision={0}
                  value={quantity}
                  onChange={(value) => set(resource, { quantity: value })}
                />
              )}
              <Button
                size="small"
                type="link"
                aria-label={t('bundles.removeOf', { name })}
                onClick={() => onChange(lines.filter((one) => one.resource !== resource))}
              >
                {t('posting.remove')}
              </Button>
              {lack !== undefined && (
                <span className="fault" role="alert">
                  {t(`bundles.lacks.${lack}`)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
