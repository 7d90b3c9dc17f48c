import { Inject, Injectable } from '@nestjs/common';
import { Type } from 'typebox';
import { decodeCursor, type Page, PageOf, pageOf } from '#http';
import { CLOCK, type Clock } from '#kernel';
import type { ViewHandle } from '../views/feed-view.js';
import { FeedViews } from '../views/feed-views.js';
import { boardKinds, BoardItem, type BoardKind } from './board-item.js';
import { boardView, type BoardView } from './board-view.js';
import type { BoardQuery } from './board.dto.js';

const counts = Object.fromEntries(boardKinds.map((kind) => [kind, Type.Integer({ minimum: 0 })]));

/** A page of what is open, and how much there is of each kind under the same filters but that of the kind. */
export const BoardPage = Type.Object(
  { ...PageOf(BoardItem).properties, counts: Type.Object(counts) },
  { $id: 'Board' },
);
export type BoardPage = Page<BoardItem> & { readonly counts: Readonly<Record<BoardKind, number>> };

interface Position {
  readonly since: string;
  readonly id: string;
}

/** What waits for whom, over all units. */
@Injectable()
export class Board {
  private readonly view: ViewHandle<BoardView>;

  constructor(
    views: FeedViews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.view = views.keep('board', boardView);
  }

  /** Oldest first. Errors: 400 `bad-cursor`; 503 as {@link ViewHandle} says. */
  async page({ unit, body, kind, overdue, cursor, limit }: BoardQuery): Promise<BoardPage> {
    const after = decodeCursor(cursor, isPosition, 'board');
    const view = await this.view.current();
    const ofAllKinds = view
      .items(this.clock.now().toISOString())
      .filter(
        (item) =>
          (unit === undefined || item.unit === unit) &&
          (body === undefined || item.body === body) &&
          (overdue === undefined || item.isOverdue === overdue),
      );
    const found = ofAllKinds.filter(
      (item) => (kind === undefined || item.kind === kind) && (after === undefined || isAfter(item, after)),
    );
    const position = ({ since, id }: BoardItem): Position => ({ since, id });
    return { ...pageOf(found, limit, position, 'board'), counts: countsOf(ofAllKinds) };
  }
}

const isAfter = (item: BoardItem, { since, id }: Position): boolean =>
  item.since > since || (item.since === since && item.id > id);

const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' &&
  value !== null &&
  'since' in value &&
  typeof value.since === 'string' &&
  'id' in value &&
  typeof value.id === 'string';

const countsOf = (items: readonly BoardItem[]): Record<BoardKind, number> => {
  const counts = Object.fromEntries(boardKinds.map((kind) => [kind, 0])) as Record<BoardKind, number>;
  for (const { kind } of items) counts[kind] += 1;
  return counts;
};
