import { Injectable } from '@nestjs/common';
import { type Aggregate, type Done, InjectAggregate, type Known } from '#aggregates';
import { Federations } from '#federations';
import type { CommandRequest, Page, Principal } from '#http';
import { WorkingDays } from '#rules';
import { festivalOn } from '#working-days';
import type { CareCases } from './care-access.js';
import { careCases, careVisits, type CareVisitsFields } from './care.js';
import type { VisitsQuery } from './care.dto.js';
import { careVisitsView, type CareVisitsView } from './care.view.js';
import type { CareVisits, CareVisitsCommand, CareVisitsEvent } from './domain/care-visits.js';

interface Call {
  readonly caller: Principal;
  readonly request: CommandRequest;
}

/** The visits before 春节 as a template: one set for a body and year, due on the last working day before it. */
@Injectable()
export class CareVisitsService {
  constructor(
    @InjectAggregate(careVisits)
    readonly visits: Aggregate<CareVisitsCommand, CareVisitsEvent, CareVisits, CareVisitsFields>,
    @InjectAggregate(careCases) private readonly cases: CareCases,
    private readonly federations: Federations,
    private readonly workingDays: WorkingDays,
  ) {}

  /** The day on which the visits of a year are due. */
  async dayOf(year: number): Promise<{ readonly dueOn: string; readonly isProvisional: boolean }> {
    const calendar = await this.workingDays.calendar();
    return {
      dueOn: calendar.lastWorkingDayBefore(festivalOn('春节', year)),
      isProvisional: calendar.isProvisional(year),
    };
  }

  /** Errors: 422 `unknown-body`, `no-federation`; 403 `other-federation`, `not-your-body`. */
  async open(year: number, named: string | undefined, { caller, request }: Call): Promise<Done<CareVisits>> {
    const body = named ?? caller.body;
    await this.federations.requireDecider(caller, body);
    const day = await this.dayOf(year);
    return this.visits.open({
      body,
      command: (id) => ({ type: 'open-visits', id, body, year, ...day }),
      caller,
      request,
    });
  }

  /** With as many households as cases of these visits have had help. Errors: 404; 403; 409 `visits-closed`. */
  async close(id: string, { caller, request }: Call): Promise<Done<CareVisits>> {
    const { thing } = await this.visits.writable(id, 'close');
    await this.federations.requireDecider(caller, thing.body);
    const { helped } = await this.countsOf(id);
    return this.visits.act(id, { command: { type: 'close-visits', households: helped }, caller, request });
  }

  async page({ year, body, cursor, limit }: VisitsQuery, caller: Principal): Promise<Page<CareVisitsView>> {
    return this.visits.page(
      {
        filter: { year, body },
        sort: [['year', -1]],
        where: ({ thing }) => this.federations.mayRead(caller, thing.body),
        limit,
        ...(cursor !== undefined && { cursor }),
      },
      (known) => this.view(known),
    );
  }

  /** Errors: 404; 403 `other-federation`. */
  async one(id: string, caller: Principal): Promise<Known<CareVisits>> {
    const known = await this.visits.get(id);
    await this.federations.requireReader(caller, known.thing.body);
    return known;
  }

  async view(known: Known<CareVisits>): Promise<CareVisitsView> {
    return careVisitsView(known, await this.countsOf(known.id));
  }

  private async countsOf(id: string): Promise<{ readonly cases: number; readonly helped: number }> {
    const { copies } = this.cases;
    const [cases, helped] = await Promise.all([
      copies.countDocuments({ visits: id }),
      copies.countDocuments({ visits: id, isHelped: true }),
    ]);
    return { cases, helped };
  }
}
