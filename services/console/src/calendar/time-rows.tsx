import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { laneCount, moved, picked, placed, type Span } from './layout.ts';
import { PrintedBlocks } from './printed-blocks.tsx';
import { TimeBlock } from './time-block.tsx';
import './calendar.css';

export interface Block extends Span {
  readonly id: string;
  readonly label: string;
  /** Which look: a reservation's status, or `blocked`. */
  readonly look: string;
  /** Whether the reader may drag it to another time. */
  readonly mayMove?: boolean;
}

export interface TimeRow extends Span {
  readonly id: string;
  readonly name: string;
  readonly head: ReactNode;
  readonly blocks: readonly Block[];
  /** When nothing can be had: drawn behind what is there. */
  readonly closed?: readonly Span[];
  /** Marks at places of the row (0 to 1) with what stands above them. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

export interface Pick extends Span {
  readonly row: string;
}

interface Props {
  readonly label: string;
  readonly rows: readonly TimeRow[];
  /** What the rows are, where they are no days: paper says it over their names. */
  readonly rowsAre?: string;
  readonly stepMs: number;
  readonly textOf: (span: Span) => string;
  /** A time was chosen, by dragging or by the keyboard. Without it nothing can be chosen. */
  readonly onPick?: (pick: Pick) => void;
  readonly onOpen: (block: Block, row: TimeRow) => void;
  readonly onMove?: (block: Block, to: Span) => void;
}

const lanePx = 28;

/**
 * Rows of time: a resource each, or a day each. One drags over a row to choose a time; or goes to the row, moves the time with the arrow
 * keys, lengthens it with Shift, and takes it with Enter.
 */
export const TimeRows = ({ label, rows, rowsAre, stepMs, textOf, onPick, onOpen, onMove }: Props) => {
  const { t } = useTranslation();
  const [pick, setPick] = useState<Pick>();
  const told = pick === undefined ? '' : textOf(pick);
  return (
    <>
      <div className="time-rows" role="region" aria-label={label} tabIndex={0}>
        <div className="time-row time-row-head" aria-hidden="true">
          <div className="time-name" />
          <div className="time-track">
            {rows[0]?.ticks.map(({ at, label: text }) => (
              <span key={`${at} ${text}`} className="tick-label" style={{ left: `${at * 100}%` }}>
                {text}
              </span>
            ))}
          </div>
        </div>
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            stepMs={stepMs}
            pick={pick?.row === row.id ? pick : undefined}
            onChange={setPick}
            onOpen={onOpen}
            {...(onPick !== undefined && { onPick })}
            {...(onMove !== undefined && { onMove })}
          />
        ))}
        <div className="visually-hidden" role="status" aria-live="polite">
          {told === '' ? '' : `${t('calendar.chosen')} ${told}`}
        </div>
      </div>
      <PrintedBlocks rows={rows} rowsAre={rowsAre} textOf={textOf} />
    </>
  );
};

interface RowProps {
  readonly row: TimeRow;
  readonly stepMs: number;
  readonly pick: Pick | undefined;
  readonly onChange: (pick: Pick | undefined) => void;
  readonly onPick?: (pick: Pick) => void;
  readonly onOpen: (block: Block, row: TimeRow) => void;
  readonly onMove?: (block: Block, to: Span) => void;
}

/** Where the keyboard begins: nine hours after the row does. */
const firstHour = 9;
const hourMs = 3_600_000;

const Row = ({ row, stepMs, pick, onChange, onPick, onOpen, onMove }: RowProps) => {
  const { t } = useTranslation();
  const begun = useRef<number>(undefined);
  const all = placed(row, row.blocks);
  const [openedAtMs] = useState(() => Date.now());
  const past = openedAtMs > row.from ? [{ from: row.from, to: Math.min(openedAtMs, row.to) }] : [];
  const shades = [...(row.closed ?? []), ...past].flatMap((span) => placed(row, [span]));
  const isNow = openedAtMs > row.from && openedAtMs < row.to;
  const chosen = pick === undefined ? undefined : placed(row, [pick])[0];

  const placeOf = ({ clientX, currentTarget }: PointerEvent): number => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return (clientX - left) / width;
  };
  const drag = (event: PointerEvent): void => {
    if (begun.current !== undefined) onChange({ row: row.id, ...picked(row, begun.current, placeOf(event), stepMs) });
  };
  const take = (taken: Pick | undefined): void => {
    if (taken === undefined) return;
    onChange(undefined);
    onPick?.(taken);
  };
  const type = (event: KeyboardEvent): void => {
    const steps = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'Escape') onChange(undefined);
    if (event.key === 'Enter' && pick !== undefined) {
      event.preventDefault();
      take(pick);
    }
    if (steps === 0) return;
    event.preventDefault();
    const from = Math.min(row.from + firstHour * hourMs, row.to - 2 * stepMs);
    const before = pick ?? { row: row.id, from, to: from + 2 * stepMs };
    onChange({ row: row.id, ...moved(row, before, pick === undefined ? 0 : steps, stepMs, event.shiftKey) });
  };

  return (
    <div className="time-row" data-row={row.id}>
      <div className="time-name">{row.head}</div>
      <div className="time-track" style={{ minHeight: laneCount(all) * lanePx + 12 }}>
        {shades.map(({ left, width }, index) => (
          <span
            key={index}
            className="time-closed"
            style={{ left: `${left}%`, width: `${width}%` }}
            aria-hidden="true"
          />
        ))}
        {isNow && (
          <span
            className="time-now"
            style={{ left: `${((openedAtMs - row.from) / (row.to - row.from)) * 100}%` }}
            aria-hidden="true"
          />
        )}
        {row.ticks.map(({ at }) => (
          <span key={at} className="tick" style={{ left: `${at * 100}%` }} aria-hidden="true" />
        ))}
        {onPick !== undefined && (
          <button
            type="button"
            className="time-pick"
            aria-label={t('calendar.pickIn', { name: row.name })}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              begun.current = placeOf(event);
            }}
            onPointerMove={drag}
            onPointerUp={(event) => {
              const start = begun.current;
              begun.current = undefined;
              if (start === undefined) return;
              const span = picked(row, start, placeOf(event), stepMs);
              // A click alone means an hour.
              const isClick = span.to - span.from <= stepMs;
              take({ row: row.id, ...span, ...(isClick && { to: Math.min(row.to, span.from + hourMs) }) });
            }}
            onPointerCancel={() => {
              begun.current = undefined;
            }}
            onKeyDown={type}
          />
        )}
        {chosen !== undefined && (
          <span
            className="time-chosen"
            aria-hidden="true"
            style={{ left: `${chosen.left}%`, width: `${chosen.width}%` }}
          />
        )}
        {all.map((one) => (
          <TimeBlock
            key={`${one.block.id} ${one.block.from}`}
            placed={one}
            row={row}
            stepMs={stepMs}
            topPx={one.lane * lanePx + 6}
            onOpen={() => onOpen(one.block, row)}
            {...(onMove !== undefined && one.block.mayMove === true && { onMove: (to: Span) => onMove(one.block, to) })}
          />
        ))}
      </div>
    </div>
  );
};
