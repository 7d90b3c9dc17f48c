import {
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useIsNarrow } from './is-narrow.ts';
import { useIsPrinting } from '../paper/is-printing.ts';

interface Props<Item> {
  readonly label: string;
  readonly columns: readonly string[];
  readonly className: string;
  readonly rowPx: number;
  /** On a phone, where a row is a card. */
  readonly narrowPx?: number;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly renderRow: (item: Item) => ReactNode;
  readonly onOpen: (item: Item) => void;
  /** Whether there are more than were fetched: paper then says that it has not all. */
  readonly hasMore?: boolean;
  /** Called when the last rows come into sight: time to fetch more. */
  readonly onNearEnd?: () => void;
}

/** Of a card on a phone, see rows.css. */
const usualNarrowPx = 116;

/** Rows drawn beyond the visible ones, so that a quick scroll shows no gap. */
const spare = 8;
/** So many rows are drawn for paper, some 25 sheets. */
const mostPrinted = 1000;

/**
 * A table of rows of one height, of which only the visible ones are drawn: any number scrolls without a stall. Arrow keys, Page, Home
 * and End move through it, Enter opens. Rows that come in above while one reads further down do not move what is read. Paper has them all,
 * or says that it has not.
 */
export const VirtualRows = <Item,>({
  label,
  columns,
  className,
  rowPx: wideRowPx,
  narrowPx = usualNarrowPx,
  items,
  keyOf,
  renderRow,
  onOpen,
  hasMore = false,
  onNearEnd,
}: Props<Item>) => {
  const { t } = useTranslation();
  const isPrinting = useIsPrinting();
  const isNarrow = useIsNarrow();
  const rowPx = isNarrow ? narrowPx : wideRowPx;
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const [chosen, setChosen] = useState<string>();
  const firstKey = items[0] === undefined ? undefined : keyOf(items[0]);
  const firstBefore = useRef(firstKey);

  useLayoutEffect(() => {
    const element = box.current;
    const before = firstBefore.current;
    firstBefore.current = firstKey;
    // Asking the element itself would lay out the page, with each event that comes.
    if (element === null || before === undefined || before === firstKey || top === 0) return;
    const added = items.findIndex((item) => keyOf(item) === before);
    if (added > 0) element.scrollTop += added * rowPx;
  }, [firstKey, items, keyOf, rowPx, top]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const first = isPrinting ? 0 : Math.max(0, Math.floor(top / rowPx) - spare);
  const count = isPrinting ? mostPrinted : Math.ceil(height / rowPx) + 2 * spare;
  const visible = items.slice(first, first + count);
  const isCut = isPrinting && (hasMore || visible.length < items.length);

  const move = (event: KeyboardEvent): void => {
    const chosenIndex = chosen === undefined ? -1 : items.findIndex((item) => keyOf(item) === chosen);
    const page = Math.max(1, Math.floor(height / rowPx) - 2);
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    const step = steps[event.key];
    let target: number | undefined;
    if (step !== undefined) target = chosenIndex < 0 ? 0 : chosenIndex + step;
    else if (event.key === 'Home') target = 0;
    else if (event.key === 'End') target = items.length - 1;
    const item = items[chosenIndex];
    if (event.key === 'Enter' && item !== undefined) onOpen(item);
    if (target === undefined) return;
    event.preventDefault();
    const index = Math.min(items.length - 1, Math.max(0, target));
    const next = items[index];
    if (next === undefined) return;
    setChosen(keyOf(next));
    const element = box.current;
    if (element === null) return;
    if (index * rowPx < element.scrollTop) element.scrollTop = index * rowPx;
    else if ((index + 2) * rowPx > element.scrollTop + height) element.scrollTop = (index + 2) * rowPx - height;
  };

  const choose = useCallback(
    (key: string, item: Item): void => {
      setChosen(key);
      onOpen(item);
    },
    [onOpen],
  );

  return (
    <>
      <div
        ref={box}
        className={`rows ${className}`}
        role="grid"
        aria-label={label}
        aria-rowcount={items.length + 1}
        tabIndex={0}
        aria-activedescendant={chosen === undefined ? undefined : rowId(chosen)}
        onScroll={({ currentTarget }) => {
          setTop(currentTarget.scrollTop);
          const end = items.length * rowPx - currentTarget.clientHeight;
          if (currentTarget.scrollTop > end - 10 * rowPx) onNearEnd?.();
        }}
        onKeyDown={move}
      >
        <div className="row row-head" role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <div key={column} role="columnheader">
              {column}
            </div>
          ))}
        </div>
        <div role="rowgroup" className="rows-all" {...(!isPrinting && { style: { height: items.length * rowPx } })}>
          {visible.map((item, index) => {
            const key = keyOf(item);
            return (
              <Row
                key={key}
                rowKey={key}
                item={item}
                index={first + index}
                isChosen={key === chosen}
                renderRow={renderRow}
                onChoose={choose}
                {...(!isPrinting && { belowPx: (items.length - 1 - first - index) * rowPx, rowPx })}
              />
            );
          })}
        </div>
      </div>
      {isCut && <p className="print-only">{t('paper.notAll', { count: visible.length })}</p>}
    </>
  );
};

interface RowProps<Item> {
  readonly rowKey: string;
  readonly item: Item;
  readonly index: number;
  readonly isChosen: boolean;
  readonly renderRow: (item: Item) => ReactNode;
  readonly onChoose: (key: string, item: Item) => void;
  /** How far it is from the end: that stays when others come in above, so that the browser has nothing to place anew. */
  readonly belowPx?: number;
  readonly rowPx?: number;
}

const PlainRow = <Item,>({ rowKey, item, index, isChosen, renderRow, onChoose, belowPx, rowPx }: RowProps<Item>) => {
  const style: CSSProperties = belowPx === undefined ? {} : { bottom: belowPx, height: rowPx };
  return (
    <div
      id={rowId(rowKey)}
      role="row"
      className={isChosen ? 'row row-chosen' : 'row'}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      style={style}
      onClick={() => onChoose(rowKey, item)}
    >
      {renderRow(item)}
    </div>
  );
};

/** Drawn anew when something of it has changed. */
const Row = memo(PlainRow) as typeof PlainRow;

const rowId = (key: string): string => `row-${key}`;
