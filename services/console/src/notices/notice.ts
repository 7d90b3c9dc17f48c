import type { Unit } from '../api/units.ts';
import type { Catalogue } from '../language/catalogue.ts';

/** Who took a step, by post, and when. */
export interface Step {
  readonly post: string;
  readonly at: string;
  readonly note?: string;
}

export interface NoticeContent {
  readonly title: string;
  readonly text: string;
  readonly audience: keyof Catalogue['notices']['choices']['audience'];
  readonly named: readonly string[];
  readonly item?: string;
  readonly form?: string;
  readonly period?: string;
}

/** One text of a notice, with the steps that it took. */
export interface Edition extends NoticeContent {
  readonly edition: number;
  readonly hash: string;
  readonly proposed: Step;
  readonly checked?: Step & { readonly passed: boolean };
  readonly approved?: Step;
  readonly refused?: Step;
  readonly advance?: Step & { readonly until: string };
  readonly published?: Step & { readonly on: string };
  readonly endedAt?: string;
}

export interface Opinion {
  readonly number: number;
  readonly body: string;
  readonly text: string;
  readonly at: string;
  readonly answer?: { readonly text: string; readonly taken: boolean; readonly post: string; readonly at: string };
}

export interface Notice {
  readonly id: string;
  readonly unit: Unit;
  readonly body: string;
  readonly status: keyof Catalogue['notices']['statuses'];
  /** What readers see. */
  readonly shown: Edition | null;
  /** All for the publishing body, else those that were published. */
  readonly editions: readonly Edition[];
  readonly opinions: readonly Opinion[];
  readonly withdrawn?: Step;
  readonly readings: number;
}

/** The text that is worked on: the newest that the reader may see. */
export const latestOf = ({ editions, shown }: Notice): Edition | undefined => editions.at(-1) ?? shown ?? undefined;

/** Of the newest text, what is still to be done before it is published. */
export type NextStep = 'check' | 'approve' | 'publish' | 'none';

export const nextStepOf = (notice: Notice): NextStep => {
  const latest = latestOf(notice);
  if (notice.withdrawn !== undefined || latest === undefined) return 'none';
  if ((latest.refused ?? latest.published) !== undefined) return 'none';
  if (latest.checked?.passed !== true) return 'check';
  return latest.approved === undefined ? 'approve' : 'publish';
};

/** A correction of what is published is under way. */
export const isBeingCorrected = (notice: Notice): boolean =>
  notice.status === 'published' && latestOf(notice)?.published === undefined;

/** Until when opinions are taken, where they are asked for on the reader's day. */
export const opinionsUntil = (notice: Notice, today: string): string | undefined => {
  const until = (latestOf(notice)?.advance ?? notice.shown?.advance)?.until;
  return until !== undefined && until >= today && notice.withdrawn === undefined ? until : undefined;
};
