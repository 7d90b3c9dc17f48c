import { Type, type Static } from 'typebox';
import { units } from '#kernel';
import { type Language, Nullable, OneOf } from '#http';
import type { PlanOutcome } from '../application/plan-import.service.js';
import type { ReadCell } from '../domain/line/plan-line.js';
import type { PlanReason } from '../domain/reasons.js';

/** An answer does not grow with the faults of a sheet, nor without end with its lines. */
const maxFaults = 100;
const maxAsked = 200;
const maxShown = 1_000;

const kinds = ['initiative', 'task'] as const;
const Line = Type.Integer({ minimum: 1 });
const Cells = Type.Array(
  Type.Object({
    column: Type.String(),
    words: Type.String(),
    reading: Type.String(),
    sure: OneOf(['certain', 'usual', 'ask', 'fault']),
    reason: Type.Optional(Type.String()),
  }),
);

export const PlanAnswer = Type.Object(
  {
    loaded: Type.Array(Type.Object({ line: Line, kind: OneOf(kinds), id: Type.String() })),
    rejected: Type.Array(
      Type.Object({
        line: Line,
        column: Type.String(),
        value: Type.String(),
        reason: Type.String(),
        offer: Type.Optional(Type.String()),
      }),
    ),
    rejectedInAll: Type.Integer(),
    elsewhere: Type.Array(Type.Object({ line: Line, unit: OneOf(units) })),
    asked: Type.Array(
      Type.Object({
        line: Line,
        column: Type.String(),
        words: Type.String(),
        offer: Type.String(),
        sure: OneOf(['usual', 'ask']),
        reason: Type.String(),
        lines: Type.Array(Line),
      }),
    ),
    askedInAll: Type.Integer(),
    ready: Type.Array(Type.Object({ line: Line, kind: OneOf(kinds), title: Type.String(), host: Type.String() })),
    passed: Type.Array(Type.Object({ line: Line, what: Type.String() })),
    read: Type.Array(Type.Object({ line: Line, cells: Cells })),
    sheet: Nullable(
      Type.Object({
        readAs: Type.String(),
        name: Type.Optional(Type.String()),
        year: Type.Optional(Type.Integer()),
        columns: Type.Array(Type.Object({ heading: Type.String(), meaning: Type.String(), sure: Type.String() })),
        others: Type.Array(Type.Object({ name: Type.String(), isHidden: Type.Boolean() })),
      }),
    ),
  },
  { $id: 'PlanAnswer' },
);
export type PlanAnswer = Static<typeof PlanAnswer>;

export const planAnswer = (
  { plan, sheet, loaded, rejected, elsewhere, ready }: PlanOutcome,
  language: Language,
  isDryRun: boolean,
): PlanAnswer => {
  const told = ({ text }: PlanReason): string => text[language];
  const shownCell = ({ reason, ...cell }: ReadCell) => ({ ...cell, ...(reason && { reason: told(reason) }) });
  const asked = plan?.asked ?? [];
  return {
    loaded: [...loaded],
    rejected: rejected.slice(0, maxFaults).map(({ reason, ...fault }) => ({ ...fault, reason: told(reason) })),
    rejectedInAll: rejected.length,
    elsewhere: [...elsewhere],
    asked: asked.slice(0, maxAsked).map(({ reason, lines, ...question }) => ({
      ...question,
      reason: told(reason),
      lines: lines.slice(0, maxShown),
    })),
    askedInAll: asked.length,
    ready: isDryRun
      ? ready.slice(0, maxShown).map(({ line, is, title, host }) => ({ line, kind: is, title, host }))
      : [],
    passed: isDryRun ? [...(plan?.passed ?? [])].slice(0, maxShown) : [],
    read: isDryRun
      ? [...(plan?.cells ?? [])].slice(0, maxShown).map(([line, cells]) => ({ line, cells: cells.map(shownCell) }))
      : [],
    sheet:
      plan && sheet
        ? {
            readAs: plan.readAs,
            ...(sheet.name !== undefined && { name: sheet.name }),
            ...(plan.year !== undefined && { year: plan.year }),
            columns: [...plan.columns],
            others: [...plan.others],
          }
        : null,
  };
};
