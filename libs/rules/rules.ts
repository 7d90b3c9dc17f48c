import { Inject, Injectable } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import { DATABASE } from '#event-store';
import type { Projected } from '#messaging';
import { shippedStates } from './domain/shipped-rules.js';
import { type AppliedRule, ruleFor, type RuleQuestion, type RuleState } from './domain/rule.js';

/** A rule of one scope in this unit's own copy; `_id` is its stream. */
export type RuleCopy = Projected<RuleState & { readonly key: string; readonly scope: string }>;

/** The shipped rules by key. */
const shipped = Map.groupBy(shippedStates, ({ versions }) => versions[0]?.key ?? '');

/** A shipped rule counts until its owner's word about that scope has arrived. */
const withShipped = (key: string, copies: readonly RuleCopy[]): readonly RuleState[] => {
  const known = new Set(copies.map(({ scope }) => scope));
  return [...copies, ...(shipped.get(key) ?? []).filter(({ versions }) => !known.has(versions[0]?.scope ?? ''))];
};

/** How long the rules of a key are answered from memory before they are read again. */
const heldMs = 1_000;
const maxHeldKeys = 1_000;

/**
 * The rules of the field: this unit's copy of what organisation (and discipline, for its thresholds) has set, fed by `rule.*` events.
 *
 * May lag the owner by milliseconds, in a replica that does not consume the rule's partition by a second, and for as long as Kafka is away.
 */
@Injectable()
export class Rules {
  private readonly held = new Map<string, { readonly rules: readonly RuleState[]; readonly until: number }>();
  /** Moves whenever documents change, so that what was read before is not kept after. */
  private generation = 0;

  constructor(@Inject(DATABASE) private readonly connection: Connection) {}

  get collection(): mongo.Collection<RuleCopy> {
    return this.connection.collection<RuleCopy>('rules');
  }

  /** As the pure `ruleFor`: the most specific one valid on the date, to be kept beside what is computed with it. */
  async find(key: string, question: RuleQuestion): Promise<AppliedRule | undefined> {
    return ruleFor(await this.ofKey(key), question);
  }

  /** The value where it is a number; undefined where nothing is laid down. Error: an Error where it is of another type. */
  async number(key: string, question: RuleQuestion): Promise<(AppliedRule & { readonly value: number }) | undefined> {
    const rule = await this.find(key, question);
    if (rule?.value === undefined) return undefined;
    if (typeof rule.value !== 'number') throw new Error(`the rule ${key} for ${rule.scope} is no number`);
    return { ...rule, value: rule.value };
  }

  /** To be called after these keys' documents were written here. */
  forget(): void {
    this.generation += 1;
    this.held.clear();
  }

  private async ofKey(key: string): Promise<readonly RuleState[]> {
    const held = this.held.get(key);
    if (held && held.until > performance.now()) return held.rules;
    const { generation } = this;
    const rules = withShipped(key, await this.collection.find({ key }).toArray());
    if (generation === this.generation) {
      if (this.held.size >= maxHeldKeys) this.held.clear();
      this.held.set(key, { rules, until: performance.now() + heldMs });
    }
    return rules;
  }
}
