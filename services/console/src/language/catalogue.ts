import type { dutyTexts } from './zh-CN/duty-texts.ts';
import type { zhCn } from './zh-CN/index.ts';

type Texts<Node> = { readonly [Key in keyof Node]: Node[Key] extends string ? string : Texts<Node[Key]> };

/** What is there with the first page. */
export type FirstTexts = Texts<typeof zhCn>;
/** The words of duties, fetched with the first of their pages. */
export type DutyTexts = Texts<typeof dutyTexts>;
/** Every text of the console, by its key. Chinese comes first and says which keys there are; the compiler holds English to them. */
export type Catalogue = FirstTexts & DutyTexts;
