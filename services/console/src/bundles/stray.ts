import type { Bundle, BundleLine } from '../api/bundles.ts';
import type { Initiative } from '../api/initiatives.ts';
import type { Period } from '../api/reservations.ts';

const occupying: readonly string[] = [
  'requested',
  'waitlisted',
  'held',
  'awaiting-approval',
  'awaiting-clearance',
  'confirmed',
];

/** Lines that still claim a place at their owner. */
export const liveLines = ({ lines }: Bundle): readonly BundleLine[] =>
  lines.filter(({ status }) => occupying.includes(status));

type Dated = Pick<Initiative, 'startsAt' | 'endsAt' | 'occurrences' | 'bundles'>;

const msOf = ({ from, to }: Period): readonly [number, number] => [Date.parse(from), Date.parse(to)];

const touches = (a: Period, b: Period): boolean => {
  const [[aFrom, aTo], [bFrom, bTo]] = [msOf(a), msOf(b)];
  return aFrom < bTo && bFrom < aTo;
};

const covers = (a: Period, b: Period): boolean => {
  const [[aFrom, aTo], [bFrom, bTo]] = [msOf(a), msOf(b)];
  return aFrom <= bFrom && aTo >= bTo;
};

const lengthMs = (period: Period): number => {
  const [from, to] = msOf(period);
  return to - from;
};

const datesOf = ({ startsAt, endsAt, occurrences }: Dated): readonly Period[] =>
  (occurrences ?? [{ startsAt, endsAt }]).map((date) => ({ from: date.startsAt, to: date.endsAt }));

/** For what time a bundle was asked for: that of most of its lines, of equals the first. */
export const timeOf = (lines: readonly BundleLine[]): Period => {
  const counts = new Map<string, number>();
  for (const { from, to } of lines) counts.set(`${from} ${to}`, (counts.get(`${from} ${to}`) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const [period = ''] = [...counts].find(([, count]) => count === most) ?? [];
  const [from = '', to = ''] = period.split(' ');
  return { from, to };
};

/**
 * The bundles that still hold places at a time that is not the initiative's any more: none of their lines touches one of its dates; or one
 * does, but as long as the date and beside it. A set-up the day before or a projector for the first hour is no sign of that.
 */
export const strayBundles = (initiative: Dated): readonly Bundle[] => {
  const dates = datesOf(initiative);
  return initiative.bundles.filter((bundle) => {
    const lines = liveLines(bundle);
    if (lines.length === 0) return false;
    const touching = lines.flatMap((line) =>
      dates.filter((date) => touches(line, date)).map((date) => ({ line, date })),
    );
    if (touching.length === 0) return true;
    return (
      touching.every(({ line, date }) => !covers(line, date)) &&
      touching.some(({ line, date }) => lengthMs(line) === lengthMs(date))
    );
  });
};

/** The bundles that would be stray if the initiative were held at another time, and are not now. */
export const leftBehind = (initiative: Dated, is: Period): readonly Bundle[] => {
  const stray = new Set(strayBundles(initiative).map(({ id }) => id));
  const { bundles } = initiative;
  return strayBundles({ bundles, startsAt: is.from, endsAt: is.to }).filter(({ id }) => !stray.has(id));
};
