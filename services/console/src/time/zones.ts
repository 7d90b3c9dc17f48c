const zoneOfBrowser = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
let zoneNow = zoneOfBrowser();

/** To be called when the reader comes back to the page: who travels has set the clock in between. */
export const lookAtZone = (): void => {
  zoneNow = zoneOfBrowser();
};

/** The reader's own zone. It is kept, since asking for it takes longer than writing a row. */
export const readerZone = (): string => zoneNow;

/** By what is written of an instant, then by language and zone. */
const formats = new WeakMap<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>();

const formatOf = (language: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const known = formats.get(options) ?? new Map<string, Intl.DateTimeFormat>();
  formats.set(options, known);
  const key = `${language} ${zone}`;
  let format = known.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { ...options, timeZone: zone });
    known.set(key, format);
  }
  return format;
};

const dayAndTime: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

export const dateTimeText = (instant: string, language: string, zone: string): string =>
  formatOf(language, zone, dayAndTime).format(new Date(instant));

const clockTime: Intl.DateTimeFormatOptions = {
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
};

/** With seconds, for what follows one another quickly. */
export const clockTimeText = (instant: string, language: string, zone: string): string =>
  formatOf(language, zone, clockTime).format(new Date(instant));

const exactTime: Intl.DateTimeFormatOptions = {
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hourCycle: 'h23',
};

/** With seconds and milliseconds, for a log. */
export const exactTimeText = (instant: string, language: string, zone: string): string =>
  formatOf(language, zone, exactTime).format(new Date(instant));

const offset: Intl.DateTimeFormatOptions = { timeZoneName: 'longOffset' };

/** The day is said once when both ends lie in it. */
export const rangeText = (from: string, to: string, language: string, zone: string): string =>
  formatOf(language, zone, dayAndTime).formatRange(new Date(from), new Date(to));

/** Do two zones show the same time at this instant? Shanghai and Taipei do; what differs only in name is no difference to a reader. */
export const isSameTimeIn = (instant: string, a: string, b: string): boolean =>
  a === b || offsetIn(instant, a) === offsetIn(instant, b);

const offsetIn = (instant: string, zone: string): string =>
  formatOf('en', zone, offset)
    .formatToParts(new Date(instant))
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';
