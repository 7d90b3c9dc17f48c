import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { EventStore, type Streams } from '#event-store';
import { RuleViolation } from '#kernel';
import { initiativeCategory } from '../../libs/initiatives/initiative.category.js';
import type {
  InitiativeCommand,
  InitiativeEvent,
  InitiativeState,
} from '../../libs/initiatives/domain/life-cycle/initiative.js';
import { initiativeView } from '../../libs/initiatives/http/initiative.view.js';
import { calendarCategory } from '../../libs/resources/application/resource-calendar.category.js';
import type {
  CalendarCommand,
  CalendarEvent,
  CalendarState,
} from '../../libs/resources/domain/calendar/resource-calendar.js';
import { calendarView, resourceView } from '../../libs/resources/domain/calendar/resource-calendar.view.js';
import { eventKey } from '../../services/coordination/src/feed-store/feed-entry.js';
import { FeedStore } from '../../services/coordination/src/feed-store/feed-store.js';
import { Desk, eventually, type Replica } from '../../services/coordination/test/desk.js';
import { SmallUnit } from '../../services/coordination/test/small-unit.js';
import { seeded, type Random } from '../e2e/seeded.js';
import { calendarCommand, descriptionOf, initiativeCommand } from './random-history.js';

jest.setTimeout(180_000);

const initiatives = ['initiative/org-i1', 'initiative/org-i2', 'initiative/org-i3', 'initiative/org-i4'];
const resources = ['exclusive', 'capacity', 'budget', 'open'] as const;
const resourceOf = (stream: string): string => stream.slice('resource/'.length);
const commandsEach = 250;
const instants = 200;

interface StateAnswer {
  readonly version: number;
  readonly state: { readonly reservations?: readonly { readonly from: string; readonly id: string }[] };
}

/** What an owner's own commits come to, by its own rules and its own view, without the feed and without public events. */
interface Replay {
  readonly version: number;
  readonly state: object;
}

