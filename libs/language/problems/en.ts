import type { ProblemCode } from './zh-CN.js';
import { common } from './en/common.js';
import { work } from './en/work.js';
import { resources } from './en/resources.js';
import { organisation } from './en/organisation.js';
import { supervision } from './en/supervision.js';
import { propaganda } from './en/propaganda.js';
import { massOrganisations } from './en/mass-organisations.js';

export const problemsEn: Readonly<Record<ProblemCode, string>> = {
  ...common,
  ...work,
  ...resources,
  ...organisation,
  ...supervision,
  ...propaganda,
  ...massOrganisations,
};
