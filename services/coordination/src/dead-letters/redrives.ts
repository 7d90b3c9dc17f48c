import { Inject, Injectable } from '@nestjs/common';
import { Type } from 'typebox';
import { Nullable, OneOf, redrive, type ViewOf } from '#contracts';
import { type CommandContext, EventStore, type Streams } from '#event-store';
import { CLOCK, type Clock, RuleViolation, sources } from '#kernel';
import type { DeadLetter, DeadLetterDetail } from '#messaging';
import { Feed } from '../feed/feed.service.js';
import { RejectedRecords } from '../feed-store/rejected-records.js';
import {
  redriveCategory,
  redriveDecider,
  type RedriveRequested,
  type RedriveState,
  redriveStream,
  type RequestRedrive,
} from './redrive.js';

/** What a redrive tries. */
export const RedriveReport = Type.Object(
  {
    dryRun: Type.Boolean(),
    id: Type.String(),
    /** Who tries it: the service that set it aside; of a record every service that did. */
    by: OneOf([...sources, 'every service']),
    target: redrive.events.requested.schema,
    /** The stream that goes on, from which version, and how many events wait in it. */
    stream: Type.Optional(Type.String()),
    fromVersion: Type.Optional(Type.Integer()),
    waiting: Type.Optional(Type.Integer({ minimum: 0 })),
    /** Of a record: why it would not decode today either; null when it would. */
    stillWrong: Type.Optional(Nullable(Type.String())),
    /** How often it was asked for before. */
    requests: Type.Integer({ minimum: 0 }),
    /** Of a dry run: why the request itself would be refused. */
    refusal: Type.Optional(Type.Object({ code: Type.String(), detail: Type.String() })),
  },
  { $id: 'RedriveReport' },
);
export type RedriveReport = ViewOf<typeof RedriveReport>;

/** Asks services, by an event, to try again what they set aside. Who asked stands in the event and in the letter. */
@Injectable()
export class Redrives {
  private readonly streams: Streams<RequestRedrive, RedriveRequested, RedriveState>;

  constructor(
    store: EventStore,
    private readonly own: RejectedRecords,
    private readonly feed: Feed,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.streams = store.category(redriveCategory);
  }

  async wouldTry(letter: DeadLetterDetail, again: boolean): Promise<RedriveReport> {
    const requests = (await this.streams.read(redriveStream(letter.id), (state) => state.requests)) ?? 0;
    const refusal = refusalOf({ ...commandOf(letter, again), at: this.clock.now().toISOString() }, { requests });
    return { ...(await this.reportOf(letter, requests, true)), ...(refusal && { refusal }) };
  }

  /** Errors: those of the decider. */
  async request(letter: DeadLetterDetail, again: boolean, context: CommandContext) {
    const stream = redriveStream(letter.id);
    const view = ({ requests }: RedriveState) => requests;
    const done = await this.streams.execute(stream, commandOf(letter, again), context, { view });
    const report = await this.reportOf(letter, done.view, false);
    if (letter.service === 'coordination' && done.outcome === 'committed') await this.takeAgain(letter.id, context);
    return { version: done.version, report };
  }

  /** The record goes once more through the feed's own door: into the past, where those who follow live have been. */
  private async takeAgain(id: string, { actor, commandId }: CommandContext): Promise<void> {
    const { letters } = this.own;
    await letters.ask(id, { by: actor, request: commandId, at: this.clock.now() });
    const letter = await letters.find(id);
    const reason = letter && (await this.feed.takeAgain(letter));
    if (reason === undefined) await letters.resolve(id);
    else await letters.reopen(id, reason);
  }

  private async reportOf(letter: DeadLetterDetail, requests: number, dryRun: boolean): Promise<RedriveReport> {
    const { id, service, stream, sequence, waiting } = letter;
    const own: DeadLetter | undefined = service === 'coordination' ? await this.own.letters.find(id) : undefined;
    return {
      dryRun,
      id,
      by: own ? 'every service' : service,
      target: targetOf(letter),
      requests,
      ...(stream !== undefined && { stream, waiting, ...(sequence !== undefined && { fromVersion: sequence }) }),
      ...(own && { stillWrong: this.feed.whyRejected(own) ?? null }),
    };
  }
}

const commandOf = (letter: DeadLetterDetail, again: boolean): RequestRedrive => ({
  type: 'request-redrive',
  target: targetOf(letter),
  letter: letter.state,
  again,
});

/** What coordination rejected, others have most likely rejected too: the record is named, and whoever set it aside tries it. */
const targetOf = ({ id, service, topic, partition, offset }: DeadLetterDetail): RedriveReport['target'] =>
  service === 'coordination' ? { record: { topic, partition, offset } } : { deadLetter: id };

const refusalOf = (command: RequestRedrive & { readonly at: string }, state: RedriveState) => {
  try {
    redriveDecider.decide(command, state);
    return undefined;
  } catch (error) {
    if (error instanceof RuleViolation) return { code: error.code, detail: error.detail };
    throw error;
  }
};
