import { stringify } from 'csv-stringify/sync';
import { dutyKinds } from './duties.js';

/** The columns of each statistic's rows, in their order; they are the rows' own keys. */
export const columns = {
  coverage: [
    'group',
    'name',
    'bodies',
    'bodiesReached',
    'bodiesRate',
    'bodiesPlanned',
    'members',
    'membersReached',
    'membersRate',
    'membersPlanned',
    'initiatives',
  ],
  participation: [
    'group',
    'name',
    'invited',
    'accepted',
    'declined',
    'proposed',
    'unanswered',
    'acceptedRate',
    'answeredInTime',
    'meanAnswerSeconds',
  ],
  overdue: ['group', 'name', ...dutyKinds, 'total', 'oldestSince'],
  sharingByResource: [
    'resource',
    'name',
    'kind',
    'unit',
    'availableHours',
    'usedHours',
    'idleHours',
    'budgetFen',
    'drawnFen',
    'useRate',
    'bookings',
    'refusals',
    'refusalsByCode',
  ],
  sharingByUnit: ['unit', 'borrowedShare', 'borrowedKind', 'usedShare', 'usedKind'],
} as const;

/**
 * Rows as CSV (RFC 4180) that spreadsheets open as it is: with a byte order mark, so that Chinese reads right, a header of the rows' own
 * keys, and no cell that a spreadsheet would take for a formula (OWASP, CSV Injection). What is absent is an empty cell.
 */
export const csvOf = (header: readonly string[], rows: readonly object[]): string =>
  stringify([...rows], {
    bom: true,
    header: true,
    columns: [...header],
    record_delimiter: 'windows',
    escape_formulas: true,
  });
