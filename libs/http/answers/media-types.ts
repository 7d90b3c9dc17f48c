import { type TSchema, Type } from 'typebox';
import { itemOfPage } from './columns.js';

export const csvMediaType = 'text/csv';
export const workbookMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An answer in each form in which it can be had: every page of a list is a spreadsheet too. */
export const inEveryForm = (schema: TSchema): Readonly<Record<string, TSchema>> => ({
  'application/json': schema,
  ...(itemOfPage(schema) && { [csvMediaType]: Type.String(), [workbookMediaType]: Type.String() }),
});
