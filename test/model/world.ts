import type { ReceivedEvent, ResourceDescription } from '#contracts';
import {
  initiativeDecider,
  publishInitiative,
  type InitiativeCommand,
  type InitiativeEvent,
  type InitiativeState,
} from '#initiatives';
import { unitOfId, units, type RuleViolation, type Unit } from '#kernel';
import {
  calendarDecider,
  encodeCalendar,
  publishCalendarEvent,
  type CalendarCommand,
  type CalendarEvent,
  type CalendarState,
} from '#resources';
import { commandsFor, type Issued } from './protocol.js';
import { toldBy } from './told.js';
import { ModelStream, type HeardEvent, type Version } from './stream.js';

export type InitiativeVersion = Version<InitiativeEvent, InitiativeState>;
export type CalendarVersion = Version<CalendarEvent, CalendarState>;

/** One stream's decider and the mark in the world where its present version stands. */
export type Stream =
  | {
      readonly kind: 'initiative';
      readonly name: string;
      readonly id: string;
      readonly model: ModelStream<InitiativeCommand, InitiativeEvent, InitiativeState>;
    }
  | {
      readonly kind: 'calendar';
      readonly name: string;
      readonly id: string;
      readonly model: ModelStream<CalendarCommand, CalendarEvent, CalendarState>;
    };

/** A unit that reads a stream in order, by a mark that only it moves: what Kafka and the marks give. */
export interface Subscription {
  readonly consumer: Unit;
  readonly stream: number;
}

/**
 * A moment of the whole system: how far every stream is, how far every unit has taken it, and what time it is. What is committed and not
 * relayed, relayed and not read, or read by a process that died is all the same to a reader: not taken yet.
 */
