import type { zhCn } from './zh-CN/index.ts';

type Texts<Node> = { readonly [Key in keyof Node]: Node[Key] extends string ? string : Texts<Node[Key]> };

/** Every text of the console, by its key. Chinese comes first and says which keys there are; the compiler holds English to them. */
export type Catalogue = Texts<typeof zhCn>;
