export { columnWord, valueWord } from './columns/words.js';
export { messageInChinese } from './messages.zh-CN.js';
export { problemDetailsZhCn } from './problems/details.zh-CN.js';
export { problemsEn } from './problems/en.js';
export { type ProblemCode, problemsZhCn } from './problems/zh-CN.js';
