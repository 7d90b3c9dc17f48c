import type { EventType, PublicEvent, ReceivedEvent } from '#contracts';
import { openDutiesOfDirectives } from './of-directives.js';
import { openDutiesOfOrganisation } from './of-organisation.js';
import { openDutiesOfFederations, openDutiesOfPropaganda, openDutiesOfSupervision } from './of-the-other-units.js';
import type { Effect, Noted, OpenDuty } from './open-duty.js';

/** Since when it is open, as it was opened last. */
export interface OpenSince extends OpenDuty {
  readonly since: string;
}

/** What is open in one stream, by key, and what it is about. */
export interface OpenInStream {
  readonly noted: Noted;
  readonly duties: ReadonlyMap<string, OpenSince>;
}

/** What bodies are to answer or to do, of all nouns that declare it. */
export interface OpenDuties {
  /** What is open in the event's stream after it; undefined where the event has to do with none. Events of one stream come in their order. */
  take(event: PublicEvent, stream: string, time: string): OpenInStream | undefined;
  streams(): Iterable<readonly [string, OpenInStream]>;
}

type Handler = (
  event: ReceivedEvent,
  noted: Noted,
  stream: string,
  isOpen: (key: string) => boolean,
) => readonly Effect[];

const handlers = new Map<EventType, Handler>(
  [
    openDutiesOfDirectives,
    openDutiesOfOrganisation,
    openDutiesOfSupervision,
    openDutiesOfPropaganda,
    openDutiesOfFederations,
  ].flatMap((declared) => Object.entries(declared) as unknown as [EventType, Handler][]),
);

/** Begins empty. Holds a stream for as long as something of it is open or noted. */
export const openDuties = (): OpenDuties => {
  const streams = new Map<string, OpenInStream>();
  return {
    take: (event, stream, time) => {
      const handle = handlers.get(event.type);
      if (!handle) return undefined;
      const before = streams.get(stream) ?? { noted: {}, duties: new Map() };
      const effects = handle(event as ReceivedEvent, before.noted, stream, (key) => before.duties.has(key));
      const after = afterAll(before, effects, time);
      streams.set(stream, after);
      return after;
    },
    streams: () => streams.entries(),
  };
};

const afterAll = (before: OpenInStream, effects: readonly Effect[], time: string): OpenInStream => {
  const duties = new Map(before.duties);
  let { noted } = before;
  for (const effect of effects) {
    if ('note' in effect) noted = { ...noted, ...effect.note };
    else if ('closeAll' in effect) duties.clear();
    else if ('close' in effect) duties.delete(effect.close);
    else duties.set(effect.open, { ...effect.duty, since: time });
  }
  return { noted, duties };
};
