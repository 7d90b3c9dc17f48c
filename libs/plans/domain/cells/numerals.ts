const digits: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const powers: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1_000, 仟: 1_000 };

/** A number in Chinese words, such as 三万五千 or 十二; undefined when the words are none. `万` and `亿` may follow digits: 3万. */
export const chineseNumber = (words: string): number | undefined => {
  if (words === '' || words.length > 20) return undefined;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const sign of words) {
    const value = digits[sign];
    const power = powers[sign];
    if (value !== undefined) digit = value;
    else if (power !== undefined) {
      section += (digit ?? 1) * power;
      digit = undefined;
    } else if (sign === '万' || sign === '亿') {
      total = (total + section + (digit ?? 0)) * (sign === '万' ? 10_000 : 100_000_000);
      [section, digit] = [0, undefined];
    } else return undefined;
  }
  return total + section + (digit ?? 0);
};
