import type { MeasureState, PublicEvent, RectificationMeasure } from '#contracts';
import type { OwedDuty } from '#duties';
import type { Unit } from '#kernel';

export type RectificationEvent = PublicEvent<
  | 'rectification.due'
  | 'rectification.planned'
  | 'rectification.progressed'
  | 'rectification.done'
  | 'rectification.overdue'
  | 'rectification.reopened'
  | 'rectification.ended'
>;

export interface MeasureReport {
  readonly state: MeasureState;
  readonly on: string;
  readonly note?: string;
  readonly evidence: readonly string[];
}

export interface Measure extends RectificationMeasure {
  readonly state: MeasureState;
  /** What was said of it, the oldest first; the last {@link maxReportsKept}. */
  readonly reports: readonly MeasureReport[];
  /** The due day for which it was marked as overdue. */
  readonly overdueOf?: string;
}

/** What the responsible body does about a finding, in its own unit's stream. */
export interface Rectification {
  readonly finding: string;
  readonly body: string;
  readonly unit: Unit;
  readonly rectifyBy?: string;
  readonly round: number;
  readonly measures: readonly Measure[];
  /** The last date for which it was marked that nothing was planned. */
  readonly unplannedOf?: string;
  /** All of it is done, as the body says itself, in this round. */
  readonly doneOn?: string;
  /** The finding was closed or withdrawn: nothing is owed any more. */
  readonly endedOn?: string;
}
export interface RectificationState {
  readonly current?: Rectification;
}

export const maxReportsKept = 100;

/** Long-term: reported on at its rhythm, and never late. */
export const isLongTerm = ({ dueOn }: Pick<RectificationMeasure, 'dueOn'>): boolean => dueOn === undefined;

export const stateOfRectification = ({ measures, doneOn }: Rectification): MeasureState => {
  if (doneOn !== undefined) return 'self-done';
  return measures.some(({ state }) => state !== 'not-started') ? 'under-way' : 'not-started';
};

/** What the kit of duties asks: the next measure with a date that is not done yet. Long-term measures are never owed by a day. */
export const dutyOfRectification = ({ current }: RectificationState): OwedDuty | undefined => {
  if (!current) return undefined;
  const { body, measures, endedOn, rectifyBy } = current;
  if (endedOn !== undefined && rectifyBy !== undefined)
    return { body, dueOn: rectifyBy, closed: { as: 'done', on: endedOn } };
  const next = nextDueMeasure(current);
  if (next?.dueOn !== undefined) return { body, dueOn: next.dueOn };
  return measures.length === 0 && rectifyBy !== undefined ? { body, dueOn: rectifyBy } : undefined;
};

/** The first measure by its date that is not done. */
export const nextDueMeasure = ({ measures }: Rectification): Measure | undefined =>
  measures
    .filter((measure) => measure.dueOn !== undefined && measure.state !== 'self-done')
    .sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1))[0];

export const evolveRectification = ({ current }: RectificationState, event: RectificationEvent): RectificationState => {
  if (event.type === 'rectification.due') {
    const { finding, body, unit, rectifyBy, round } = event.data;
    const { rectifyBy: _, ...before } = current ?? { finding, body, unit, measures: [] };
    return { current: { ...before, round, ...(rectifyBy !== undefined && { rectifyBy }) } };
  }
  if (!current) return {};
  const { doneOn: _doneOn, endedOn: _endedOn, ...rest } = current;
  switch (event.type) {
    case 'rectification.planned':
      return { current: { ...rest, measures: event.data.measures.map((measure) => planned(current, measure)) } };
    case 'rectification.progressed': {
      const { measure: key, state, on, note, evidence } = event.data;
      const report = { state, on, ...(note !== undefined && { note }), evidence };
      const measures = current.measures.map((measure) =>
        measure.key === key
          ? { ...measure, state, reports: [...measure.reports, report].slice(-maxReportsKept) }
          : measure,
      );
      return { current: { ...rest, measures } };
    }
    case 'rectification.done':
      return { current: { ...current, doneOn: event.data.on } };
    case 'rectification.overdue': {
      const { measure: key, dueOn } = event.data;
      if (key === undefined) return { current: { ...current, unplannedOf: dueOn } };
      const measures = current.measures.map((measure) =>
        measure.key === key ? { ...measure, overdueOf: dueOn } : measure,
      );
      return { current: { ...current, measures } };
    }
    case 'rectification.reopened': {
      const measures = current.measures.map((measure): Measure =>
        measure.state === 'self-done' ? { ...measure, state: 'under-way' } : measure,
      );
      return { current: { ...rest, round: event.data.round, measures } };
    }
    case 'rectification.ended':
      return { current: { ...current, endedOn: event.data.on } };
  }
};

const planned = ({ measures }: Rectification, measure: RectificationMeasure): Measure => {
  const known = measures.find(({ key }) => key === measure.key);
  return { ...measure, state: known?.state ?? 'not-started', reports: known?.reports ?? [] };
};
