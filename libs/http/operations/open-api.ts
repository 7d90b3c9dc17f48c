import { type INestApplication, Inject, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { RouteTable } from '../access/route-table.js';
import { SERVICE_CONFIG, type ServiceConfig } from '../start/service-config.js';

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
    return this.withRules(SwaggerModule.createDocument(this.app, base));
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

  /** Every operation may answer a problem, and says whether it needs a token. */
  private withRules(document: OpenAPIObject): OpenAPIObject {
    const open = new Set(
      this.routes
        .entries()
        .filter(({ rule }) => rule.kind === 'open')
        .map(({ method, path }) => `${method} ${path}`),
    );
    for (const [path, item] of Object.entries(document.paths)) {
      for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
        const operation = item[method];
        if (!operation) continue;
        operation.responses['default'] = problemResponse;
        const isOpen = open.has(`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
        if (!isOpen) operation.security = [{ token: [] }];
      }
    }
    const schemas = { ...document.components?.schemas, Problem: problemSchema };
    return { ...document, components: { ...document.components, schemas } };
  }
}

const problemResponse = {
  description: 'A problem (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance'],
  properties: {
    type: { type: 'string', pattern: '^urn:liandong:problem:[a-z-]+$' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
  },
};
