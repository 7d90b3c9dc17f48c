import type { ProblemDocument } from '../api/problem.ts';

const members = [
  'rule',
  'capacity',
  'asked',
  'openingHours',
  'timeZone',
  'leadSeconds',
  'minSeconds',
  'maxSeconds',
] as const;

interface OpeningHours {
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
}

const hoursText = (hours: readonly OpeningHours[]): string =>
  hours.map(({ days, from, to }) => `${days.join(' ')} ${from}–${to}`).join('; ');

/** `3600` reads `1 h`, `5400` reads `1 h 30 min`. */
export const durationText = (seconds: number): string => {
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor((seconds % 86_400) / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [seconds % 60, 's'],
  ] as const;
  return (
    parts
      .filter(([count]) => count > 0)
      .map(([count, unit]) => `${count} ${unit}`)
      .join(' ') || '0 s'
  );
};

/** The members of a problem that say which rule was met, for people. */
export const ruleLines = (
  problem: ProblemDocument,
): readonly { readonly member: (typeof members)[number]; readonly value: string }[] =>
  members.flatMap((member) => {
    const value = problem[member];
    if (member === 'openingHours' && Array.isArray(value)) {
      return value.length > 0 ? [{ member, value: hoursText(value as OpeningHours[]) }] : [];
    }
    if (typeof value === 'number')
      return [{ member, value: member.endsWith('Seconds') ? durationText(value) : String(value) }];
    return typeof value === 'string' ? [{ member, value }] : [];
  });
