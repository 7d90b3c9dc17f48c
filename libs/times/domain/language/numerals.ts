const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const tens: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };

export const isNumeral = (sign: string): boolean => sign in digits || sign in tens || sign === '十' || sign === '百';

/**
 * The number that a run of Chinese numerals writes, up to 999, or digit by digit (二〇二七). Undefined for a run that writes none, such as 三八
 * or 一三五 as a number of its own.
 */
export const numberOf = (run: string): number | undefined => {
  const signs = [...run];
  if (signs.every((sign) => sign in digits)) {
    if (signs.length === 1) return digits[run];
    return signs.length === 4 || signs.includes('〇') || signs.includes('零') || signs.includes('○')
      ? signs.reduce((sum, sign) => sum * 10 + (digits[sign] ?? 0), 0)
      : undefined;
  }
  let [sum, last] = [0, NaN];
  for (const sign of signs) {
    const digit = digits[sign];
    if (digit !== undefined) {
      if (!Number.isNaN(last) && last !== 0) return undefined;
      last = digit;
      continue;
    }
    const worth = sign === '百' ? 100 : sign === '十' ? 10 : undefined;
    if (worth === undefined) {
      if (!Number.isNaN(last) || sum % 100 !== 0) return undefined;
      sum += tens[sign] ?? 0;
    } else {
      if (sum > 0 && (worth === 100 || sum % 100 !== 0)) return undefined;
      sum += (Number.isNaN(last) ? 1 : last) * worth;
    }
    last = NaN;
  }
  return Number.isNaN(last) ? sum : sum + last;
};
