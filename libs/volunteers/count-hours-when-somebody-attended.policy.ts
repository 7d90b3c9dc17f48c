import { Controller, Inject, Logger, Optional } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { derivedId, RuleViolation } from '#kernel';
import { OnEvent, policyContext } from '#messaging';
import { PersonalTexts } from '#personal-texts';
import { KNOWN_INITIATIVES, type KnownInitiatives } from '#resources';
import { Counting } from './counting.js';
import { countedMinutes } from './domain/count-minutes.js';
import { VolunteersService } from './volunteers.service.js';

/**
 * Attendances of volunteering, of any unit, become time served of whoever is registered under the person's id. What the host recorded is confirmed by
 * that; who checked in by a code waits for the host's confirmation. A revoked attendance takes its time back.
 */
@Controller()
export class CountHoursWhenSomebodyAttended {
  private readonly logger = new Logger('Volunteers');

  constructor(
    private readonly service: VolunteersService,
    private readonly texts: PersonalTexts,
    private readonly counting: Counting,
    @Optional() @Inject(KNOWN_INITIATIVES) private readonly initiatives?: KnownInitiatives,
  ) {}

  @OnEvent('sign-up.attended')
  async count(event: ReceivedEvent<'sign-up.attended'>): Promise<void> {
    const { person, initiative, kind, by, from, to } = event.data;
    if (kind !== 'volunteering') return;
    const known = await this.initiatives?.find(initiative);
    for (const volunteer of await this.volunteersOf(person)) {
      const { thing } = await this.service.volunteers.get(volunteer);
      const rule = await this.counting.ruleFor(thing.body, from);
      const entry = entryOf(event.data);
      const confirmer = known?.host ?? event.data.body;
      const entered = { entry, from, to, minutes: countedMinutes({ from, to }, rule), rule, initiative, confirmer };
      const content = known && { content: known.title };
      await this.tell(volunteer, event, { type: 'enter-hours', ...entered, as: 'organiser', ...content });
      if (by === 'host') await this.tell(volunteer, event, { type: 'confirm-hours', entry, by: confirmer });
    }
  }

  @OnEvent('sign-up.attendance-revoked')
  async revoke(event: ReceivedEvent<'sign-up.attendance-revoked'>): Promise<void> {
    for (const volunteer of await this.volunteersOf(event.data.person))
      await this.tell(volunteer, event, { type: 'revoke-hours', entry: entryOf(event.data) });
  }

  private async volunteersOf(person: string): Promise<readonly string[]> {
    const things = await this.texts.thingsOf(await this.service.markOf(person), 'volunteer');
    return things.map((thing) => thing.slice('volunteer/'.length));
  }

  private async tell(
    volunteer: string,
    event: ReceivedEvent,
    command: Parameters<VolunteersService['volunteers']['decide']>[1],
  ): Promise<void> {
    try {
      const context = policyContext(event, 'count-hours-when-somebody-attended', volunteer, command.type);
      await this.service.volunteers.decide(volunteer, command, context);
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      this.logger.warn(`${event.type} of ${event.subject} counts for nothing: ${error.code}`);
    }
  }
}

const entryOf = ({ initiative, from }: { readonly initiative: string; readonly from: string }): string =>
  derivedId('attended', initiative, from);
