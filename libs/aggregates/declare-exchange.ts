import { Inject } from '@nestjs/common';
import type { EventType, PublicEvent, ReceivedEvent } from '#contracts';
import type { Unit } from '#kernel';
import type { AggregateDeclaration } from './declare-aggregate.js';

/** A body that something is asked of, and the unit at which it answers. */
export interface Addressee {
  readonly body: string;
  readonly unit: Unit;
}

/** A reply that has arrived at the asker, or its first half: whose it is. */
export interface ReplyFrom extends Addressee {
  /** The id of what was asked. */
  readonly asked: string;
  readonly at: string;
}

/**
 * What most duties are: asked at one unit, answered by bodies at their own units, recorded at the asker's. The asker's thing and a body's replies are
 * two aggregates; a reply's id is `<unit>/<asked>/<body>`, so that its stream names the unit that alone may write it, and the registry's
 * entry of its noun must say so (`writer: unitOfReply`).
 */
export interface ExchangeDefinition<
  AskedCommand,
  Thing extends object,
  Fields extends object,
  ReplyCommand,
  ReplyEvent extends PublicEvent,
  Reply extends object,
> {
  readonly asked: AggregateDeclaration<AskedCommand, PublicEvent, Thing, Fields>;
  readonly replies: AggregateDeclaration<ReplyCommand, ReplyEvent, Reply>;
  /** Where this body replies to this thing; undefined: nothing is asked of it. A reply from another unit counts for nothing. */
  readonly addresseeOf: (thing: Thing, body: Addressee) => Addressee | undefined;
  /** What the asker's stream records of a reply; undefined: nothing. What the asker's decider refuses then is dropped and logged, never parked. */
  readonly record: (event: ReceivedEvent<ReplyEvent['type']>, from: ReplyFrom) => AskedCommand | undefined;
  /** What each addressee's own unit does as soon as it hears of the thing or of a change of it, as saying that it was delivered. */
  readonly deliver?: {
    /** After which of the asked thing's events; default: all. Naming them saves each addressee's being looked at again for each reply that is recorded. */
    readonly on?: readonly EventType[];
    readonly addressees: (thing: Thing) => readonly Addressee[];
    /** The reply's command; the same again must give no events. Undefined: nothing. */
    readonly command: (thing: Thing, to: Addressee, id: string) => ReplyCommand | undefined;
  };
}

export interface ExchangeDeclaration<
  AskedCommand = never,
  Thing extends object = never,
  Fields extends object = object,
  ReplyCommand = never,
  ReplyEvent extends PublicEvent = never,
  Reply extends object = object,
> extends ExchangeDefinition<AskedCommand, Thing, Fields, ReplyCommand, ReplyEvent, Reply> {
  readonly token: symbol;
}

export const declareExchange = <
  AskedCommand,
  Thing extends object,
  Fields extends object,
  ReplyCommand,
  ReplyEvent extends PublicEvent,
  Reply extends object,
>(
  definition: ExchangeDefinition<AskedCommand, Thing, Fields, ReplyCommand, ReplyEvent, Reply>,
): ExchangeDeclaration<AskedCommand, Thing, Fields, ReplyCommand, ReplyEvent, Reply> => ({
  ...definition,
  token: Symbol(`Exchange ${definition.asked.noun} ${definition.replies.noun}`),
});

/** Injects the {@link Exchange} of a declaration. */
export const InjectExchange = ({ token }: { readonly token: symbol }) => Inject(token);

export const replyId = (asked: string, { unit, body }: Addressee): string => `${unit}/${asked}/${body}`;

/** Reads a reply's id; undefined where it is none. What was asked has no slash in its id. */
export const partsOfReplyId = (
  id: string,
): { readonly unit: string; readonly asked: string; readonly body: string } | undefined => {
  const [unit, asked, body, ...more] = id.split('/');
  return unit && asked && body && more.length === 0 ? { unit, asked, body } : undefined;
};
