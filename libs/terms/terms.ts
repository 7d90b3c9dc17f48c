import { Inject, Injectable } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import type { TermKind } from '#contracts';
import { declareDuty, nearSpanOf, scheduleOf, standingOn } from '#duties';
import { DATABASE, EventStore, type StreamCategory, type Streams } from '#event-store';
import type { Projected } from '#messaging';
import { Register } from '#register';
import { type AppliedRule, Rules, WorkingDays } from '#rules';
import type { Unit } from '#kernel';
import { type TermCommand, termDecider } from './domain/term.decide.js';
import { dueDayOf, dutyOfTerm, type TermEvent, type TermState } from './domain/term.js';
import type { TermView } from './term.view.js';

const termCategory: StreamCategory<TermCommand, TermEvent, TermState> = {
  name: 'term',
  decider: termDecider,
  publish: (event) => event,
};

const reminderRule = 'term.reminders';

/** An election is due on the last day of a term: all that the kit of duties needs to know. */
export const termDuty = declareDuty({
  category: termCategory,
  events: ['term.started', 'term.corrected', 'term.delay-approved', 'term.renewed', 'term.closed'],
  dutyOf: dutyOfTerm,
  reminderRule,
  marks: {
    near: (on): TermCommand => ({ type: 'mark-ending', on }),
    overdue: (on): TermCommand => ({ type: 'mark-overdue', on }),
  },
});

/** A leading group's terms in this unit's copy; `_id` is its stream. */
export type TermCopy = Projected<TermState & { readonly unit: Unit }>;

/** Injection token of the unit that a module was made for. */
export const TERMS_UNIT = Symbol('TermsUnit');

/** The terms of this unit's own bodies, to write, and of all units' bodies, to read. */
@Injectable()
export class Terms {
  readonly streams: Streams<TermCommand, TermEvent, TermState>;

  constructor(
    store: EventStore,
    @Inject(TERMS_UNIT) readonly unit: Unit,
    @Inject(DATABASE) private readonly connection: Connection,
    private readonly register: Register,
    private readonly rules: Rules,
    private readonly workingDays: WorkingDays,
  ) {
    this.streams = store.category(termCategory);
  }

  get collection(): mongo.Collection<TermCopy> {
    return this.connection.collection<TermCopy>('terms');
  }

  /** Where the present term stands on a day, by the rule of reminders that counts for its body then. */
  async stateOn(unit: Unit, state: TermState, on: string): Promise<TermView['state']> {
    const duty = dutyOfTerm(state);
    if (!duty || !state.current) return 'open';
    const rule = await this.ruleFor(reminderRule, duty.body, unit, on);
    const calendar = await this.workingDays.calendar();
    const schedule = rule?.value === undefined ? { before: [] } : scheduleOf(rule.value);
    return standingOn(duty, on, nearSpanOf(schedule, dueDayOf(state.current), calendar), calendar).state;
  }

  async ruleFor(key: string, body: string, unit: Unit, on: string): Promise<AppliedRule | undefined> {
    const known = await this.register.find(body);
    return this.rules.find(key, { body, unit, on, ...(known && { kind: known.kind }) });
  }

  /** A rule's number of months with the rule, where there is one. */
  async monthsBy(key: string, body: string, on: string) {
    const rule = await this.ruleFor(key, body, this.unit, on);
    if (typeof rule?.value !== 'number') return undefined;
    const { scope, version, source, article, certainty } = rule;
    return { months: rule.value, rule: { key, scope, version, source, ...(article && { article }), certainty } };
  }
}

/** Reads a term's address: the body's code, and behind a dot the kind where it is not the body's own leading group. */
export const addressOf = (id: string): { readonly body: string; readonly kind: TermKind } => {
  const [body = '', kind] = id.split('.');
  return { body, kind: kind === 'discipline-committee' ? kind : 'committee' };
};
