import { answer, unitClient } from './clients.ts';
import { Problem } from './problem.ts';
import type { Unit } from './units.ts';

export interface PlanFault {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

interface PlanAnswer {
  readonly loaded: readonly { readonly line: number; readonly id: string }[];
  readonly rejected: readonly PlanFault[];
  readonly elsewhere: readonly { readonly line: number; readonly unit: Unit }[];
  readonly ready?: readonly { readonly line: number }[];
}

/** What a plan would become; each unit loads the lines that its bodies host. */
export interface PlanTrial {
  readonly faults: readonly PlanFault[];
  /** Good lines by the unit that loads them. */
  readonly good: readonly { readonly line: number; readonly unit: Unit }[];
}

const send = async (unit: Unit, sheet: Blob, query: { readonly dryRun?: true; readonly acceptRest?: true }) => {
  const asked = unitClient(unit).POST('/v1/initiatives/import', {
    params: { query },
    // The interface says Buffer and means the bytes of the file.
    body: sheet as never,
    bodySerializer: (bytes: unknown) => bytes as Blob,
    headers: { 'content-type': sheet.type },
  });
  try {
    return await answer<PlanAnswer>(asked);
  } catch (error) {
    // Bad lines are 422 with the same body.
    const { error: body } = await asked;
    if (error instanceof Problem && isPlanAnswer(body)) return body;
    throw error;
  }
};

const isPlanAnswer = (body: unknown): body is PlanAnswer =>
  typeof body === 'object' && body !== null && 'rejected' in body && 'elsewhere' in body;

/** The file with the type by which the services know what it is. */
export const sheetOf = (file: File): Blob =>
  file.slice(
    0,
    file.size,
    /\.xlsx$/i.test(file.name) ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv',
  );

const keyOf = ({ line, column, value, reason }: PlanFault): string => `${line} ${column} ${value} ${reason}`;

/**
 * Dry runs at the units at which the reader would load: nothing is loaded. Each says what is bad, which of the good lines are its own, and
 * which are another unit's.
 */
export const tryPlan = async (sheet: Blob, own: readonly Unit[]): Promise<PlanTrial> => {
  const answers = await Promise.all(
    own.map(async (unit) => ({ unit, ...(await send(unit, sheet, { dryRun: true })) })),
  );
  const faults = new Map(answers.flatMap(({ rejected }) => rejected).map((fault) => [keyOf(fault), fault]));
  const bad = new Set([...faults.values()].map(({ line }) => line));
  const good = new Map(
    answers
      .flatMap(({ unit, elsewhere, ready = [] }) => [...elsewhere, ...ready.map(({ line }) => ({ line, unit }))])
      .map((one) => [one.line, one]),
  );
  return {
    faults: [...faults.values()].sort((a, b) => a.line - b.line),
    good: [...good.values()].filter(({ line }) => !bad.has(line)).sort((a, b) => a.line - b.line),
  };
};

/** Loads the good lines of these units. A line that was loaded before stays as it is. */
export const loadPlan = async (sheet: Blob, at: readonly Unit[]) => {
  const loaded: PlanAnswer['loaded'][number][] = [];
  const faults: PlanFault[] = [];
  // One after the other: a plan may be large, and a unit that fails then names itself.
  for (const unit of at) {
    const answered = await send(unit, sheet, { acceptRest: true });
    loaded.push(...answered.loaded);
    faults.push(...answered.rejected);
  }
  return { loaded, faults };
};
