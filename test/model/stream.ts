import type { PublicEvent, ReceivedEvent } from '#contracts';
import { RuleViolation, type Decider, type Unit } from '#kernel';

interface StoredEvent {
  readonly type: string;
  readonly data: object;
}

/** What a stream is made of: the product's own decider, and what of its events the others see. */
export interface StreamKind<Command extends object, Event extends StoredEvent, State> {
  readonly name: string;
  readonly unit: Unit;
  readonly decider: Decider<Command, Event, State>;
  readonly publish: (event: Event) => PublicEvent;
  /** The units that do something at this event. */
  readonly hearersOf: (event: ReceivedEvent) => readonly Unit[];
  /** Two histories with the same text are decided alike from now on. */
  readonly identify: (state: State, events: readonly Event[]) => string;
}

/** What became of a command: the stream after it, which is the same one where nothing was written, or the refusal. */
export type Execution<Event extends StoredEvent, State> =
  | { readonly after: Version<Event, State>; readonly refusal?: undefined }
  | { readonly after?: undefined; readonly refusal: RuleViolation };

/** An event as a unit hears it. The same words are the same number. */
export interface HeardEvent {
  readonly event: ReceivedEvent;
  readonly words: number;
}

/** A stream after some commit. What is the same, past and future, is the same object. */
export interface Version<Event extends StoredEvent, State> {
  readonly number: number;
  /** The same state has the same number, however it came about. */
  readonly stateNumber: number;
  /** One of the histories that lead here. */
  readonly events: readonly Event[];
  /** What Kafka has of it for each unit, without the events at which that unit does nothing. */
  readonly heard: ReadonlyMap<Unit, readonly HeardEvent[]>;
  /** Never to be changed. */
  readonly state: State;
  readonly commandIds: ReadonlySet<string>;
}

/**
 * All that one stream can become. A command is decided as the event store does: a command id that brought events is answered from them,
 * one that brought none or was refused is decided again. Decisions are pure, so that each is made once and remembered.
 */
export class ModelStream<Command extends object, Event extends StoredEvent, State> {
  readonly empty: Version<Event, State>;
  private readonly versions = new Map<string, Version<Event, State>>();
  private readonly executions = new Map<string, Execution<Event, State>>();
  private readonly states = new Numbers();
  private readonly words = new Numbers();
  private readonly commands = new Numbers();
  private readonly commandNumbers = new WeakMap<object, number>();

  constructor(private readonly kind: StreamKind<Command, Event, State>) {
    this.empty = {
      number: 0,
      stateNumber: -1,
      events: [],
      heard: new Map(),
      state: kind.decider.initial(),
      commandIds: new Set(),
    };
  }

  execute(before: Version<Event, State>, commandId: string, command: Command, now: number): Execution<Event, State> {
    if (before.commandIds.has(commandId)) return { after: before };
    const key = `${before.number}|${now}|${commandId}|${this.numberOf(command)}`;
    const known = this.executions.get(key);
    if (known) return known;
    const execution = this.decide(before, commandId, command, now);
    this.executions.set(key, execution);
    return execution;
  }

  private numberOf(command: Command): number {
    const known = this.commandNumbers.get(command);
    if (known !== undefined) return known;
    const number = this.commands.of(JSON.stringify(command));
    this.commandNumbers.set(command, number);
    return number;
  }

  private decide(
    before: Version<Event, State>,
    commandId: string,
    command: Command,
    now: number,
  ): Execution<Event, State> {
    const at = new Date(now).toISOString();
    try {
      const events = this.kind.decider.decide({ ...command, at }, before.state);
      return { after: events.length === 0 ? before : this.append(before, commandId, events) };
    } catch (error) {
      if (error instanceof RuleViolation) return { refusal: error };
      throw error;
    }
  }

  private append(before: Version<Event, State>, commandId: string, given: readonly Event[]): Version<Event, State> {
    const { decider, identify } = this.kind;
    const added = JSON.parse(JSON.stringify(given), withoutDecidedAt) as Event[];
    const events = [...before.events, ...added];
    // `evolve` may change its state in place, so that each version folds one of its own.
    const copies = JSON.parse(JSON.stringify(events)) as Event[];
    const state = copies.reduce((folded, event) => decider.evolve(folded, event), decider.initial());
    const heard = added.reduce((map, event) => this.hear(map, event), before.heard);
    const commandIds = new Set([...before.commandIds, commandId].sort());
    const stateNumber = this.states.of(identify(state, events));
    const heardWords = [...heard].map(([unit, list]) => `${unit}:${list.map(({ words }) => words).join(',')}`).sort();
    const key = [stateNumber, ...heardWords, ...commandIds].join('|');
    const known = this.versions.get(key);
    if (known) return known;
    const version = { number: this.versions.size + 1, stateNumber, events, heard, state, commandIds };
    this.versions.set(key, version);
    return version;
  }

  private hear(heard: Version<Event, State>['heard'], event: Event): Version<Event, State>['heard'] {
    const after = new Map(heard);
    for (const unit of this.kind.hearersOf(this.received(event, '', 0))) {
      const earlier = heard.get(unit) ?? [];
      const received = this.received(event, unit, earlier.length + 1);
      after.set(unit, [...earlier, { event: received, words: this.words.of(JSON.stringify(event)) }]);
    }
    return after;
  }

  /** Numbered among the events that the unit hears: it cannot tell how many others lie between. */
  private received(event: Event, unit: string, sequence: number): ReceivedEvent {
    const subject = this.kind.name;
    return {
      ...this.kind.publish(event),
      id: `${subject}@${unit}${sequence}`,
      source: this.kind.unit,
      subject,
      sequence,
      time: always,
      recordedAt: always,
      commitHash: '',
      commitIndex: 0,
      correlationId: subject,
      causationId: subject,
      actor: 'model',
      dataClass: 'public',
    };
  }
}

/** When something was decided is of no account for what comes of it, only what it says of the time ahead. */
const always = '2027-03-01T00:00:00.000Z';
const withoutDecidedAt = (key: string, value: unknown): unknown => (key === 'decidedAt' ? always : value);

/** Gives the same text the same number. */
class Numbers {
  private readonly numbers = new Map<string, number>();

  of(text: string): number {
    const number = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }
}
