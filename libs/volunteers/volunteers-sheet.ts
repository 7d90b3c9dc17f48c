import { parse } from 'csv-parse/sync';
import { csvOf, validationFailed } from '#http';
import type { Volunteer } from './domain/volunteer.js';
import type { VolunteerDto } from './volunteer.dto.js';

const header = ['姓名', '电话', '人员编号', '技能', '队伍'] as const;
const maxRows = 2_000;

/** A body's volunteers as the sheet that {@link rowsOf} reads. */
export const sheetOf = (
  all: readonly {
    readonly thing: Pick<Volunteer, 'skills' | 'resource'>;
    readonly texts: Readonly<Record<string, string>>;
  }[],
): string =>
  csvOf(
    [...header],
    all.map(({ thing, texts }) => ({
      姓名: texts['name'] ?? '',
      电话: texts['phone'] ?? '',
      人员编号: texts['person'] ?? '',
      技能: thing.skills.join('；'),
      队伍: thing.resource ?? '',
    })),
  );

/** Error: Problem 400 `validation-failed` that names the line. */
export const rowsOf = (sheet: Buffer): readonly VolunteerDto[] => {
  let rows: readonly Readonly<Record<string, string>>[];
  try {
    rows = parse(sheet, { columns: true, bom: true, skip_empty_lines: true, trim: true });
  } catch {
    throw validationFailed([{ path: 'sheet', message: 'sheet must be comma-separated values' }]);
  }
  if (rows.length > maxRows)
    throw validationFailed([{ path: 'sheet', message: `sheet must have at most ${maxRows} rows` }]);
  return rows.map((row, index) => {
    const cell = (name: (typeof header)[number], most: number): string => {
      const text = (row[name] ?? '').replace(/^'(?=[=+\-@])/, '');
      if (text.length <= most) return text;
      throw validationFailed([
        { path: `${index + 2}.${name}`, message: `${name} must be shorter than or equal to ${most} characters` },
      ]);
    };
    const [name, phone, person, resource] = [
      cell('姓名', 100),
      cell('电话', 100),
      cell('人员编号', 120),
      cell('队伍', 80),
    ];
    if (name === '') throw validationFailed([{ path: `${index + 2}.姓名`, message: '姓名 must not be empty' }]);
    const skills = cell('技能', 2_000)
      .split(/[；;]/)
      .map((skill) => skill.trim().slice(0, 60))
      .filter(Boolean)
      .slice(0, 30);
    return {
      name,
      skills: [...new Set(skills)],
      ...(phone !== '' && { phone }),
      ...(person !== '' && { person }),
      ...(resource !== '' && { resource }),
    };
  });
};
