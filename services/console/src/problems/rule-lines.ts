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

/** `5400` reads `1小时30分钟`, or `1 hr 30 mins`. */
export const durationText = (seconds: number, language: string): string => {
  const parts = [
    [Math.floor(seconds / 86_400), 'day'],
    [Math.floor((seconds % 86_400) / 3600), 'hour'],
    [Math.floor((seconds % 3600) / 60), 'minute'],
    [seconds % 60, 'second'],
  ] as const;
  const told = parts.filter(([count], index) => count > 0 || (seconds === 0 && index === parts.length - 1));
  return told
    .map(([count, unit]) =>
      new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
        style: 'unit',
        unit,
        unitDisplay: 'short',
      }).format(count),
    )
    .join(language === 'en' ? ' ' : '');
};

/** The members of a problem that say which rule was met, for people. */
export const ruleLines = (
  problem: ProblemDocument,
  language: string,
): readonly { readonly member: (typeof members)[number]; readonly value: string }[] =>
  members.flatMap((member) => {
    const value = problem[member];
    if (member === 'openingHours' && Array.isArray(value)) {
      return value.length > 0 ? [{ member, value: hoursText(value as OpeningHours[]) }] : [];
    }
    if (typeof value === 'number')
      return [{ member, value: member.endsWith('Seconds') ? durationText(value, language) : String(value) }];
    return typeof value === 'string' ? [{ member, value }] : [];
  });
