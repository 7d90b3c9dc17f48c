import { useQuery } from '@tanstack/react-query';
import { Radio, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Initiative } from '../api/initiatives.ts';
import { previewMove, type MoveWish, type PreviewedLine } from '../api/moves.ts';
import { problemOf } from '../api/problem.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { ResourceName } from '../resources/resource-name.tsx';
import { Instants } from '../time/instant.tsx';
import type { MoveChoice } from './move-bundles.ts';
import { liveLines } from './stray.ts';

interface Props {
  readonly initiative: Initiative;
  /** The new time. */
  readonly wish: MoveWish;
  readonly choices?: readonly MoveChoice[];
  readonly choice: MoveChoice;
  readonly onChoose: (choice: MoveChoice) => void;
}

const allChoices: readonly MoveChoice[] = ['move', 'keep', 'release'];

/** Before an initiative moves: what of its resources moves with it, what cannot, with what it could, and what shall become of them. */
export const MovedCheck = ({ initiative, wish, choices = allChoices, choice, onChoose }: Props) => {
  const { t } = useTranslation();
  const { id, timeZone, bundles } = initiative;
  const preview = useQuery({
    queryKey: ['initiative', id, 'move', wish],
    queryFn: ({ signal }) => previewMove(initiative, wish, signal),
    retry: false,
  });
  const held = bundles.flatMap(liveLines);
  return (
    <div className="notice" role="status" data-left-behind={held.length}>
      <strong>{t('bundles.leftBehind', { count: held.length })}</strong>
      {preview.error && <ProblemView problem={problemOf(preview.error)} />}
      <ul>
        {preview.data?.lines.map((line) => (
          <li key={`${line.bundle} ${line.line}`} data-free={line.isFree}>
            <ResourceName id={line.resource} /> → <Instants from={line.from} to={line.to} zone={timeZone} />
            <Freedom line={line} zone={timeZone} />
          </li>
        ))}
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

const Freedom = ({ line, zone }: { line: PreviewedLine; zone: string }) => {
  const { t } = useTranslation();
  const { isFree, awaits, instead } = line;
  if (isFree === undefined) return <div className="quiet">{t('bundles.freedom.unknown')}</div>;
  if (isFree) return <div className="quiet">{t(`bundles.freedom.${awaits ?? 'free'}`)}</div>;
  return (
    <div className="fault">
      {t('bundles.freedom.taken')}
      {instead && (
        <span className="quiet">
          {' '}
          {t('bundles.freedom.instead')} <ResourceName id={instead.resource} />{' '}
          <Instants from={instead.from} to={instead.to} zone={zone} />
        </span>
      )}
    </div>
  );
};
