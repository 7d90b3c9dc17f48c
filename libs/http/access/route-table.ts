import { type INestApplicationContext, Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/internal';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { getMetadataStorage } from 'class-validator';
import {
  answersOf,
  isAnsweredElsewhere,
  type DescribedAnswer,
  type DescribedParameters,
  parametersOf,
  refusalsOf,
} from '../answers/answers.js';
import { problemEntry } from '../problems/problem-catalogue.js';
import { SECURITY_EVENT, type SecurityEvent } from '../security/security-event.js';
import { FRESH_SIGN_IN, ROUTE_RULE, type RouteRule } from './route-rule.js';

/** One route as the code declares it, with its rule. */
export interface RouteEntry {
  readonly method: string;
  /** With parameters as `:id`. */
  readonly path: string;
  readonly rule: RouteRule;
  /** `InitiativesController.post`. */
  readonly handler: string;
}

/** A route with all that is described beside it. */
export interface DescribedRoute extends RouteEntry {
  /** As `@Answers` describes them. */
  readonly answers: readonly DescribedAnswer[];
  /** The codes of `@Refuses`, without those of the route's kind. */
  readonly refusals: readonly string[];
  readonly isAnsweredElsewhere: boolean;
  /** As `@Takes` describes them. */
  readonly takes: DescribedParameters;
  /** Whether its query takes a cursor. */
  readonly hasCursor: boolean;
  /** Whether the caller must have signed in lately. */
  readonly needsFreshSignIn: boolean;
  /** As what its answers stand in the security log. */
  readonly securityEvent?: SecurityEvent;
}

/**
 * All routes of the application, read from its controllers.
 *
 * A route without a rule, without a described answer or with a problem that no catalogue declares stops the start: nothing is ever served
 * by accident. Error: {@link Error} that names each such route.
 */
@Injectable()
export class RouteTable implements OnModuleInit {
  private routes: readonly DescribedRoute[] = [];
  private byAddress: ReadonlyMap<string, DescribedRoute> = new Map();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const found = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (isClass(metatype) ? this.routesOf(metatype) : []));
    requireNone(
      'Routes without a rule',
      found.filter((route) => route.rule === undefined),
      'Put @Allow(...roles) or @Open() on each.',
    );
    this.routes = found.flatMap(({ rule, ...route }) => (rule ? [{ ...route, rule }] : []));
    requireNone(
      'Routes with a problem that no catalogue declares',
      this.routes.filter((route) => route.refusals.some((code) => !problemEntry(code))),
      'Declare it by declareProblems.',
    );
    requireNone(
      'Routes without a described answer',
      this.routes.filter(({ answers, isAnsweredElsewhere: isElsewhere }) => answers.length === 0 && !isElsewhere),
      'Put @Answers(status, schema) on each.',
    );
    this.byAddress = new Map(this.routes.map((route) => [`${route.method} ${route.path}`, route]));
  }

  entries(): readonly DescribedRoute[] {
    return this.routes;
  }

  /** The route that the router has matched, by the path as it was registered there. */
  entryOf(method: string, path: string): DescribedRoute | undefined {
    return this.byAddress.get(`${method === 'HEAD' ? 'GET' : method} ${path === '/' ? path : path.replace(/\/$/, '')}`);
  }

  /** As {@link entryOf}, of which only the rule is wanted. */
  ruleOf(method: string, path: string): RouteRule | undefined {
    return this.entryOf(method, path)?.rule;
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
      const onRecord = this.reflector.getAllAndOverride<SecurityEvent | undefined>(SECURITY_EVENT, [
        handler,
        controller,
      ]);
      const described = {
        handler: `${controller.name}.${name}`,
        answers: answersOf(handler),
        refusals: refusalsOf(handler, controller),
        isAnsweredElsewhere: isAnsweredElsewhere(controller),
        takes: parametersOf(handler),
        hasCursor: parameterTypesOf(prototype, name).some(hasCursor),
        needsFreshSignIn: this.reflector.getAllAndOverride<boolean>(FRESH_SIGN_IN, [handler, controller]) ?? false,
        ...(onRecord && { securityEvent: onRecord }),
      };
      return pathsOf(Reflect.getMetadata(PATH_METADATA, controller)).flatMap((base) =>
        pathsOf(subPaths).map((sub) => ({
          method,
          path: join(base, sub),
          rule,
          ...described,
        })),
      );
    });
  }
}

/** The routes of a started application with their rules: what the test of the access matrix is made from. */
export const routeRules = (app: INestApplicationContext): readonly RouteEntry[] =>
  app
    .get(RouteTable)
    .entries()
    .map(({ method, path, rule, handler }) => ({ method, path, rule, handler }));

type Unruled = Omit<DescribedRoute, 'rule'> & { readonly rule: RouteRule | undefined };
type ControllerClass = { readonly name: string; readonly prototype: Record<string, unknown> } & (new (
  ...args: never[]
) => object);

const requireNone = (what: string, routes: readonly Unruled[], remedy: string): void => {
  if (routes.length === 0) return;
  const names = routes.map((route) => `${route.method} ${route.path} (${route.handler})`).join(', ');
  throw new Error(`${what}: ${names}. ${remedy}`);
};

/** The types of a handler's parameters, as TypeScript has left them. */
export const parameterTypesOf = (prototype: object, name: string): readonly unknown[] =>
  (Reflect.getMetadata('design:paramtypes', prototype, name) as readonly unknown[] | undefined) ?? [];

const hasCursor = (type: unknown): boolean =>
  typeof type === 'function' &&
  getMetadataStorage()
    .getTargetValidationMetadatas(type, '', false, false)
    .some(({ propertyName }) => propertyName === 'cursor');

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
