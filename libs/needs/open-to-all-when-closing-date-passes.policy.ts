import { Controller } from '@nestjs/common';
import { type Aggregate, InjectAggregate } from '#aggregates';
import type { ReceivedEvent } from '#contracts';
import { ownContext } from '#event-store';
import { derivedId } from '#kernel';
import { OnEvent } from '#messaging';
import { agencyInstant } from '#rules';
import { OnTimer, type Timer, Timers } from '#timers';
import { addDays } from '#working-days';
import type { NeedCommand } from './domain/need.decide.js';
import type { Need, NeedEvent } from './domain/need.js';
import { type NeedFields, needs } from './needs.js';

/** What none of the paired bodies has claimed by the end of the closing date opens to all, once for each closing date. */
@Controller()
export class OpenToAllWhenClosingDatePasses {
  constructor(
    @InjectAggregate(needs) private readonly needs: Aggregate<NeedCommand, NeedEvent, Need, NeedFields>,
    private readonly timers: Timers,
  ) {}

  @OnEvent('need.posted', 'need.revised')
  async set({ data: { need, content } }: ReceivedEvent<'need.posted' | 'need.revised'>): Promise<void> {
    if (!this.needs.isOwn(need)) return;
    const id = `need-closes/${need}`;
    if (content.paired.length === 0) return this.timers.cancel(id);
    const dueAt = agencyInstant(addDays(content.closesOn, 1));
    await this.timers.set({ id, dueAt, name: 'need-closes', payload: { need } });
  }

  @OnTimer('need-closes')
  async open({ id, dueAt, payload }: Timer<{ readonly need: string }>): Promise<void> {
    const commandId = derivedId('need-closes', id, dueAt);
    const context = ownContext(`system:${this.needs.unit}`, commandId);
    await this.needs.decide(payload.need, { type: 'open-to-all' }, context);
  }
}
