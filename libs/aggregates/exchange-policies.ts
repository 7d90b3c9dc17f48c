import { Controller, Inject, Logger, type Type } from '@nestjs/common';
import type { PublicEvent, ReceivedEvent } from '#contracts';
import { isUnit, RuleViolation } from '#kernel';
import { OnEvent, policyContext } from '#messaging';
import { type ExchangeDeclaration, partsOfReplyId, replyId } from './declare-exchange.js';
import type { Exchange } from './exchange.js';

type AnyExchange = Exchange<unknown, object, object, unknown, PublicEvent, object>;
export type AnyDeclaration = ExchangeDeclaration<unknown, object, object, unknown, PublicEvent, object>;

/**
 * At the asker: records what a body said at its own unit. Only the unit speaks for a body that the asked thing names for it; what counts for nothing, or
 * comes too late for the decider, changes nothing and parks nothing.
 */
export const recordsRepliesOf = ({ token, asked, replies, record, addresseeOf }: AnyDeclaration): Type => {
  const logger = new Logger(`Replies to ${asked.noun}`);
  const policy = `record-${replies.noun}`;

  @Controller()
  class RecordReplies {
    constructor(@Inject(token) private readonly exchange: AnyExchange) {}

    @OnEvent(...replies.events)
    async take(event: ReceivedEvent): Promise<void> {
      const named = partsOfReplyId(event.subject.slice(replies.noun.length + 1));
      if (!named || named.unit !== event.source || !isUnit(event.source)) return;
      const known = this.exchange.asked.isOwn(named.asked) ? await this.exchange.asked.find(named.asked) : undefined;
      const from = { body: named.body, unit: event.source };
      if (!known || addresseeOf(known.thing, from)?.unit !== from.unit) return;
      const command = record(event, { ...from, asked: named.asked, at: event.time });
      if (command === undefined) return;
      try {
        await this.exchange.asked.decide(named.asked, command, policyContext(event, policy));
      } catch (error) {
        if (!(error instanceof RuleViolation)) throw error;
        logger.warn(`${event.type} of ${event.subject} counts for nothing: ${error.code}`);
      }
    }
  }
  return RecordReplies;
};

/** At the addressees' units: what each of their bodies does by itself when it hears of the asked thing. */
export const deliversTo = ({ token, asked, deliver }: AnyDeclaration): readonly Type[] => {
  if (!deliver) return [];
  const { on = asked.events, addressees, command: commandFor } = deliver;
  const policy = `deliver-${asked.noun}`;

  @Controller()
  class Deliver {
    constructor(@Inject(token) private readonly exchange: AnyExchange) {}

    @OnEvent(...on)
    async take(event: ReceivedEvent): Promise<void> {
      const id = event.subject.slice(asked.noun.length + 1);
      const known = await this.exchange.asked.find(id);
      if (!known) return;
      for (const to of addressees(known.thing)) {
        const command = to.unit === this.exchange.unit ? commandFor(known.thing, to, id) : undefined;
        if (command === undefined) continue;
        await this.exchange.replies.decide(replyId(id, to), command, policyContext(event, policy, to.body));
      }
    }
  }
  return [Deliver];
};
