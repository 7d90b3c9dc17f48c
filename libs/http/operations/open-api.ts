import { type INestApplication, Inject, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { RouteTable } from '../access/route-table.js';
import type { SharedParts } from './describe-operation.js';
import { SERVICE_CONFIG, type ServiceConfig } from '../config/service-config.js';

/** The OpenAPI 3.1 document of this service, made of its controllers and DTOs when it is first asked for. */
@Injectable()
export class OpenApi {
  /** Set when the application is made; the generator reads the whole of it. */
  app: INestApplication | undefined;
  private made: Promise<OpenAPIObject> | undefined;

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly routes: RouteTable,
  ) {}

  document(): Promise<OpenAPIObject> {
    return (this.made ??= this.make());
  }

  /** The generator is loaded on demand: it is 10 MB that a service does not need for its work. */
  private async make(): Promise<OpenAPIObject> {
    if (!this.app) throw new Error('createServiceApp was not used.');
    const { DocumentBuilder, SwaggerModule } = await import('@nestjs/swagger');
    const { describeDto } = await import('./describe-dto.js');
    for (const type of this.parameterTypes()) describeDto(type);
    const base = new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle(`Liandong: ${this.config.service}`)
      .setVersion('1')
      .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'token')
      .build();
    return this.withAnswers(SwaggerModule.createDocument(this.app, base));
  }

  private parameterTypes(): readonly (new () => object)[] {
    const types = this.discovery.getControllers().flatMap(({ metatype }) => {
      const prototype: unknown = metatype?.prototype;
      if (typeof prototype !== 'object' || prototype === null) return [];
      return this.scanner
        .getAllMethodNames(prototype)
        .flatMap((name) => (Reflect.getMetadata('design:paramtypes', prototype, name) as unknown[] | undefined) ?? []);
    });
    const builtIn = new Set<unknown>([Object, Array, String, Number, Boolean, Buffer, Promise, Date]);
    return [...new Set(types)].filter(
      (type): type is new () => object => typeof type === 'function' && !builtIn.has(type),
    );
  }

  /** What the routes say of their answers, and nothing of the generator's own guesses. */
  private async withAnswers(document: OpenAPIObject): Promise<OpenAPIObject> {
    const { PublicSchemas } = await import('./public-schemas.js');
    const { describeOperation, operationsOf } = await import('./describe-operation.js');
    const schemas = new PublicSchemas();
    const shared: SharedParts['responses'] = new Map();
    for (const { operation, route } of operationsOf(document, this.routes.entries())) {
      describeOperation(operation, route, { schemas, responses: shared });
    }
    const responses = Object.fromEntries([...shared].sort(([one], [other]) => (one < other ? -1 : 1)));
    const { Buffer: _, ...taken } = document.components?.schemas ?? {};
    return {
      ...document,
      components: { ...document.components, responses, schemas: { ...taken, ...schemas.components() } },
    };
  }
}
