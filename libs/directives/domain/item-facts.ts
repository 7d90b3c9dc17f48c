import { type Directive, sideOf } from './directive.js';
import type { ItemFacts } from './receipt.js';
import { itemStandingAt } from './standing.js';

/** How the sender has an item of a body, as the decider of the body's receipt needs it. */
export const itemFactsOf = (directive: Directive, body: string, item: string, at: string): ItemFacts => {
  const one = sideOf(directive, body)?.items.find((known) => known.item === item);
  if (!one) return { item, isOwed: false, dueAt: at, round: 0, delaysAnswered: 0 };
  const { dueAt = one.dueAt, returns } = itemStandingAt(one, at);
  const delaysAnswered = one.steps.filter(({ kind }) => kind === 'delayed' || kind === 'delay-refused').length;
  return { item, isOwed: true, dueAt, round: returns, delaysAnswered };
};
