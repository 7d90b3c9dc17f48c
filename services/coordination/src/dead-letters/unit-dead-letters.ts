import { Inject, Injectable } from '@nestjs/common';
import type { Page } from '#http';
import { type Unit, units } from '#kernel';
import type { DeadLetterDetail, DeadLetterView } from '#messaging';
import { COORDINATION_CONFIG, type CoordinationConfig } from '../config.js';

/** What the units answered, and who did not. */
export interface Gathered<Item> {
  readonly items: readonly Item[];
  readonly missing: readonly Unit[];
}

const askMs = 5_000;

/**
 * What each unit has set aside, asked of it over HTTP with the caller's own token.
 *
 * Asked and not told by events: a letter says that events did not get through, and a unit's own word is never out of date.
 */
@Injectable()
export class UnitDeadLetters {
  constructor(@Inject(COORDINATION_CONFIG) private readonly config: Pick<CoordinationConfig, 'unitUrls'>) {}

  /** Newest first of each unit, up to `limit` of each; a unit that does not answer is named. */
  async list(query: URLSearchParams, authorization: string): Promise<Gathered<DeadLetterView> & { hasMore: boolean }> {
    const pages = await this.askAll<Page<DeadLetterView>>(`?${query.toString()}`, authorization);
    return {
      items: pages.items.flatMap(({ items }) => items),
      missing: pages.missing,
      hasMore: pages.items.some(({ next }) => next !== null),
    };
  }

  /** The letter with this id, in whichever unit it lies. */
  find(id: string, authorization: string): Promise<Gathered<DeadLetterDetail>> {
    return this.askAll<DeadLetterDetail>(`/${encodeURIComponent(id)}`, authorization);
  }

  private async askAll<Answer>(rest: string, authorization: string): Promise<Gathered<Answer>> {
    const answers = await Promise.all(
      units.map(async (unit) => ({ unit, answer: await this.ask<Answer>(unit, rest, authorization) })),
    );
    return {
      items: answers.flatMap(({ answer }) => (answer && answer !== 'missing' ? [answer] : [])),
      missing: answers.flatMap(({ unit, answer }) => (answer === 'missing' ? [unit] : [])),
    };
  }

  /** Undefined where there is no such thing at the unit. */
  private async ask<Answer>(unit: Unit, rest: string, authorization: string): Promise<Answer | 'missing' | undefined> {
    try {
      const response = await fetch(`${this.config.unitUrls[unit]}/v1/dead-letters${rest}`, {
        headers: { authorization },
        signal: AbortSignal.timeout(askMs),
      });
      if (response.ok) return (await response.json()) as Answer;
      await response.body?.cancel();
      return response.status === 404 ? undefined : 'missing';
    } catch {
      return 'missing';
    }
  }
}
