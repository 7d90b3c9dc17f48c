/**
 * What people call a time zone: `北京时间` for Asia/Shanghai and the zones that always show the same, else the name that CLDR has for it.
 * The IANA name where there is none.
 */
export const zoneName = (zone: string, language: string): string => {
  if (beijing.has(zone)) return language === 'en' ? 'Beijing time' : '北京时间';
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
};

const beijing: ReadonlySet<string> = new Set(['Asia/Shanghai', 'Asia/Chongqing', 'Asia/Harbin', 'PRC']);
