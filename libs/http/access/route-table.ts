import { type INestApplicationContext, Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/internal';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ROUTE_RULE, type RouteRule } from './route-rule.js';

/** One route as the code declares it, with its rule. */
export interface RouteEntry {
  readonly method: string;
  /** With parameters as `:id`. */
  readonly path: string;
  readonly rule: RouteRule;
  /** `InitiativesController.post`. */
  readonly handler: string;
}

/**
 * All routes of the application, read from its controllers.
 *
 * A route without a rule stops the start: nothing is ever served by accident. Error: {@link Error} that names each such route.
 */
@Injectable()
export class RouteTable implements OnModuleInit {
  private routes: readonly RouteEntry[] = [];
  private rules: ReadonlyMap<string, RouteRule> = new Map();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const found = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (isClass(metatype) ? this.routesOf(metatype) : []));
    const bare = found.filter((route) => route.rule === undefined);
    if (bare.length > 0) {
      const names = bare.map((route) => `${route.method} ${route.path} (${route.handler})`).join(', ');
      throw new Error(`Routes without a rule: ${names}. Put @Allow(...roles) or @Open() on each.`);
    }
    this.routes = found.flatMap(({ rule, ...route }) => (rule ? [{ ...route, rule }] : []));
    this.rules = new Map(this.routes.map(({ method, path, rule }) => [`${method} ${path}`, rule]));
  }

  entries(): readonly RouteEntry[] {
    return this.routes;
  }

  /** The rule of the route that the router has matched, by the path as it was registered there. */
  ruleOf(method: string, path: string): RouteRule | undefined {
    return this.rules.get(`${method === 'HEAD' ? 'GET' : method} ${path === '/' ? path : path.replace(/\/$/, '')}`);
  }

  /** The methods that some route takes at this concrete path. */
  methodsOf(path: string): readonly string[] {
    const methods = this.routes.filter((route) => patternOf(route.path).test(path)).map((route) => route.method);
    return [...new Set(methods.includes('GET') ? [...methods, 'HEAD'] : methods)];
  }

  private routesOf(controller: ControllerClass): readonly Unruled[] {
    const prototype = controller.prototype;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler: unknown = prototype[name];
      if (typeof handler !== 'function') return [];
      const subPaths: unknown = Reflect.getMetadata(PATH_METADATA, handler);
      if (subPaths === undefined) return [];
      const rule = this.reflector.getAllAndOverride<RouteRule | undefined>(ROUTE_RULE, [handler, controller]);
      const method = RequestMethod[this.reflector.get<RequestMethod>(METHOD_METADATA, handler)];
      return pathsOf(Reflect.getMetadata(PATH_METADATA, controller)).flatMap((base) =>
        pathsOf(subPaths).map((sub) => ({
          method,
          path: join(base, sub),
          rule,
          handler: `${controller.name}.${name}`,
        })),
      );
    });
  }
}

/** The routes of a started application with their rules: what the test of the access matrix is made from. */
export const routeRules = (app: INestApplicationContext): readonly RouteEntry[] => app.get(RouteTable).entries();

type Unruled = Omit<RouteEntry, 'rule'> & { readonly rule: RouteRule | undefined };
type ControllerClass = { readonly name: string; readonly prototype: Record<string, unknown> } & (new (
  ...args: never[]
) => object);

const isClass = (metatype: unknown): metatype is ControllerClass =>
  typeof metatype === 'function' && 'prototype' in metatype;

const pathsOf = (metadata: unknown): readonly string[] =>
  (Array.isArray(metadata) ? metadata : [metadata]).map((path) => (typeof path === 'string' ? path : ''));

const join = (base: string, sub: string): string =>
  '/' +
  [base, sub]
    .flatMap((path) => path.split('/'))
    .filter((segment) => segment !== '')
    .join('/');

const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split('/')
      .map((segment) =>
        segment.startsWith('*') ? '.*' : segment.replace(/[.+^${}()|[\]\\?*]/g, '\\$&').replace(/:\w+/g, '[^/]+'),
      )
      .join('/')}/?$`,
  );
