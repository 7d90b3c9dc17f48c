import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { ClearanceDeadlines } from './clearance-deadlines.js';
import { ClearancesController } from './clearances.controller.js';
import { ClearancesElsewhereController } from './clearances-elsewhere.controller.js';
import { ClearancesProjection } from './clearances.projection.js';
import { Clearances } from './clearances.js';
import { KeepClearanceWhenDrawIsAskedOrEnds } from './keep-clearance-when-draw-is-asked-or-ends.policy.js';

/** Clearances, at discipline alone; needs the event store, messaging, `TimersModule` and `RulesModule`. */
@Module({
  controllers: [ClearancesController, ClearancesProjection, KeepClearanceWhenDrawIsAskedOrEnds],
  providers: [Clearances, ClearanceDeadlines],
})
export class ClearancesModule implements OnModuleInit {
  constructor(@Inject(Clearances) private readonly clearances: Clearances) {}

  async onModuleInit(): Promise<void> {
    await this.clearances.collection.createIndex({ status: 1, 'current.requestedAt': 1, _id: 1 }, { name: 'queue' });
  }
}

/** Every other unit says where clearances are. */
@Module({ controllers: [ClearancesElsewhereController] })
export class ClearancesElsewhereModule {}
