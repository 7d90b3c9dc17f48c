import type { DynamicModule, Type } from '@nestjs/common';
import { ActivityMoneyModule, ActivitySheetsController, ActivityYearsController } from '#activity-money';
import { CareCasesController, CareModule, CareVisitsController } from '#care';
import { FederationsModule } from '#federations';
import { ProposalsController, ProposalsModule } from '#proposals';
import { VolunteersController, VolunteersModule } from '#volunteers';

/** What the mass organisations' unit has beside what all units share. Needs `sharedByAllUnits`. */
export const ofMassOrganisations = (): readonly DynamicModule[] => [
  { module: FederationsModule },
  ProposalsModule.forMassOrganisations(), // /v1/proposals
  CareModule.forMassOrganisations(), // /v1/care-cases, /v1/care-visits
  ActivityMoneyModule.forMassOrganisations(), // /v1/activity-sheets, /v1/activity-years
  VolunteersModule.forMassOrganisations(), // /v1/volunteers
];

/** Whose routes say elsewhere where that is. */
export const controllersOfMassOrganisations: readonly Type[] = [
  ProposalsController,
  CareCasesController,
  CareVisitsController,
  ActivitySheetsController,
  ActivityYearsController,
  VolunteersController,
];
