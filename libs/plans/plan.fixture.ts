import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { BodyKind } from '#contracts';
import type { Unit } from '#kernel';
import { readSheet } from '#sheets';
import { publishedNotices, workingCalendarOf } from '#working-days';
import { BodyNames, headingWords, readPlan, type Plan, type PlanContext, type RegisteredBody } from './index.js';

/** The register of the invented city, as the services are seeded with it. */
export const registeredBodies = (): readonly RegisteredBody[] =>
  parse<Record<string, string>>(readFileSync('deploy/local/data/bodies.csv'), { columns: true }).map((row) => ({
    code: row['code'] ?? '',
    name: row['name'] ?? '',
    kind: row['kind'] as BodyKind,
    unit: row['unit'] as Unit,
    isDissolved: false,
    ...(row['affiliation'] ? { parent: row['affiliation'] } : {}),
  }));

export const linjiang = new BodyNames(registeredBodies());

/** A plan in the bytes or the text of a sheet, read as the committee of Linjiang would send it. */
export const planIn = async (sheet: string | Uint8Array, context: Partial<PlanContext> = {}): Promise<Plan> =>
  readPlan(await readSheet(typeof sheet === 'string' ? new TextEncoder().encode(sheet) : sheet, headingWords), {
    names: linjiang,
    sender: 'LJ-GW',
    today: '2026-11-29',
    calendar: workingCalendarOf(publishedNotices),
    ...context,
  });

/** Each line that was read in one line: what it becomes, who leads and takes part, what it is called, when. */
export const told = ({ lines }: Plan): readonly string[] =>
  lines.map((line) => {
    const when =
      line.is === 'task'
        ? `${line.due.kind} ${line.reading}`.trim()
        : line.times.map(({ dates, from, to }) => `${datesTold(dates)} ${from}-${to}`).join(' & ');
    return `${line.line} ${line.is} ${[line.host, ...line.invited].join('+')} ${line.title} | ${when}`;
  });

const datesTold = (dates: readonly string[]): string =>
  dates.length > 3 ? `${dates.length}× ${dates[0]}…${dates.at(-1)}` : dates.join(',');
