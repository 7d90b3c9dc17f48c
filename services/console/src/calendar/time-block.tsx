import { useRef, useState, type PointerEvent } from 'react';
import { moved, type Placed, type Span } from './layout.ts';
import type { Block, TimeRow } from './time-rows.tsx';

/** A pointer that moves less than this still clicks. */
const slackPx = 4;

interface Props {
  readonly placed: Placed<Block>;
  readonly row: TimeRow;
  readonly stepMs: number;
  readonly topPx: number;
  readonly onOpen: () => void;
  /** It was dragged to another time of its row. Without it, it cannot be dragged. */
  readonly onMove?: (to: Span) => void;
}

/** A block of a row: a click opens it; one that may be moved is dragged in whole steps. By keyboard it is moved from what opens. */
export const TimeBlock = ({ placed: { block, left, width }, row, stepMs, topPx, onOpen, onMove }: Props) => {
  const begun = useRef<number>(undefined);
  const [shiftPx, setShiftPx] = useState(0);
  const isDragged = Math.abs(shiftPx) >= slackPx;
  const end = (event: PointerEvent): void => {
    begun.current = undefined;
    setShiftPx(0);
    const track = event.currentTarget.parentElement;
    if (!isDragged || track === null) return;
    const steps = Math.round(((shiftPx / track.clientWidth) * (row.to - row.from)) / stepMs);
    if (steps !== 0) onMove?.(moved(row, block, steps, stepMs, false));
  };
  return (
    <button
      type="button"
      className={`time-block look-${block.look}${onMove === undefined ? '' : ' time-block-movable'}`}
      title={block.label}
      style={{
        left: `${left}%`,
        width: `${width}%`,
        top: topPx,
        ...(isDragged && { transform: `translateX(${shiftPx}px)`, zIndex: 2 }),
      }}
      {...(onMove !== undefined && {
        onPointerDown: (event: PointerEvent) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          begun.current = event.clientX;
        },
        onPointerMove: (event: PointerEvent) => {
          if (begun.current !== undefined) setShiftPx(event.clientX - begun.current);
        },
        onPointerUp: end,
        onPointerCancel: () => {
          begun.current = undefined;
          setShiftPx(0);
        },
      })}
      onClick={() => {
        if (!isDragged) onOpen();
      }}
    >
      {block.label}
    </button>
  );
};
