import type { BundleLine, BundleWish, LineChange } from '../api/bundles.ts';
import type { Period } from '../api/reservations.ts';
import type { Resource } from '../api/resources.ts';

/** One resource that is to be asked for, with how much of it. */
export interface WantedLine extends Pick<
  Resource,
  'name' | 'unit' | 'owner' | 'kind' | 'sharing' | 'approval' | 'capacity' | 'clearanceAboveFen'
> {
  readonly resource: string;
  /** Places or pieces, where it is shared by number. */
  readonly quantity: number | null;
  /** Of a fund. */
  readonly yuan: number | null;
}

export const wantedOf = ({
  id,
  name,
  unit,
  owner,
  kind,
  sharing,
  approval,
  capacity,
  clearanceAboveFen,
}: Resource): WantedLine => ({
  resource: id,
  name,
  unit,
  owner,
  kind,
  sharing,
  approval,
  ...(capacity !== undefined && { capacity }),
  ...(clearanceAboveFen !== undefined && { clearanceAboveFen }),
  quantity: sharing === 'capacity' ? 1 : null,
  yuan: null,
});

export type Lack = 'amount' | 'quantity';

/** What a line cannot be asked for without. */
export const lackOf = ({ sharing, yuan, quantity }: WantedLine): Lack | undefined => {
  if (sharing === 'budget' && (yuan === null || yuan <= 0)) return 'amount';
  if (sharing === 'capacity' && (quantity === null || quantity < 1)) return 'quantity';
  return undefined;
};

const fenPerYuan = 100;
export const fenOf = (yuan: number): number => Math.round(yuan * fenPerYuan);
export const yuanOf = (fen: number): number => fen / fenPerYuan;

const dayMs = 86_400_000;
/** So long owners have for their word, if it does not begin earlier. */
const longestDecideMs = 7 * dayMs;

const needsAWord = ({ approval, yuan, clearanceAboveFen }: WantedLine): boolean =>
  approval === 'owner' || (clearanceAboveFen !== undefined && yuan !== null && fenOf(yuan) > clearanceAboveFen);

/** Until when owners may take their time; undefined where nobody's word is needed and the services' own time is enough. */
export const decideByOf = (lines: readonly WantedLine[], period: Period, nowMs: number): string | undefined =>
  lines.some(needsAWord) ? latestDecision([period], nowMs) : undefined;

/** The longest that owners may take for these times; undefined where the first has begun. */
export const latestDecision = (times: readonly Pick<Period, 'from'>[], nowMs: number): string | undefined => {
  const latest = Math.min(nowMs + longestDecideMs, ...times.map(({ from }) => Date.parse(from)));
  return latest > nowMs ? new Date(latest).toISOString() : undefined;
};

/** What is sent. The caller has seen to it that no line lacks anything. */
export const wishOf = (lines: readonly WantedLine[], { from, to }: Period, nowMs: number): BundleWish => {
  const decideBy = decideByOf(lines, { from, to }, nowMs);
  return {
    lines: lines.map(({ resource, quantity, yuan }) => ({
      resource,
      from,
      to,
      ...(quantity !== null && { quantity }),
      ...(yuan !== null && { amountFen: fenOf(yuan) }),
    })),
    ...(decideBy !== undefined && { decideBy }),
  };
};

/** The same lines once more, those changed that a change is advised for. */
export const againOf = (lines: readonly BundleLine[], changes: readonly LineChange[]): BundleWish['lines'] =>
  lines.map(({ line, resource, from, to, quantity, amountFen }) => {
    const change = changes.find((one) => one.line === line);
    return {
      resource: change?.resource ?? resource,
      from: change?.from ?? from,
      to: change?.to ?? to,
      quantity: change?.quantity ?? quantity,
      ...(amountFen !== undefined && { amountFen }),
    };
  });

/**
 * The lines for an initiative that has moved: what began or ended with it begins or ends with it again, what did not keeps its distance
 * from the beginning.
 */
export const movedLines = (lines: readonly BundleLine[], was: Period, is: Period): BundleWish['lines'] => {
  const shiftMs = Date.parse(is.from) - Date.parse(was.from);
  const shifted = (instant: string): string => new Date(Date.parse(instant) + shiftMs).toISOString();
  const isSame = (a: string, b: string): boolean => Date.parse(a) === Date.parse(b);
  return lines.map(({ resource, from, to, quantity, amountFen }) => ({
    resource,
    from: isSame(from, was.from) ? is.from : shifted(from),
    to: isSame(to, was.to) ? is.to : shifted(to),
    quantity,
    ...(amountFen !== undefined && { amountFen }),
  }));
};
