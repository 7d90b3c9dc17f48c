import { Inject, Logger, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { COORDINATION_CONFIG, type CoordinationConfig } from '../config.js';
import { builtConsole, serveConsole } from './console-files.js';
import { createGateway } from './gateway.js';

/** The gateway and the console beside the service, in one process and on a port of their own. */
@Module({})
export class GatewayModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private gateway: FastifyInstance | undefined;

  constructor(@Inject(COORDINATION_CONFIG) private readonly config: CoordinationConfig) {}

  async onApplicationBootstrap(): Promise<void> {
    const { host, port, gatewayPort, unitUrls, issuer } = this.config;
    this.gateway = await createGateway({ ...unitUrls, coordination: `http://${host}:${port}` });
    await serveConsole(this.gateway, { folder: builtConsole(), issuer });
    const address = await this.gateway.listen({ port: gatewayPort, host });
    new Logger(GatewayModule.name).log(`the gateway listens at ${address}`);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.gateway?.close();
  }
}
