import { Inject, Injectable } from '@nestjs/common';
import {
  type Aggregate,
  type Asked,
  type Done,
  type Exchange,
  InjectAggregate,
  InjectExchange,
  type Known,
} from '#aggregates';
import type { DataRequestContent } from '#contracts';
import { endOfDay, reportDates } from '#directives';
import { actFor } from '#http';
import { CLOCK, type Clock } from '#kernel';
import { namedBodies, Register, relationsOn } from '#register';
import { agencyDayOf, WorkingDays } from '#rules';
import { type DataRequestFields, dataExchange, dataRequests } from './data-requests.js';
import type { AnswerDataDto, SendDataRequestDto } from './data-requests.dto.js';
import { type ReceivedDataRequest, viewOfDataRequest } from './data-request.view.js';
import type {
  DataAnswerEvent,
  DataRequest,
  DataRequestCommand,
  DataRequestEvent,
  GiveData,
  GivenAnswers,
} from './domain/data-request.js';
import { factOf, facts } from './domain/facts.js';

@Injectable()
export class DataRequestsService {
  constructor(
    @InjectAggregate(dataRequests)
    readonly requests: Aggregate<DataRequestCommand, DataRequestEvent, DataRequest, DataRequestFields>,
    @InjectExchange(dataExchange)
    readonly exchange: Exchange<
      DataRequestCommand,
      DataRequest,
      DataRequestFields,
      GiveData,
      DataAnswerEvent,
      GivenAnswers
    >,
    private readonly register: Register,
    private readonly workingDays: WorkingDays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async send(dto: SendDataRequestDto, { caller, request }: Asked): Promise<Done<DataRequest>> {
    const { title, from = caller.body, bodies, basis = '', purpose, fields, rhythm = 'once', dueOn, endsOn = '' } = dto;
    actFor(caller, from);
    const bodyOf = await namedBodies(
      this.register,
      bodies.map((code, index) => ({ path: `bodies.${index}`, code })),
    );
    const addressees = [...new Set(bodies)].map((body) => ({ body, unit: bodyOf(body).unit }));
    const content: DataRequestContent = {
      title,
      from,
      basis,
      ...(purpose !== undefined && { purpose }),
      fields: fields.map(({ name, label, fact }) => ({ name, label, ...(fact !== undefined && { fact }) })),
      rhythm,
      endsOn,
      rounds: await this.roundsOf(rhythm, dueOn, endsOn),
    };
    const command = (id: string): DataRequestCommand => ({ type: 'send-data-request', id, content, addressees });
    return this.requests.open({ body: from, command, caller, request });
  }

  /** By a body at its own unit. */
  async answer(
    id: string,
    { body, round, values }: AnswerDataDto,
    { caller, request }: Asked,
  ): Promise<Known<GivenAnswers> & { readonly status: number }> {
    const { reply } = await this.exchange.reply(id, {
      body,
      step: 'answer',
      command: async (asked, to) => {
        const given = (await this.exchange.replyOf(id, to))?.thing.answers ?? [];
        const { fields, rounds } = asked.content;
        const open = rounds.find((one) => !given.some((answer) => answer.round === one.round));
        return {
          type: 'give-data',
          request: id,
          body: to.body,
          round: round ?? open?.round ?? rounds.at(-1)?.round ?? 1,
          fields,
          rounds,
          known: await this.knownOf(asked, to.body),
          values,
          ...(asked.closedAt !== undefined && { closedAt: asked.closedAt }),
        };
      },
      caller,
      request,
    });
    return reply;
  }

  async received(known: Known<DataRequest>, body: string): Promise<ReceivedDataRequest> {
    const filled = await this.knownOf(known.thing, body);
    const side = known.thing.sides.find((one) => one.body === body);
    const given = (side && (await this.exchange.replyOf(known.id, side))?.thing.answers) ?? [];
    return {
      request: viewOfDataRequest(known),
      prefilled: known.thing.content.fields.flatMap(({ name, fact = '' }) => {
        const value = filled[name];
        const place = factOf(fact)?.place.replace('{body}', body);
        return value === undefined || place === undefined ? [] : [{ name, value, fact, place }];
      }),
      open:
        known.thing.closedAt === undefined
          ? known.thing.content.rounds
              .map(({ round }) => round)
              .filter((round) => !given.some((one) => one.round === round))
          : [],
    };
  }

  async catalogue() {
    const open = await this.requests.copies.find({ status: 'open' }).sort({ sentAt: -1 }).limit(1_000).toArray();
    const asked = Map.groupBy(
      open.flatMap(({ _id, current }) => current.content.fields.map(({ label }) => ({ label, id: _id }))),
      ({ label }) => label,
    );
    return {
      facts: facts.map((fact) => ({ ...fact, words: [...fact.words] })),
      asked: [...asked].map(([label, of]) => ({ label, requests: [...new Set(of.map(({ id }) => id))] })),
    };
  }

  private async roundsOf(rhythm: DataRequestContent['rhythm'], dueOn: string, endsOn: string) {
    if (rhythm === 'once' || endsOn === '' || endsOn < dueOn) return [{ round: 1, dueAt: endOfDay(dueOn) }];
    const every = { every: rhythm, from: dueOn, until: endsOn, day: Number(dueOn.slice(8)) } as const;
    const dates = reportDates(every, false, await this.workingDays.calendar());
    return dates.map(({ dueAt }, index) => ({ round: index + 1, dueAt }));
  }

  /** By field: what this unit's copy of the register says of the body. */
  private async knownOf({ content }: DataRequest, code: string): Promise<Readonly<Record<string, string>>> {
    const body = await this.register.find(code);
    if (!body) return {};
    const above = relationsOn(body, agencyDayOf(this.clock.now()), 'affiliation')[0]?.to;
    const values: Readonly<Record<string, string | number | undefined>> = {
      'body.code': body.code,
      'body.name': body.name,
      'body.kind': body.kind,
      'body.unit': body.unit,
      'body.members': body.members,
      'body.founded-on': body.foundedOn,
      'body.above': above === undefined ? undefined : ((await this.register.find(above))?.name ?? above),
      'term.started-on': body.term?.startsOn,
      'term.years': body.term?.years,
    };
    return Object.fromEntries(
      content.fields.flatMap(({ name, fact = '' }) => {
        const value = values[fact];
        return value === undefined ? [] : [[name, String(value)] as const];
      }),
    );
  }
}
