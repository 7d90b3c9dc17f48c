import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requestBundle } from '../api/bundles.ts';
import type { Initiative } from '../api/initiatives.ts';
import { useStep } from '../app/use-step.ts';
import { useWishKey } from '../app/use-wish-key.ts';
import { ProblemView } from '../problems/problem-view.tsx';
import { PeriodFields } from '../time/period-fields.tsx';
import { instantOf, wallOf } from '../time/wall-time.ts';
import { ChooseResources } from './choose-resources.tsx';
import { lackOf, wishOf, type WantedLine } from './wanted.ts';
import { Dialog } from '../app/dialog.tsx';

interface Props {
  readonly initiative: Initiative;
  readonly before: readonly WantedLine[];
  /** A draft's owners are not asked yet: what is chosen is kept until it is posted. */
  readonly onKeep?: (lines: readonly WantedLine[]) => void;
  readonly onClose: () => void;
}

/** Resources for an initiative, at any time of its life: for its own time, or for another, as a set-up the day before. */
export const RequestDialog = ({ initiative, before, onKeep, onClose }: Props) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { id, timeZone } = initiative;
  const [lines, setLines] = useState(before);
  const [startsAt, setStartsAt] = useState(() => wallOf(initiative.startsAt, timeZone));
  const [endsAt, setEndsAt] = useState(() => wallOf(initiative.endsAt, timeZone));
  const [isTried, setTried] = useState(false);
  const { busy, problem, take } = useStep([['initiative', id], ['initiatives'], ['timeline'], ['calendars']]);
  const { keyOf, renew } = useWishKey();
  const from = instantOf(startsAt, timeZone);
  const to = instantOf(endsAt, timeZone);
  const period = from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
  const isReady = period !== undefined && lines.length > 0 && lines.every((line) => lackOf(line) === undefined);
  const ask = (): void => {
    setTried(true);
    if (onKeep !== undefined) {
      onKeep(lines);
      onClose();
    } else if (isReady) {
      const wish = wishOf(lines, period, Date.now());
      take('ask', () =>
        requestBundle(initiative, wish, keyOf(wish)).then(
          () => {
            void message.success(t('bundles.asked', { count: lines.length }));
            onClose();
          },
          (error: unknown) => {
            renew();
            throw error;
          },
        ),
      );
    }
  };
  return (
    <Dialog
      width={760}
      title={t(onKeep === undefined ? 'bundles.request' : 'bundles.choose')}
      okText={t(onKeep === undefined ? 'bundles.request' : 'app.save')}
      confirmLoading={busy !== undefined}
      onOk={ask}
      onCancel={onClose}
    >
      {onKeep === undefined && (
        <PeriodFields
          startsAt={startsAt}
          endsAt={endsAt}
          zone={timeZone}
          onChange={(start, end) => {
            setStartsAt(start);
            setEndsAt(end);
          }}
        />
      )}
      <ChooseResources period={period} lines={lines} onChange={setLines} isTried={isTried} />
      {isTried && lines.length === 0 && (
        <p className="fault" role="alert">
          {t('bundles.nothingChosen')}
        </p>
      )}
      {problem !== undefined && <ProblemView problem={problem} zone={timeZone} />}
    </Dialog>
  );
};
