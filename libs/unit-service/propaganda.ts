import type { DynamicModule, Type } from '@nestjs/common';
import { FeedbackController, FeedbackModule } from '#feedback';
import { MaterialsController, MaterialsModule } from '#materials';

/** What the propaganda unit has beside what all units share. Needs `sharedByAllUnits`. */
export const ofPropaganda = (): readonly DynamicModule[] => [
  FeedbackModule.forPropaganda(), // /v1/feedback
  MaterialsModule.forPropaganda(), // /v1/materials
];

/** Whose routes say elsewhere where that is. */
export const controllersOfPropaganda: readonly Type[] = [FeedbackController, MaterialsController];
