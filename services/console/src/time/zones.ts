/** The reader's own zone. */
export const readerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (language: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { ...options, timeZone: zone });
    formats.set(key, format);
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

/** With seconds and milliseconds, for a log. */
export const exactTimeText = (instant: string, language: string, zone: string): string =>
  formatOf(language, zone, {
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  }).format(new Date(instant));

/** The day is said once when both ends lie in it. */
export const rangeText = (from: string, to: string, language: string, zone: string): string =>
  formatOf(language, zone, dayAndTime).formatRange(new Date(from), new Date(to));

/** Do two zones show the same time at this instant? Shanghai and Taipei do; what differs only in name is no difference to a reader. */
export const isSameTimeIn = (instant: string, a: string, b: string): boolean =>
  a === b || offsetIn(instant, a) === offsetIn(instant, b);

const offsetIn = (instant: string, zone: string): string =>
  formatOf('en', zone, { timeZoneName: 'longOffset' })
    .formatToParts(new Date(instant))
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';
