import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG, type ServiceConfig } from '../start/service-config.js';

@Injectable()
export class OpenApi {
  constructor(@Inject(SERVICE_CONFIG) private readonly config: ServiceConfig) {}

  document(): object {
    return { openapi: '3.1.0', info: { title: this.config.service, version: '1' }, paths: {} };
  }
}
