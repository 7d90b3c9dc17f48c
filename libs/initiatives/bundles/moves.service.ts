import { Inject, Injectable, Optional } from '@nestjs/common';
import { Type } from 'typebox';
import { Id, Instant, type MovedLine, type MovedTimes, type ViewOf } from '#contracts';
import type { Answer, CommandRequest, Principal } from '#http';
import { CLOCK, type Clock, derivedId } from '#kernel';
import { InitiativesService } from '../http/initiatives.service.js';
import type { InitiativeView } from '../http/initiative.view.js';
import { Initiatives } from '../initiatives.js';
import { changed, checkContent } from '../domain/life-cycle/initiative.content.js';
import { openStatuses, requireStatus } from '../domain/life-cycle/initiative.standing.js';
import { requestMove } from '../domain/bundles/move.decide.js';
import type { LineTerms, MoveTerms } from '../domain/bundles/move.js';
import { BUNDLE_ADVICE, type BundleAdvice, LineChange } from './bundle-advice.js';

/** One line as it would move. Without `isFree` nobody here knows its calendar: its owner will say. */
export const PreviewedLine = Type.Object(
  {
    bundle: Id,
    line: Type.Integer({ minimum: 1 }),
    resource: Id,
    from: Instant,
    to: Instant,
    isFree: Type.Optional(Type.Boolean()),
    /** Its owner or discipline has to agree anew. */
    awaits: Type.Optional(Type.Union([Type.Literal('approval'), Type.Literal('clearance')])),
    /** What could be had instead. */
    instead: Type.Optional(LineChange),
  },
  { $id: 'PreviewedLine' },
);

/** What a move would ask of the owners, and what of it can be had as far as is known here. Nobody was asked. */
export const MovePreview = Type.Object({ lines: Type.Array(PreviewedLine) }, { $id: 'MovePreview' });
export type MovePreview = ViewOf<typeof MovePreview>;

export interface AskedMove {
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly occurrences?: MovedTimes['occurrences'];
  readonly respondBy?: string | null;
  readonly reason?: string;
  readonly decideBy?: string;
  readonly lines?: readonly LineTerms[];
  readonly keepResources?: boolean;
}

/** Moves of initiatives with their bundles, for callers who may act for the host. */
@Injectable()
export class MovesService {
  constructor(
    private readonly initiatives: Initiatives,
    private readonly hosts: InitiativesService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(BUNDLE_ADVICE) private readonly advice?: BundleAdvice,
  ) {}

  /** As a revision of the times, with terms for single lines. Errors: see `InitiativesService.takeOrMove`. */
  move(id: string, asked: AskedMove, caller: Principal, request: CommandRequest): Promise<Answer<InitiativeView>> {
    const { reason, decideBy, lines, keepResources, ...changes } = asked;
    const why = { ...(reason !== undefined && { reason }) };
    const path = `/v1/initiatives/${id}/move`;
    const terms = {
      ...(decideBy !== undefined && { decideBy }),
      ...(lines && { lines }),
      ...(keepResources && { isAlone: true }),
    };
    return this.hosts.takeOrMove(id, path, { type: 'revise', changes: { ...changes }, ...why }, caller, request, terms);
  }

  abandon(id: string, reason: string, caller: Principal, request: CommandRequest): Promise<Answer<InitiativeView>> {
    const path = `/v1/initiatives/${id}/move/abandon`;
    return this.hosts.take(id, path, { type: 'abandon-move', reason }, caller, request);
  }

  /** Refused as the move would be; otherwise each line with what is known of its place at the new time. */
  async preview(id: string, asked: AskedMove, caller: Principal): Promise<Answer<MovePreview>> {
    const seen = await this.initiatives.writableWithVersion(id, `/v1/initiatives/${id}/move`, caller);
    const initiative = requireStatus(seen.initiative, 'move', openStatuses);
    const { reason: _reason, decideBy, lines, keepResources, ...changes } = asked;
    const at = this.clock.now().toISOString();
    const content = changed(initiative.content, { ...changes });
    checkContent(content, initiative.content);
    const terms: MoveTerms = {
      id: derivedId(id, at),
      ...(decideBy !== undefined && { decideBy }),
      ...(lines && { lines }),
      ...(keepResources && { isAlone: true }),
    };
    const events = requestMove(initiative, content, { changes: { ...changes }, terms, at }) ?? [];
    const wanted = events.flatMap((event) =>
      event.type === 'bundle.move-requested'
        ? event.data.lines.map((line) => ({ bundle: event.data.bundle, line }))
        : [],
    );
    return { version: seen.version, body: { lines: await this.previewed(id, content.host, wanted) } };
  }

  private async previewed(
    id: string,
    host: string,
    wanted: readonly { readonly bundle: string; readonly line: MovedLine }[],
  ): Promise<MovePreview['lines']> {
    const numbered = wanted.map(({ line: { inExchangeFor, ...line } }, index) => ({
      ...line,
      line: index + 1,
      // What it leaves does not stand in its way.
      reservation: inExchangeFor ?? line.reservation,
    }));
    const known = (await this.advice?.preview({ id, host, lines: numbered })) ?? [];
    return wanted.map(({ bundle, line: { line, resource, from, to } }, index) => {
      const { isFree, awaits, instead } = known[index] ?? {};
      return {
        bundle,
        line,
        resource,
        from,
        to,
        ...(isFree !== undefined && { isFree }),
        ...(awaits && { awaits }),
        ...(instead && { instead: { ...instead, line } }),
      };
    });
  }
}
