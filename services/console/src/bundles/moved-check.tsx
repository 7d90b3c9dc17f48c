import { useQueries } from '@tanstack/react-query';
import { Radio, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bundle } from '../api/bundles.ts';
import type { Period } from '../api/reservations.ts';
import { resourceOf, resourcesOf } from '../api/resources.ts';
import type { Unit } from '../api/units.ts';
import { ResourceName } from '../resources/resource-name.tsx';
import { usePerson } from '../session/session.ts';
import { Instants } from '../time/instant.tsx';
import type { MoveChoice } from './move-bundles.ts';
import { liveLines, isInItsOwnWay } from './stray.ts';
import { movedLines } from './wanted.ts';

interface Props {
  /** Those that would stay behind. */
  readonly bundles: readonly Bundle[];
  readonly was: Period;
  readonly is: Period;
  readonly zone: string;
  readonly choice: MoveChoice;
  readonly onChoose: (choice: MoveChoice) => void;
}

type Freedom = 'free' | 'taken' | 'own';

/** Whether a resource could be had at another time, as the reader's unit knows it. */
const freedomAt = async (id: string, { from, to }: Period, unit: Unit, signal: AbortSignal): Promise<Freedom> => {
  const { name: q, owner } = await resourceOf(id, unit, signal);
  const { items } = await resourcesOf(unit, { q, owner, from, to, free: true }, undefined, signal);
  return items.some((one) => one.id === id) ? 'free' : 'taken';
};

const choices: readonly MoveChoice[] = ['move', 'keep', 'release'];

/** Before an initiative moves: which resources would stay behind, which of them could be had at the new time, and what shall become of them. */
export const MovedCheck = ({ bundles, was, is, zone, choice, onChoose }: Props) => {
  const { t } = useTranslation();
  const { unit } = usePerson();
  const lines = bundles.flatMap(liveLines);
  const moved = movedLines(lines, was, is);
  const freedoms = useQueries({
    queries: moved.map(({ resource, from, to }) => ({
      queryKey: ['resources', unit, 'free-at', resource, from, to],
      queryFn: ({ signal }: { signal: AbortSignal }) => freedomAt(resource, { from, to }, unit, signal),
    })),
  });
  return (
    <div className="notice" role="status" data-left-behind={lines.length}>
      <strong>{t('bundles.leftBehind', { count: lines.length })}</strong>
      <ul>
        {lines.map((line, index) => {
          const to = moved[index];
          const freedom = to !== undefined && isInItsOwnWay([line], [to]) ? 'own' : freedoms[index]?.data;
          return (
            <li key={line.reservation}>
              <ResourceName id={line.resource} /> · <Instants from={line.from} to={line.to} zone={zone} />
              {to !== undefined && (
                <div className={freedom === 'taken' ? 'fault' : 'quiet'}>
                  → <Instants from={to.from} to={to.to} zone={zone} />{' '}
                  {freedom !== undefined && t(`bundles.freedom.${freedom}`)}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <Radio.Group
        className="bundle-buttons"
        aria-label={t('bundles.whatWithThem')}
        value={choice}
        onChange={({ target }) => onChoose(target.value as MoveChoice)}
      >
        <Space orientation="vertical">
          {choices.map((value) => (
            <Radio key={value} value={value}>
              {t(`bundles.choices.${value}`)}
            </Radio>
          ))}
        </Space>
      </Radio.Group>
    </div>
  );
};
