import { Controller, type DynamicModule, Inject, Module, type OnModuleInit, type Type } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import type { DomainEvent } from '#event-store';
import type { Unit } from '#kernel';
import { OnEvent } from '#messaging';
import type { DutyDeclaration } from './duty-declaration.js';
import { DUTIES_UNIT, DutyKeeper } from './duty-keeper.js';

/**
 * Keeps the duties of a unit's bodies. Needs `EventStoreModule`, `TimersModule`, `RegisterModule` and `RulesModule`.
 *
 * `forUnit` once in a service; `forDuty` where a noun that is due is declared.
 */
@Module({})
export class DutiesModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: DutiesModule,
      global: true,
      providers: [{ provide: DUTIES_UNIT, useValue: unit }, DutyKeeper],
      exports: [DutyKeeper],
    };
  }

  static forDuty<Command, Event extends DomainEvent, State>(
    declaration: DutyDeclaration<Command, Event, State>,
  ): DynamicModule {
    return { module: class DutyModule {}, controllers: [policyOf(declaration as never)] };
  }
}

/** Looks at a thing again after each event that may move its due day. */
const policyOf = (declaration: DutyDeclaration<unknown, DomainEvent, unknown>): Type => {
  const { name } = declaration.category;
  @Controller()
  class KeepDutyWhenItsThingChanges implements OnModuleInit {
    constructor(@Inject(DutyKeeper) private readonly keeper: DutyKeeper) {}

    onModuleInit(): void {
      this.keeper.declare(declaration);
    }

    @OnEvent(...declaration.events)
    async keep({ source, subject, correlationId }: ReceivedEvent): Promise<void> {
      if (source !== this.keeper.unit || !subject.startsWith(`${name}/`)) return;
      await this.keeper.keep(name, subject, correlationId);
    }
  }
  return KeepDutyWhenItsThingChanges;
};
