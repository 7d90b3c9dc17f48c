import type { Catalogue } from '../language/catalogue.ts';
import { answer, present, type Page } from './clients.ts';
import { coordination } from './coordination.ts';
import type { Unit } from './units.ts';

export type BoardKind = keyof Catalogue['board']['kinds'];

/** Something that waits for a body. */
export interface BoardItem {
  readonly id: string;
  readonly kind: BoardKind;
  readonly subject: string;
  /** Whose service settles it. */
  readonly unit: Unit;
  /** Who must act. */
  readonly body: string;
  readonly since: string;
  readonly dueAt?: string;
  readonly isOverdue: boolean;
  readonly title?: string;
  readonly initiative?: string;
  readonly resource?: string;
  readonly reservation?: string;
  readonly reservations?: readonly string[];
  readonly bodies?: readonly string[];
  readonly stage?: keyof Catalogue['terms']['stages'];
  readonly step?: 'start' | 'conclude';
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
}

export interface BoardPage extends Page<BoardItem> {
  /** Of each kind, under the same filters but that of the kind. */
  readonly counts: Readonly<Record<BoardKind, number>>;
}

export interface BoardQuery {
  readonly unit?: Unit;
  readonly body?: string;
  readonly kind?: BoardKind;
  readonly overdue?: true;
}

export const boardOf = (query: BoardQuery, cursor: string | undefined, signal: AbortSignal) =>
  answer<BoardPage>(
    coordination.GET('/v1/board', {
      params: { query: present({ ...query, limit: 200, ...(cursor !== undefined && { cursor }) }) },
      signal,
    }),
  );
