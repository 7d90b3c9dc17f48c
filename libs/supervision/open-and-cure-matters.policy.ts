import { Controller, Inject, type Type } from '@nestjs/common';
import { type Aggregate, InjectAggregate } from '#aggregates';
import type { ReceivedEvent } from '#contracts';
import { OnEvent, OnEventBatch, policyContext } from '#messaging';
import type { MatterCommand } from './domain/matter.decide.js';
import { type Matter, type MatterEvent, matterId } from './domain/matter.js';
import type { SupervisedProcess } from './domain/supervised.js';
import { FollowedProcesses } from './followed-processes.js';
import { type MatterFields, matters } from './matters.js';

/** What a row's memory says of an event is done: a matter is opened, or cured. The memory takes a batch before its events come one by one. */
export const policyOf = (row: SupervisedProcess): Type => {
  @Controller()
  class OpenAndCureMatters {
    private readonly projection: ReturnType<FollowedProcesses['projectionOf']>;

    constructor(
      @Inject(FollowedProcesses) private readonly followed: FollowedProcesses,
      @InjectAggregate(matters) private readonly kept: Aggregate<MatterCommand, MatterEvent, Matter, MatterFields>,
    ) {
      this.projection = followed.projectionOf(row);
    }

    @OnEventBatch(...row.events)
    remember(events: readonly ReceivedEvent[]): Promise<void> {
      return this.projection.apply(events);
    }

    @OnEvent(...row.events)
    async act(event: ReceivedEvent): Promise<void> {
      const { kind } = row;
      const { id, type, time, subject } = event;
      const by = { event: id, type, at: time };
      for (const { part, opens } of await this.followed.turnsAt(row, event)) {
        const matter = matterId(kind, subject, part);
        const context = policyContext(event, 'open-and-cure-matters', kind, part ?? '');
        const command = opens
          ? { type: 'open-matter' as const, opening: { matter, kind, subject, ...opens, by } }
          : { type: 'cure-matter' as const, by };
        await this.kept.decide(matter, command, context);
      }
    }
  }
  return OpenAndCureMatters;
};
