import { common } from './zh-CN/common.js';
import { work } from './zh-CN/work.js';
import { resources } from './zh-CN/resources.js';
import { organisation } from './zh-CN/organisation.js';
import { supervision } from './zh-CN/supervision.js';
import { propaganda } from './zh-CN/propaganda.js';
import { massOrganisations } from './zh-CN/mass-organisations.js';

/** What each problem is in one line, for whoever meets it: the title of its document, and its words in the console. */
export const problemsZhCn = {
  ...common,
  ...work,
  ...resources,
  ...organisation,
  ...supervision,
  ...propaganda,
  ...massOrganisations,
} as const;

/** A code that has words in every language. */
export type ProblemCode = keyof typeof problemsZhCn;
