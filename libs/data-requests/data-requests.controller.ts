import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Type } from 'typebox';
import { answered } from '#aggregates';
import { Text, valueOrigins } from '#contracts';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  OneOf,
  type Page,
  PageOf,
  type Principal,
  Refuses,
} from '#http';
import { DataCatalogue, DataRequestView, ReceivedDataRequest, viewOfDataRequest } from './data-request.view.js';
import { AnswerDataDto, DataRequestsQuery, SendDataRequestDto } from './data-requests.dto.js';
import { DataRequestsService } from './data-requests.service.js';

const text = Type.String();
const GivenView = Type.Object(
  {
    request: text,
    version: Type.Integer(),
    body: text,
    answers: Type.Array(
      Type.Object({
        round: Type.Integer(),
        at: Type.String({ format: 'date-time' }),
        values: Type.Array(Type.Object({ name: text, value: Text('personal'), origin: OneOf(valueOrigins) })),
      }),
    ),
  },
  { $id: 'GivenData', parties: ['body'] },
);

/** Who asks bodies for what, on what basis and until when; bodies confirm what is known and answer the rest at their own unit. */
@Controller('v1/data-requests')
@Allow('department', 'secretary', 'coordinator', 'system')
export class DataRequestsController {
  constructor(private readonly service: DataRequestsService) {}

  @Get('catalogue')
  @Allow()
  @Answers(200, DataCatalogue)
  async catalogue() {
    return { body: await this.service.catalogue() };
  }

  /** All requests on a body (default: the caller's own), with what is filled in. */
  @Get('received')
  @Allow()
  @Answers(200, PageOf(ReceivedDataRequest))
  async received(
    @Query() { body, cursor, limit }: DataRequestsQuery,
    @Caller() caller: Principal,
  ): Promise<Answer<Page<ReceivedDataRequest>>> {
    const code = body ?? caller.body;
    const page = await this.service.requests.page(
      { filter: { bodies: code }, sort: [['sentAt', -1]], ...(cursor !== undefined && { cursor }), limit },
      (known) => this.service.received(known, code),
    );
    return { body: page };
  }

  @Get()
  @Allow()
  @Answers(200, PageOf(DataRequestView))
  async list(
    @Query() { from, body, status, cursor, limit }: DataRequestsQuery,
  ): Promise<Answer<Page<DataRequestView>>> {
    const page = await this.service.requests.page(
      {
        filter: { from, bodies: body, status },
        sort: [['sentAt', -1]],
        ...(cursor !== undefined && { cursor }),
        limit,
      },
      viewOfDataRequest,
    );
    return { body: page };
  }

  @Get(':id')
  @Allow()
  @Answers(200, DataRequestView, 'ETag')
  async one(@Param('id') id: string): Promise<Answer<DataRequestView>> {
    return answered(await this.service.requests.get(id), viewOfDataRequest);
  }

  @Post()
  @Answers(201, DataRequestView, 'ETag', 'Location')
  @Refuses('not-your-body', 'wrong-unit', 'unknown-body', 'no-addressees', 'basis-needed', 'end-needed', 'no-fields')
  @Refuses('field-twice', 'fact-unknown', 'already-known', 'due-in-the-past', 'rhythm-empty', 'too-many-reports')
  async send(@Body() dto: SendDataRequestDto, @Caller() caller: Principal, @Command() request: CommandRequest) {
    return answered(await this.service.send(dto, { caller, request }), viewOfDataRequest);
  }

  @Post(':id/answer')
  @Answers(200, GivenView, 'ETag')
  @Refuses(
    'not-your-body',
    'wrong-unit',
    'unknown-body',
    'data-request-closed',
    'round-unknown',
    'field-unknown',
    'values-missing',
  )
  async answer(
    @Param('id') id: string,
    @Body() dto: AnswerDataDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const given = await this.service.answer(id, dto, { caller, request });
    return answered(given, ({ thing, version }) => ({
      request: thing.request,
      version,
      body: thing.body,
      answers: thing.answers.map(({ round, at, values }) => ({ round, at, values: values.map((one) => ({ ...one })) })),
    }));
  }

  @Post(':id/close')
  @Answers(200, DataRequestView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit')
  async close(@Param('id') id: string, @Caller() caller: Principal, @Command() request: CommandRequest) {
    const command = { type: 'close-data-request' } as const;
    return answered(
      await this.service.requests.act(id, { step: 'close', command, caller, request }),
      viewOfDataRequest,
    );
  }
}