export interface World {
  readonly versions: readonly (InitiativeVersion | CalendarVersion)[];
  readonly marks: readonly number[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What a unit's service does at an event, in order. */
export type Policies = (unit: Unit, event: ReceivedEvent) => readonly Issued[];

export interface SystemParts {
  readonly initiatives: readonly { readonly id: string; readonly host: string }[];
  readonly resources: readonly { readonly id: string; readonly description: ResourceDescription }[];
}

export const epoch = Date.parse('2027-03-01T00:00:00.000Z');

/** The streams, who reads them, and how the world goes on. Nothing in it changes but what is remembered of pure decisions. */
export class ModelSystem {
  readonly streams: readonly Stream[];
  readonly subscriptions: readonly Subscription[];
  private readonly issued = new Map<Unit, WeakMap<ReceivedEvent, readonly Issued[]>>();
  private readonly positions: ReadonlyMap<string, number>;

  constructor(
    private readonly parts: SystemParts,
    private readonly policies: Policies = commandsFor,
  ) {
    const initiatives = parts.initiatives.map(({ id }) => this.initiativeStream(id));
    const calendars = parts.resources.map(({ id }) => this.calendarStream(id));
    this.streams = [...initiatives, ...calendars];
    this.positions = new Map(this.streams.map(({ name }, index) => [name, index]));
    const hosts = new Set(parts.initiatives.map(({ id }) => ownerOf(id)));
    const owners = new Set(parts.resources.map(({ id }) => ownerOf(id)));
    this.subscriptions = this.streams.flatMap(({ kind }, stream) =>
      [...(kind === 'initiative' ? owners : hosts)].map((consumer) => ({ consumer, stream })),
    );
  }

  private initiativeStream(id: string): Stream {
    const name = `initiative/${id}`;
    const model = new ModelStream({
      name,
      unit: ownerOf(id),
      decider: initiativeDecider,
      publish: publishInitiative,
      hearersOf: (event) => this.hearersOf(event),
      identify: (state: InitiativeState) => JSON.stringify(state),
    });
    return { kind: 'initiative', id, name, model };
  }

  private calendarStream(id: string): Stream {
    const name = `resource/${id}`;
    const model = new ModelStream({
      name,
      unit: ownerOf(id),
      decider: calendarDecider,
      publish: publishCalendarEvent,
      hearersOf: (event) => this.hearersOf(event),
      identify: (state: CalendarState, events: readonly CalendarEvent[]) =>
        JSON.stringify([[...encodeCalendar(state)].flatMap(inOrder), [...toldBy(events).values()]]),
    });
    return { kind: 'calendar', id, name, model };
  }

  private hearersOf(event: ReceivedEvent): readonly Unit[] {
    return units.filter((unit) => this.commandsFor(unit, event).length > 0);
  }

  /** All initiatives are posted, all resources offered; nothing else has happened. */
  begin(): World {
    let world: World = {
      versions: this.streams.map(({ model }) => model.empty),
      marks: this.subscriptions.map(() => 0),
      now: epoch,
    };
    for (const { id, host } of this.parts.initiatives) {
      world = this.must(world, `initiative/${id}`, 'draft', { type: 'draft', id, content: contentOf(host) });
      world = this.must(world, `initiative/${id}`, 'post', { type: 'post' });
    }
    for (const { id, description } of this.parts.resources) {
      world = this.must(world, `resource/${id}`, 'offer', { type: 'offer-resource', resource: id, description });
    }
    return world;
  }

  /** The world after a command, the same one where it changed nothing. */
  execute(
    world: World,
    to: string,
    commandId: string,
    command: InitiativeCommand | CalendarCommand,
  ): World | RuleViolation {
    const position = this.position(to);
    const stream = this.streams[position];
    const before = world.versions[position];
    if (!stream || !before) throw new Error(`there is no stream ${to}`);
    const { after, refusal } =
      stream.kind === 'initiative'
        ? stream.model.execute(before as InitiativeVersion, commandId, command as InitiativeCommand, world.now)
        : stream.model.execute(before as CalendarVersion, commandId, command as CalendarCommand, world.now);
    if (!after) return refusal;
    return after === before ? world : { ...world, versions: world.versions.with(position, after) };
  }

  must(world: World, to: string, commandId: string, command: InitiativeCommand | CalendarCommand): World {
    const after = this.execute(world, to, commandId, command);
    if (after instanceof Error) throw after;
    return after;
  }

  position(name: string): number {
    const position = this.positions.get(name);
    if (position === undefined) throw new Error(`nobody has ${name}`);
    return position;
  }

  /** The events of a stream that concern this subscription's unit: what it has taken, and what is still to come. */
  heardBy({ consumer, stream }: Subscription, world: World): readonly HeardEvent[] {
    return world.versions[stream]?.heard.get(consumer) ?? [];
  }

  /** What a unit does at an event; made once for each. */
  commandsFor(consumer: Unit, event: ReceivedEvent): readonly Issued[] {
    const ofUnit = this.issued.get(consumer) ?? new WeakMap<ReceivedEvent, readonly Issued[]>();
    this.issued.set(consumer, ofUnit);
    const known = ofUnit.get(event) ?? this.policies(consumer, event);
    ofUnit.set(event, known);
    return known;
  }

  /** The world by what is and what is to come, and with `isPastTold` also by what every unit has taken. */
  key(world: World, isPastTold: boolean): string {
    if (isPastTold) return `${world.versions.map(({ number }) => number).join()};${world.marks.join()};${world.now}`;
    const coming = this.subscriptions.map((subscription, index) =>
      this.heardBy(subscription, world)
        .slice(world.marks[index])
        .map(({ words }) => words)
        .join(),
    );
    return `${world.versions.map(({ stateNumber }) => stateNumber).join()};${coming.join('|')};${world.now}`;
  }
}

const ownerOf = (id: string): Unit => {
  const unit = unitOfId(id);
  if (!unit) throw new Error(`${id} is no unit's`);
  return unit;
};

/** A piece of a calendar's snapshot, its reservations by their ids: the order in which they came makes no difference ahead. */
const inOrder = (piece: object): object =>
  'reservations' in piece && Array.isArray(piece.reservations)
    ? { reservations: (piece.reservations as { readonly id: string }[]).sort((a, b) => (a.id < b.id ? -1 : 1)) }
    : piece;

const contentOf = (host: string) => ({
  title: '读书月',
  purpose: '',
  kind: 'activity' as const,
  host,
  startsAt: '2027-03-12T00:00:00.000Z',
  endsAt: '2027-03-12T04:00:00.000Z',
  timeZone: 'Asia/Shanghai',
  invited: [],
  onSilence: 'ask' as const,
});
