import { columnsZhCn, valuesZhCn } from './columns.zh-CN.js';

type Language = 'zh-CN' | 'en';

/** What a member of a thing is called as the heading of a list: `startsAt` is 开始时间, or Starts at. */
export const columnWord = (member: string, language: Language): string =>
  (language === 'zh-CN' ? columnsZhCn[member] : undefined) ?? spelled(member);

/** What a word of a closed list means: `under-way` is 进行中, or under way. */
export const valueWord = (word: string, language: Language): string => {
  if (language === 'zh-CN') return valuesZhCn[word] ?? word;
  if (word === 'true') return 'yes';
  return word === 'false' ? 'no' : word.replaceAll('-', ' ');
};

const spelled = (member: string): string => {
  const words = member.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};
