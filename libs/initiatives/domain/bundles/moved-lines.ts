import type { InitiativeContent, MovedLine } from '#contracts';
import { derivedId, withoutUndefined } from '#kernel';
import { isLive, type Bundle, type LineOfBundle } from './bundle.js';
import type { LineTerms, MoveTerms } from './move.js';

type Times = Pick<InitiativeContent, 'startsAt' | 'endsAt' | 'occurrences'>;

export interface MovedBundle {
  readonly bundle: string;
  readonly lines: readonly MovedLine[];
}

/**
 * The lines that change when an initiative moves, by bundle; a bundle of which none does is left out. Times at or after the end go with the
 * end, all others with the start: what is built up two hours before stays two hours before. Where there are occurrences, as many before as after, a
 * line goes with the one that it lies in. `terms` say otherwise for single lines.
 */
export const movedLines = (
  bundles: readonly Bundle[],
  before: Times,
  after: Times,
  { id, lines: terms = [], isAlone = false }: MoveTerms,
): readonly MovedBundle[] =>
  (isAlone ? [] : bundles.filter(isLive)).flatMap((bundle) => {
    const lines = bundle.lines.filter(holds).flatMap((line) => {
      const own = terms.find((one) => one.bundle === bundle.id && one.line === line.line);
      return movedLine(line, bundle.id, shifted(line, before, after), own, id) ?? [];
    });
    return lines.length === 0 ? [] : [{ bundle: bundle.id, lines }];
  });

/** Only what is the bundle's for good can move. */
export const holds = ({ status }: LineOfBundle): boolean => status === 'confirmed';

const movedLine = (
  { line, resource, reservation, from, to, quantity, amountFen }: LineOfBundle,
  bundle: string,
  shift: { readonly from: string; readonly to: string },
  terms: LineTerms | undefined,
  move: string,
): MovedLine | undefined => {
  const { bundle: _bundle, line: _line, ...own } = terms ?? {};
  const was = { resource, from, to, quantity, ...(amountFen !== undefined && { amountFen }) };
  const wanted = { ...was, ...shift, ...withoutUndefined(own) };
  if (JSON.stringify(wanted) === JSON.stringify(was)) return undefined;
  return {
    ...wanted,
    line,
    reservation: `${wanted.resource}.${derivedId(move, bundle, String(line))}`,
    ...(wanted.resource === resource && { inExchangeFor: reservation }),
  };
};

const shifted = ({ from, to }: LineOfBundle, before: Times, after: Times) => {
  const [old, next] = framesOf({ from, to }, before, after);
  const moved = (instant: string): string => {
    const [of, by] = instant >= old.endsAt ? [old.endsAt, next.endsAt] : [old.startsAt, next.startsAt];
    const ms = Date.parse(by) - Date.parse(of);
    return ms === 0 ? instant : new Date(Date.parse(instant) + ms).toISOString();
  };
  return { from: moved(from), to: moved(to) };
};

/** The occurrence that the line lies in, before and after; or else the whole. */
const framesOf = ({ from, to }: { from: string; to: string }, before: Times, after: Times): readonly [Times, Times] => {
  const [old = [], next = []] = [before.occurrences, after.occurrences];
  if (old.length === 0 || old.length !== next.length) return [before, after];
  const index = old.findIndex(({ startsAt, endsAt }) => startsAt < to && from < endsAt);
  return [old[index] ?? before, next[index] ?? after];
};
