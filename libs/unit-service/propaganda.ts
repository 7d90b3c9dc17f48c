import type { DynamicModule, Type } from '@nestjs/common';
import { FeedbackController, FeedbackModule } from '#feedback';
import { MaterialsController, MaterialsModule } from '#materials';
import { CreditsController, TrainingModule } from '#training';

/** What the propaganda unit has beside what all units share. Needs `sharedByAllUnits`. */
export const ofPropaganda = (): readonly DynamicModule[] => [
  FeedbackModule.forPropaganda(), // /v1/feedback
  MaterialsModule.forPropaganda(), // /v1/materials
  TrainingModule.forPropaganda(), // /v1/credits
];

/** Whose routes say elsewhere where that is. */
export const controllersOfPropaganda: readonly Type[] = [FeedbackController, MaterialsController, CreditsController];
