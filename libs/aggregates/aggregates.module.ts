import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { Connection } from 'mongoose';
import type { PublicEvent } from '#contracts';
import { DATABASE, EventStore } from '#event-store';
import type { Unit } from '#kernel';
import { Register } from '#register';
import { Aggregate } from './aggregate.js';
import { projectionOf } from './copies-projection.js';
import type { AggregateDeclaration } from './declare-aggregate.js';
import { Exchange } from './exchange.js';
import { type AnyDeclaration, deliversTo, recordsRepliesOf } from './exchange-policies.js';

/** What of a declaration does not depend on its types: those of unlike types stand in one list, and each is used with its own token alone. */
type AnyAggregate = Pick<AggregateDeclaration, 'token' | 'noun' | 'path' | 'events' | 'collection'>;
type AnyExchange = { readonly token: symbol; readonly asked: AnyAggregate; readonly replies: AnyAggregate };

const exchangePolicies = (declaration: AnyDeclaration): readonly Type[] => [
  recordsRepliesOf(declaration),
  ...deliversTo(declaration),
];

/**
 * Kinds of things at one unit: for each declared aggregate its {@link Aggregate}, its copies and what keeps them; for each exchange its
 * {@link Exchange} and its policies. Needs the event store, messaging and the register; what it gives can be injected everywhere, so each is
 * declared in one module only.
 */
@Module({})
export class AggregatesModule {
  static forUnit(
    unit: Unit,
    {
      aggregates,
      exchanges = [],
    }: { readonly aggregates: readonly AnyAggregate[]; readonly exchanges?: readonly AnyExchange[] },
  ): DynamicModule {
    const tokens = [...aggregates, ...exchanges].map(({ token }) => token);
    return {
      module: AggregatesModule,
      global: true,
      controllers: [
        ...aggregates.map((one) => projectionOf(one as AggregateDeclaration)),
        ...exchanges.flatMap((one) => exchangePolicies(one as AnyDeclaration)),
      ],
      providers: [
        ...aggregates.map((declaration) => ({
          provide: declaration.token,
          inject: [EventStore, DATABASE, Register],
          useFactory: (store: EventStore, connection: Connection, register: Register) =>
            new Aggregate(declaration as AggregateDeclaration, unit, store, connection, register),
        })),
        ...exchanges.map((declaration) => ({
          provide: declaration.token,
          inject: [declaration.asked.token, declaration.replies.token, Register],
          useFactory: (
            asked: Aggregate<unknown, PublicEvent, object, object>,
            replies: Aggregate<unknown, PublicEvent, object, object>,
            register: Register,
          ) => new Exchange(declaration as AnyDeclaration, asked, replies, register),
        })),
      ],
      exports: tokens,
    };
  }
}
