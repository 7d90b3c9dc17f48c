import { Controller, type DynamicModule, Req, RequestMapping, type RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { FastifyRequest } from 'fastify';
import { Allow, AnsweredElsewhere, wrongUnit } from '#http';
import type { Unit } from '#kernel';

type Prototype = Record<string, ((request: FastifyRequest) => never) | undefined>;

/**
 * The same routes as these controllers have at the one unit that keeps their things, for the other units: each answers 421 with the address where it
 * is, to everybody alike.
 */
export const elsewhere = (unit: Unit, controllers: readonly Type[]): DynamicModule => ({
  module: class ElsewhereModule {},
  controllers: controllers.map((controller) => elsewhereOf(unit, controller)),
});

const elsewhereOf = (unit: Unit, controller: Type): Type => {
  class Elsewhere {}
  // In the OpenAPI file an operation is named by its class.
  Object.defineProperty(Elsewhere, 'name', { value: `${controller.name}Elsewhere` });
  const original = controller.prototype as Record<string, object>;
  const made = Elsewhere.prototype as Prototype;
  for (const name of Object.getOwnPropertyNames(original)) {
    const handler = original[name];
    if (name === 'constructor' || typeof handler !== 'function') continue;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) continue;
    const path = Reflect.getMetadata(PATH_METADATA, handler) as string | string[];
    // The same name, by which the OpenAPI file knows the operation.
    made[name] = {
      [name]: ({ url }: FastifyRequest): never => {
        throw wrongUnit(unit, url.split('?', 1)[0] ?? '');
      },
    }[name];
    const descriptor = Object.getOwnPropertyDescriptor(made, name);
    if (descriptor) RequestMapping({ path, method })(made, name, descriptor);
    Req()(made, name, 0);
  }
  Controller(Reflect.getMetadata(PATH_METADATA, controller) as string)(Elsewhere);
  Allow()(Elsewhere);
  AnsweredElsewhere()(Elsewhere);
  return Elsewhere;
};