describe('the state at an instant', () => {
  let desk: Desk;
  let unit: SmallUnit;
  let replica: Replica;
  let random: Random;
  let ofInitiatives: Streams<InitiativeCommand, InitiativeEvent, InitiativeState>;
  let ofResources: Streams<CalendarCommand, CalendarEvent, CalendarState>;
  const seed = Number(process.env['LIANDONG_STATE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  const calendars = resources.map((sharing) => ({ sharing, stream: `resource/org-${sharing}` }));

  beforeAll(async () => {
    console.log(`seed ${seed} (LIANDONG_STATE_SEED repeats it)`);
    random = seeded(seed);
    desk = await Desk.open();
    unit = await SmallUnit.start('organisation', desk);
    replica = await desk.start();
    const store = unit.app.get(EventStore, { strict: false });
    ofInitiatives = store.category(initiativeCategory);
    ofResources = store.category(calendarCategory);
  });
  afterAll(async () => {
    await unit.stop();
    await desk.close();
  });

  let asked = 0;
  const context = () => {
    const id = `c${(asked += 1)}`;
    return { commandId: id, bodyHash: id, status: 200, actor: 'lin', correlationId: id, causationId: id };
  };
  const unlessRefused = async (execution: Promise<unknown>): Promise<void> => {
    await execution.catch((error: unknown) => {
      if (!(error instanceof RuleViolation)) throw error;
    });
  };

  const live = async (): Promise<void> => {
    const descriptions = new Map(calendars.map(({ stream, sharing }) => [stream, descriptionOf(random, sharing)]));
    for (let n = 0; n < commandsEach; n++) {
      for (const stream of initiatives) {
        const state = await ofInitiatives.read(stream, (held) => ({ ...held }));
        const id = stream.slice('initiative/'.length);
        await unlessRefused(ofInitiatives.execute(stream, initiativeCommand(random, id, state, Date.now()), context()));
      }
      for (const { stream } of calendars) {
        // Decided upon at once, so that the state need not be copied.
        const command = await ofResources.read(stream, (held) =>
          calendarCommand(random, resourceOf(stream), held, Date.now(), descriptions.get(stream)!),
        );
        const first = calendarCommand(random, resourceOf(stream), undefined, Date.now(), descriptions.get(stream)!);
        await unlessRefused(ofResources.execute(stream, command ?? first, context()));
      }
      if (n % 10 === 0) await pause(20);
    }
  };

  const replayInitiative = async (stream: string, at: string): Promise<Replay | undefined> => {
    let state = initiativeCategory.decider.initial();
    let version = 0;
    for await (const commit of ofInitiatives.history(stream)) {
      if (commit.at > at) break;
      version += commit.events.length;
      for (const event of commit.events) state = initiativeCategory.decider.evolve(state, event);
    }
    if (state.status === 'unknown' || !state.wasPosted) return undefined;
    return { version, state: initiativeView({ initiative: state, version }) };
  };

  const replayCalendar = async (stream: string, at: string): Promise<Replay | undefined> => {
    let state = calendarCategory.decider.initial();
    let version = 0;
    for await (const commit of ofResources.history(stream)) {
      if (commit.at > at) break;
      version += commit.events.length;
      for (const event of commit.events) state = calendarCategory.decider.evolve(state, event);
    }
    const resource = resourceView(state);
    if (!resource) return undefined;
    const { blockings, reservations } = calendarView(state, { from: Date.parse(at), to: Number.MAX_SAFE_INTEGER });
    return { version, state: { resource: { ...resource, version }, blockings, reservations: inOrder(reservations) } };
  };

  it(`equals, at ${instants} random instants, what the owners' own commits come to up to then`, async () => {
    const startMs = Date.now();
    await live();
    const endMs = Date.now();
    const streams = [...initiatives, ...calendars.map(({ stream }) => stream)];
    const versions = new Map<string, number>();
    const commitTimes: string[] = [];
    const events = new Set<string>();
    for (const stream of streams) {
      const history = stream.startsWith('initiative/') ? ofInitiatives.history(stream) : ofResources.history(stream);
      for await (const commit of history) {
        versions.set(stream, commit.version + commit.events.length - 1);
        commitTimes.push(commit.at);
        for (const { type } of commit.events) events.add(type);
      }
    }
    const ask = (stream: string, query = '') =>
      desk.get<StateAnswer>(replica, `/v1/state/${stream}${query}`, 'supervisor');
    const feed = replica.app.get(FeedStore, { strict: false });
    for (const [stream, version] of versions) {
      await eventually(async () => (await feed.byKeys([eventKey(stream, version)])).length === 1);
    }
    let compared = 0;
    for (let n = 0; n < instants; n++) {
      // Half of them fall on a commit or beside one, where an instant too many or too few would show.
      const atMs = random.chance(0.5)
        ? Date.parse(random.pick(commitTimes)) - random.below(2)
        : startMs - 50 + random.below(endMs - startMs + 100);
      const at = new Date(atMs).toISOString();
      for (const stream of [random.pick(initiatives), random.pick(calendars).stream]) {
        const replay = stream.startsWith('initiative/')
          ? await replayInitiative(stream, at)
          : await replayCalendar(stream, at);
        const { status, body } = await ask(stream, `?at=${at}`);
        const found = status === 404 ? undefined : { version: body.version, state: body.state };
        expect({ seed, stream, at, found }).toEqual({ seed, stream, at, found: replay });
        if (replay) compared += 1;
      }
    }
    console.log(
      `${commitTimes.length} commits of ${streams.length} streams, ${events.size} kinds of events, ` +
        `${compared} states compared`,
    );
    expect(compared).toBeGreaterThan(instants);
    // Which rare ones come is a matter of luck; a history with fewer kinds would show little.
    expect(events.size).toBeGreaterThanOrEqual(25);
  });
});

const inOrder = <Entry extends { readonly from: string; readonly id: string }>(entries: readonly Entry[]): Entry[] =>
  [...entries].sort((one, other) => (one.from < other.from || (one.from === other.from && one.id < other.id) ? -1 : 1));
