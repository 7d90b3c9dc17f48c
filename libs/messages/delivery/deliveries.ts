import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import { DATABASE } from '#event-store';
import { CLOCK, type Clock, derivedId } from '#kernel';
import { OnTimer, type Timer, Timers } from '#timers';
import type { Message } from '../domain/message.js';
import { MessageList } from '../message-list.js';
import { Channels, type Target } from './channels.js';
import { AddressRefused } from './outside-address.js';
import { sendableFrom } from './quiet-hours.js';
import { MessageSettings, targetsOf } from './settings.js';

interface DeliveryDue {
  readonly message: string;
  readonly settings: string;
  readonly channel: Target['channel'];
}

/** What became of one message on one way to one person. */
interface Delivery {
  readonly _id: string;
  /** Begun tries; two or more with `sentAt` may have reached the person twice. */
  readonly tries: number;
  readonly sentAt?: string;
  readonly givenUp?: string;
}

const maxTries = 20;

/**
 * Brings messages out of the house, to the addresses that persons entered.
 *
 * Guarantees: at least once under one fixed id per message, person and way; a repeat happens only where a process dies between the send and
 * its mark, and is counted (`tries`). A way that refuses for good, or fails 20 times, is given up with its reason.
 */
@Injectable()
export class Deliveries {
  private readonly logger = new Logger('Deliveries');

  constructor(
    @Inject(DATABASE) private readonly connection: Connection,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly settings: MessageSettings,
    private readonly list: MessageList,
    private readonly channels: Channels,
    private readonly timers: Timers,
  ) {}

  /** Idempotent: what was sent is not sent again. */
  async start(messages: readonly Message[]): Promise<void> {
    for (const message of messages) {
      for (const settings of await this.settings.forBody(message.to)) {
        const dueAt = sendableFrom(this.clock.now(), settings.quiet).toISOString();
        for (const { channel } of targetsOf(settings)) {
          const id = deliveryId(message.id, settings.id, channel);
          if (await this.isDone(id)) continue;
          const payload: DeliveryDue = { message: message.id, settings: settings.id, channel };
          await this.timers.set({ id: `message-delivery/${id}`, dueAt, name: 'message-delivery', payload });
        }
      }
    }
  }

  /** A throw is tried again, by the timer, with growing pauses. Settings that were changed meanwhile count as they are now. */
  @OnTimer('message-delivery')
  async send({ payload }: Timer<DeliveryDue>): Promise<void> {
    const id = deliveryId(payload.message, payload.settings, payload.channel);
    const settings = await this.settings.byId(payload.settings);
    const target = settings && targetsOf(settings).find(({ channel }) => channel === payload.channel);
    const message = await this.list.find(payload.message);
    if (!target || !message || (await this.isDone(id))) return;
    const begun = await this.collection.findOneAndUpdate(
      { _id: id },
      { $inc: { tries: 1 } },
      { upsert: true, returnDocument: 'after' },
    );
    try {
      await this.channels.send(id, message, target);
      await this.collection.updateOne({ _id: id }, { $set: { sentAt: this.clock.now().toISOString() } });
    } catch (error) {
      const isOver = error instanceof AddressRefused || (begun?.tries ?? 0) >= maxTries;
      if (!isOver) throw error;
      this.logger.warn(
        `${payload.channel} of a message is given up: ${error instanceof AddressRefused ? error.message : 'too many tries'}`,
      );
      await this.collection.updateOne({ _id: id }, { $set: { givenUp: this.clock.now().toISOString() } });
    }
  }

  private async isDone(id: string): Promise<boolean> {
    const found = await this.collection.findOne({ _id: id });
    return found?.sentAt !== undefined || found?.givenUp !== undefined;
  }

  private get collection(): mongo.Collection<Delivery> {
    return this.connection.collection<Delivery>('message-deliveries');
  }
}

const deliveryId = (message: string, settings: string, channel: string): string =>
  derivedId('delivery', message, settings, channel);
