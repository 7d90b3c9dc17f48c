import { planColumns, readPlanSheet, type PlanColumn } from './plan-sheet.js';
import { parsePlan, type BodyStanding, type Plan } from './parse-plan.js';

/** A line of a plan that can be loaded as it stands. */
export const goodCells: Readonly<Record<PlanColumn, string>> = {
  序号: '1',
  活动名称: '联合会议',
  类型: 'activity',
  牵头单位: 'LJ-GW',
  参加单位: 'LJ-JW;LJ-ZZ',
  时间: '2027-02-22 14:00-16:30',
  地点: '一号厅',
  名额: '300',
  '经费（元）': '6000',
  责任人岗位: '书记',
  备注: '',
};

type Cells = Partial<Record<PlanColumn, string>>;

/** A CSV text of lines that differ from the good one in the cells given, each with a 序号 and a name of its own. */
export const csvOf = (...lines: readonly Cells[]): string =>
  [
    planColumns.join(','),
    ...lines.map((cells, index) => {
      const row = { ...goodCells, 序号: String(index + 1), 活动名称: `联合会议${index + 1}`, ...cells };
      return planColumns
        .map((column) => (/[",\n]/.test(row[column]) ? `"${row[column].replaceAll('"', '""')}"` : row[column]))
        .join(',');
    }),
    '',
  ].join('\n');

const standings: Readonly<Record<string, BodyStanding>> = { 'LJ-OLD': 'dissolved', 'LJ-NONE': 'unknown' };

/** The plan in a sheet's bytes or text; every code is registered but LJ-OLD (dissolved) and LJ-NONE (unknown). */
export const planOf = async (sheet: string | Uint8Array): Promise<Plan> =>
  parsePlan(
    await readPlanSheet(typeof sheet === 'string' ? new TextEncoder().encode(sheet) : sheet),
    (code) => standings[code] ?? 'registered',
  );

export const parsed = (...lines: readonly Cells[]): Promise<Plan> => planOf(csvOf(...lines));
