import { Type } from 'typebox';
import { OpeningHours, ResourceDescription, type ViewOf, type Weekday, weekdays } from '#contracts';

/** What a text on opening hours says, as rules, and the pieces of it that were not understood. */
export const ParsedOpeningHours = Type.Object(
  {
    openingHours: Type.Array(OpeningHours),
    /** Present where the text speaks of public holidays. */
    holidays: Type.Optional(ResourceDescription.properties.holidays),
    /** The pieces of the text that gave no rule, word for word; empty when all was understood. */
    notUnderstood: Type.Array(Type.String()),
  },
  { $id: 'ParsedOpeningHours' },
);
export type ParsedOpeningHours = ViewOf<typeof ParsedOpeningHours>;

/**
 * Reads opening hours as people write them in Chinese, as
 * `周一闭馆周二至周五 14:00-20:00周六至周日 10:00-18:00` or `周二至周日 9:00-20:00；周一闭馆，法定节假日开放时间另行通知`.
 *
 * It never guesses, and what it does not understand takes nothing away: a closing word belongs to the days right before it, which have no hours
 * yet. Hours without days, a time that ends before it starts, a day that is both open and closed and every word it does
 * not know are given back in `notUnderstood` and make no rule. A day that the text does not name has no hours.
 * An empty text gives no rule, which means open at all times.
 */
export const parseOpeningHours = (text: string): ParsedOpeningHours => {
  const found: { days: Weekday[]; from: string; to: string; text: string }[] = [];
  const closed: { days: Weekday[]; text: string }[] = [];
  const notUnderstood: string[] = [];
  let holidays: ResourceDescription['holidays'] | undefined;
  let days: { days: Weekday[]; text: string; used: boolean } | undefined;
  let unknown = '';
  let at = 0;

  const flush = (): void => {
    if (unknown.trim() !== '') notUnderstood.push(unknown.trim());
    unknown = '';
  };
  const endOfDays = (): void => {
    if (days && !days.used) notUnderstood.push(days.text);
    days = undefined;
  };
  const matchAt = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text) ?? undefined;
  };
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const match = matchAt(pattern);
    if (!match) return undefined;
    flush();
    at += match[0].length;
    return match;
  };

  while (at < text.length) {
    let match: RegExpExecArray | undefined;
    if (take(separators)) continue;
    if ((match = take(holidayRule))) {
      endOfDays();
      holidays = holidayMeaning(match[1] ?? '');
    } else if ((match = take(dayList))) {
      endOfDays();
      days = { days: daysOf(match[0]), text: match[0].trim(), used: false };
    } else if (days && !days.used && unknown.trim() === '' && (match = take(closing))) {
      closed.push({ days: days.days, text: days.text + match[0] });
      days = undefined;
    } else if ((match = matchAt(timeRange))) {
      // Hours behind a word that is not understood are its own, where the days before it have theirs.
      if (days?.used && unknown.trim() !== '') days = undefined;
      take(timeRange);
      const range = rangeOf(match);
      if (days && range) {
        found.push({ days: days.days, ...range, text: `${days.text} ${match[0].trim()}` });
        days.used = true;
      } else notUnderstood.push(match[0].trim());
    } else {
      unknown += text.charAt(at);
      at += 1;
    }
  }
  flush();
  endOfDays();

  for (const rule of closed) {
    if (found.some((hours) => hours.days.some((day) => rule.days.includes(day)))) notUnderstood.push(rule.text);
  }
  const contradictory = new Set(closed.flatMap((rule) => rule.days));
  const openingHours = found
    .map(({ days: open, from, to }) => ({ days: open.filter((day) => !contradictory.has(day)), from, to }))
    .filter((hours) => hours.days.length > 0);
  return { openingHours, ...(holidays ? { holidays } : {}), notUnderstood };
};

const separators = /[\s；;，,。、]+/y;
const day = '(?:周|星期|礼拜)[一二三四五六日天]';
const to = '\\s*(?:至|到|-|–|—|~|～)\\s*';
const daySpan = `(?:${day}(?:${to}(?:周|星期|礼拜)?[一二三四五六日天])?)`;
const dayList = new RegExp(`(?:每天|每日|${daySpan}(?:\\s*[、，,和及]\\s*${daySpan})*)`, 'y');
const closing = /\s*(?:闭馆|休馆|闭园|休息|不开放)/y;
const holidayRule =
  /(?:国家)?(?:法定节假日|法定假日|节假日)\s*((?:开放时间)?另行通知|闭馆|休馆|闭园|休息|不开放|正常开放|照常开放)/y;
const half = '(上午|早上|下午|晚上)?\\s*';
const clock = '(\\d{1,2})[:：](\\d{2})';
const timeRange = new RegExp(`${half}${clock}${to}${half}${clock}`, 'y');

const holidayMeaning = (words: string): ResourceDescription['holidays'] => {
  if (words.includes('通知')) return 'by-notice';
  return words.includes('常开放') ? 'open' : 'closed';
};

const dayNumber = (character: string): number => ('一二三四五六日'.indexOf(character.replace('天', '日')) + 7) % 7;

const daysOf = (text: string): Weekday[] => {
  if (/每[天日]/.test(text)) return [...weekdays];
  const found = new Set<number>();
  for (const span of text.split(/[、，,和及]/)) {
    const named = [...span.replace(/周|星期|礼拜/g, '').matchAll(/[一二三四五六日天]/g)].map((match) =>
      dayNumber(match[0]),
    );
    const first = named[0];
    if (first === undefined) continue;
    const last = named[1] ?? first;
    for (let number = first; ; number = (number + 1) % 7) {
      found.add(number);
      if (number === last) break;
    }
  }
  return weekdays.filter((_, number) => found.has(number));
};

const rangeOf = (match: RegExpExecArray): { from: string; to: string } | undefined => {
  const [, firstHalf, fromHour, fromMinute, secondHalf, toHour, toMinute] = match;
  const from = minutesOf(firstHalf, fromHour, fromMinute);
  const end = minutesOf(secondHalf ?? firstHalf, toHour, toMinute);
  if (from === undefined || end === undefined || end <= from) return undefined;
  return { from: timeOf(from), to: timeOf(end) };
};

const minutesOf = (halfOfDay: string | undefined, hours = '', minutes = ''): number | undefined => {
  const isAfternoon = halfOfDay === '下午' || halfOfDay === '晚上';
  const hour = Number(hours) + (isAfternoon && Number(hours) < 12 ? 12 : 0);
  const total = hour * 60 + Number(minutes);
  if (Number(minutes) > 59 || total > 24 * 60) return undefined;
  return total;
};

const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
