import CaretRightOutlined from '@ant-design/icons/es/icons/CaretRightOutlined';
import PauseOutlined from '@ant-design/icons/es/icons/PauseOutlined';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ConnectionState } from '../live/connection-state.tsx';
import type { EventLog } from '../live/event-log.ts';
import { useLog } from '../live/use-log.ts';
import { ProblemView } from '../problems/problem-view.tsx';

/** A number that changes faster cannot be read. */
const countMs = 200;

/** Pause and go on, whether events come, and how many there are. */
export const StreamBar = ({ log }: { log: EventLog }) => {
  const { t } = useTranslation();
  const isPaused = useLog(log, (state) => state.isPaused);
  const connection = useLog(log, (state) => state.connection);
  return (
    <>
      <div className="stream-bar">
        <Button
          icon={isPaused ? <CaretRightOutlined aria-hidden /> : <PauseOutlined aria-hidden />}
          onClick={isPaused ? log.goOn : log.pause}
          aria-pressed={isPaused}
        >
          {isPaused ? t('desk.goOn') : t('desk.pause')}
        </Button>
        <ConnectionState connection={connection} isPaused={isPaused} />
        <Shown log={log} />
        <Waiting log={log} />
      </div>
      {connection.status === 'refused' && <ProblemView problem={connection.problem} />}
    </>
  );
};

const Shown = ({ log }: { log: EventLog }) => {
  const { t } = useTranslation();
  const count = useLog(log, ({ shown }) => shown.length, countMs);
  return <span className="stream-count">{t('desk.shown', { count })}</span>;
};

const Waiting = ({ log }: { log: EventLog }) => {
  const { t } = useTranslation();
  const count = useLog(log, ({ waiting }) => waiting, countMs);
  return count === 0 ? null : (
    <Button type="primary" onClick={log.goOn} className="stream-waiting">
      {t('desk.waiting', { count })}
    </Button>
  );
};
