import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type CommandContext, type DomainEvent, EventStore, type StreamCategory, type Streams } from '#event-store';
import { CLOCK, type Clock, type Unit } from '#kernel';
import { Register, relationsOn } from '#register';
import { agencyDayOf, agencyInstant, Rules, WorkingDays } from '#rules';
import { OnTimer, type Timer, Timers } from '#timers';
import { standingOn } from './domain/due-state.js';
import { nearSpanOf, nextReminderAfter, remindersThrough, scheduleOf } from './domain/reminder-schedule.js';
import {
  type ReachedReminder,
  type ReminderCommand,
  reminderDecider,
  type ReminderEvent,
  type ReminderState,
  reminderStream,
} from './domain/reminders.js';
import type { DutyDeclaration, OwedDuty } from './duty-declaration.js';

/** Injection token of the unit that keeps its bodies' duties. */
export const DUTIES_UNIT = Symbol('DutiesUnit');

/** Reminders go out and marks are set when a day has reached this hour of the agency. */
const hourOfReminders = 8;

const reminderCategory: StreamCategory<ReminderCommand, ReminderEvent, ReminderState> = {
  name: 'reminder',
  decider: reminderDecider,
  publish: (event) => event,
};

interface WokenDuty {
  readonly noun: string;
  readonly thing: string;
}

type Kept = DutyDeclaration<unknown, DomainEvent, unknown>;

/**
 * Keeps what is due in this unit: one timer for the next day on which something of a thing happens, whose id is made of thing, rule and day.
 *
 * Guarantees: each reminder is sent or recorded as missed exactly once for a due day, over crashes, repeats and replicas, since the
 * thing's reminder stream remembers the last day it handled; after an outage only the newest goes out. A timer that was lost in a crash is set
 * again when the event that asked for it is delivered again.
 */
@Injectable()
export class DutyKeeper {
  private readonly declarations = new Map<string, Kept>();
  private readonly reminders: Streams<ReminderCommand, ReminderEvent, ReminderState>;

  constructor(
    private readonly store: EventStore,
    private readonly register: Register,
    private readonly rules: Rules,
    private readonly workingDays: WorkingDays,
    private readonly timers: Timers,
    @Inject(DUTIES_UNIT) readonly unit: Unit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.reminders = store.category(reminderCategory);
  }

  /** Error: an Error when two declarations have one noun. */
  declare(declaration: Kept): void {
    const { name } = declaration.category;
    if (this.declarations.has(name)) throw new Error(`two duties are declared of ${name}`);
    this.declarations.set(name, declaration);
  }

  /** Brings reminders, marks and timer of one thing up to the present. Idempotent. */
  async keep(noun: string, thing: string, correlationId: string = randomUUID()): Promise<void> {
    const declaration = this.declarations.get(noun);
    if (!declaration) throw new Error(`no duty is declared of ${noun}`);
    const streams = this.store.category(declaration.category);
    const duty = await streams.read(thing, (state) => declaration.dutyOf(state));
    const context = contextOf(this.unit, correlationId);
    if (!duty || duty.closed) return this.stop(thing, context);
    const on = reachedDay(this.clock.now());
    const { schedule, rule } = await this.scheduleFor(declaration.reminderRule, duty, on);
    const calendar = await this.workingDays.calendar();
    const standing = standingOn(duty, on, nearSpanOf(schedule, dueDayOf(duty), calendar), calendar);
    const { dueOn } = standing;

    const stream = reminderStream(this.unit, thing);
    const { body } = duty;
    await this.reminders.execute(stream, { type: 'schedule-reminders', thing, body, dueOn, rule, on }, context());
    const due = remindersThrough(schedule, dueOn, on, calendar);
    const reached = await Promise.all(due.map(async (one) => ({ ...one, bodies: await this.bodiesOf(one, body, on) })));
    await this.reminders.execute(stream, { type: 'send-reminders', dueOn, reached }, context());

    const { near, overdue } = declaration.marks ?? {};
    if (near && standing.state !== 'open') await streams.execute(thing, near(on), context());
    if (overdue && standing.state === 'overdue') await streams.execute(thing, overdue(on), context());

    const next = [nextReminderAfter(schedule, dueOn, on, calendar), standing.nearFrom, standing.overdueFrom]
      .filter((day) => day !== undefined)
      .filter((day) => day > on)
      .sort()[0];
    if (next === undefined) return;
    await this.timers.set({
      id: `duty/${thing}/${rule.key}/${next}`,
      dueAt: agencyInstant(next, hourOfReminders),
      name: 'duty',
      payload: { noun, thing } satisfies WokenDuty,
    });
  }

  @OnTimer('duty')
  async wake({ payload }: Timer<WokenDuty>): Promise<void> {
    await this.keep(payload.noun, payload.thing);
  }

  private async stop(thing: string, context: () => CommandContext): Promise<void> {
    const stream = reminderStream(this.unit, thing);
    if (await this.reminders.read(stream, ({ isStopped }) => !isStopped)) {
      await this.reminders.execute(stream, { type: 'stop-reminders' }, context());
    }
  }

  private async scheduleFor(key: string, { body }: OwedDuty, on: string) {
    const known = await this.register.find(body);
    const rule = await this.rules.find(key, { on, body, unit: this.unit, ...(known && { kind: known.kind }) });
    const schedule = rule?.value === undefined ? { before: [] } : scheduleOf(rule.value);
    return { schedule, rule: { key, version: rule?.version ?? 1 } };
  }

  /** The body itself where the register has none above it, so that somebody is always told. */
  private async bodiesOf({ to }: Pick<ReachedReminder, 'to'>, body: string, on: string): Promise<readonly string[]> {
    if (to === 'body') return [body];
    const known = await this.register.find(body);
    const above = known ? relationsOn(known, on, 'affiliation').map((relation) => relation.to) : [];
    return above.length > 0 ? above : [body];
  }
}

/** The last day that has reached the hour of reminders. */
const reachedDay = (now: Date): string => agencyDayOf(new Date(now.getTime() - hourOfReminders * 3_600_000));

const dueDayOf = ({ dueOn, delays }: OwedDuty): string => delays?.at(-1)?.to ?? dueOn;

/** Every command of the keeper is harmless the second time by its decider, so each has an id of its own. */
const contextOf = (unit: Unit, correlationId: string) => (): CommandContext => {
  const id = randomUUID();
  return { commandId: id, bodyHash: id, status: 200, actor: `system:${unit}`, correlationId, causationId: id };
};
