import { Controller, Get, Inject } from '@nestjs/common';
import { Type } from 'typebox';
import { asyncApiDocument } from '#contracts';
import { type Answer, Answers, Open, SERVICE_CONFIG, type ServiceConfig } from '#http';

const AsyncApiDocument = Type.Object({ asyncapi: Type.String() }, { additionalProperties: true });

/** What the topics carry, for whoever writes a consumer: no secret, and needs no token. */
@Open()
@Controller('v1/asyncapi.json')
export class AsyncApiController {
  constructor(@Inject(SERVICE_CONFIG) private readonly config: ServiceConfig) {}

  @Get()
  @Answers(200, AsyncApiDocument)
  document(): Answer<object> {
    return { body: asyncApiDocument(this.config.namespace) };
  }
}
