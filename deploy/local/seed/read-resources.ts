import { parse } from 'csv-parse/sync';
import { parseOpeningHours, type ParsedOpeningHours } from '#resources';
import { StartProblem } from '../start-problem.js';

/** A resource as `POST /v1/resources` takes it. */
export interface OfferedResource {
  readonly name: string;
  readonly kind: string;
  readonly sharing: string;
  readonly capacity?: number;
  readonly budgetFen?: number;
  readonly owner: string;
  readonly timeZone: string;
  readonly district?: string;
  readonly address?: string;
  readonly equipment?: readonly string[];
  readonly openingHours?: ParsedOpeningHours['openingHours'];
  readonly holidays?: ParsedOpeningHours['holidays'];
  readonly approval: string;
}

type Cells = Readonly<
  Record<
    | 'name'
    | 'kind'
    | 'sharing'
    | 'capacity'
    | 'owner'
    | 'district'
    | 'address'
    | 'openingHours'
    | 'approval'
    | 'equipment',
    string
  >
>;

const fenPerYuan = 100;

/**
 * Reads `resources.csv`. The column `capacity` holds what its sharing counts: people, places or, of a budget, yuan; opening hours are
 * Chinese text. Error: StartProblem that names the line (the header is 1), when a number or the hours are not understood.
 */
export const readResources = (sheet: string): readonly OfferedResource[] =>
  parse<Cells>(sheet, { columns: true, bom: true, skip_empty_lines: true }).map((cells, index) =>
    resourceOf(cells, index + 2),
  );

const resourceOf = (cells: Cells, line: number): OfferedResource => {
  const { name, kind, sharing, owner, district, address, approval } = cells;
  const equipment = cells.equipment.split(/[;；]/).filter(Boolean);
  const { openingHours, holidays, notUnderstood } = parseOpeningHours(cells.openingHours);
  if (notUnderstood.length > 0) throw wrong(line, 'openingHours', notUnderstood.join(', '));
  return {
    name,
    kind,
    sharing,
    ...amountOf(cells, line),
    owner,
    timeZone: 'Asia/Shanghai',
    ...(district && { district }),
    ...(address && { address }),
    ...(equipment.length > 0 && { equipment }),
    ...(openingHours.length > 0 && { openingHours }),
    ...(holidays && { holidays }),
    approval,
  };
};

const amountOf = ({ sharing, capacity }: Cells, line: number): Pick<OfferedResource, 'capacity' | 'budgetFen'> => {
  if (capacity === '') return {};
  if (!/^\d+$/.test(capacity)) throw wrong(line, 'capacity', capacity);
  return sharing === 'budget' ? { budgetFen: Number(capacity) * fenPerYuan } : { capacity: Number(capacity) };
};

const wrong = (line: number, column: string, value: string): StartProblem =>
  new StartProblem(`resources.csv, line ${line}, column ${column}: "${value}" is not understood. Mend the sheet.`);
