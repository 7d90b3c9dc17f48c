import { answer, unitClient } from './clients.ts';
import { Problem } from './problem.ts';
import type { Unit } from './units.ts';

export interface PlanFault {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** What is usual or doubtful, with how it would be read. */
export interface PlanQuestion {
  readonly line: number;
  readonly column: string;
  readonly words: string;
  readonly offer: string;
  readonly sure: 'usual' | 'ask';
  readonly reason: string;
  readonly lines: readonly number[];
}

/** The reader's word for a question. */
export interface PlanConfirmation {
  readonly column: string;
  readonly words: string;
  readonly reading: string;
}

interface PlanAnswer {
  readonly asked: readonly PlanQuestion[];
  readonly loaded: readonly { readonly line: number; readonly id: string }[];
  readonly rejected: readonly PlanFault[];
  readonly elsewhere: readonly { readonly line: number; readonly unit: Unit }[];
  readonly ready?: readonly { readonly line: number }[];
}

/** What a plan would become; each unit loads the lines that its bodies host. */
export interface PlanTrial {
  readonly faults: readonly PlanFault[];
  /** Each once, whichever units ask it. */
  readonly asked: readonly PlanQuestion[];
  /** Good lines by the unit that loads them. */
  readonly good: readonly { readonly line: number; readonly unit: Unit }[];
}

interface Sending {
  readonly query: { readonly dryRun?: true; readonly acceptRest?: true };
  readonly language: string;
  readonly confirmed?: readonly PlanConfirmation[];
}

const send = async (unit: Unit, sheet: Blob, { query, language, confirmed }: Sending) => {
  const asked = unitClient(unit).POST('/v1/initiatives/import', {
    // A form names its own type, with the boundary between its parts.
    params: {
      query,
      header: (confirmed === undefined ? { 'content-type': sheet.type } : {}) as { readonly 'content-type': string },
    },
    // The interface says Buffer and means the bytes of the file, or a form with them.
    body: sheet as never,
    bodySerializer: () => (confirmed === undefined ? sheet : formOf(sheet, confirmed)) as Blob,
    headers: { 'accept-language': language },
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

const formOf = (sheet: Blob, confirmed: readonly PlanConfirmation[]): FormData => {
  const form = new FormData();
  form.set('sheet', sheet, 'plan');
  form.set('confirmed', JSON.stringify(confirmed));
  return form;
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
export const tryPlan = async (sheet: Blob, own: readonly Unit[], language: string): Promise<PlanTrial> => {
  const answers = await Promise.all(
    own.map(async (unit) => ({ unit, ...(await send(unit, sheet, { query: { dryRun: true }, language })) })),
  );
  const faults = new Map(answers.flatMap(({ rejected }) => rejected).map((fault) => [keyOf(fault), fault]));
  const bad = new Set([...faults.values()].map(({ line }) => line));
  const good = new Map(
    answers
      .flatMap(({ unit, elsewhere, ready = [] }) => [...elsewhere, ...ready.map(({ line }) => ({ line, unit }))])
      .map((one) => [one.line, one]),
  );
  const asked = new Map(
    answers
      .flatMap((one) => one.asked)
      .map((question) => [JSON.stringify([question.column, question.words]), question]),
  );
  return {
    asked: [...asked.values()].sort((a, b) => a.line - b.line),
    faults: [...faults.values()].sort((a, b) => a.line - b.line),
    good: [...good.values()].filter(({ line }) => !bad.has(line)).sort((a, b) => a.line - b.line),
  };
};

/** Loads the good lines of these units, read as the reader has confirmed. A line that was loaded before stays as it is. */
export const loadPlan = async (
  sheet: Blob,
  at: readonly Unit[],
  confirmed: readonly PlanConfirmation[],
  language: string,
) => {
  const loaded: PlanAnswer['loaded'][number][] = [];
  const faults: PlanFault[] = [];
  // One after the other: a plan may be large, and a unit that fails then names itself.
  for (const unit of at) {
    const answered = await send(unit, sheet, { query: { acceptRest: true }, language, confirmed });
    loaded.push(...answered.loaded);
    faults.push(...answered.rejected);
  }
  return { loaded, faults };
};
