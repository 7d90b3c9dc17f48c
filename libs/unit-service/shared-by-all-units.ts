import type { DynamicModule } from '@nestjs/common';
import { EventStoreModule } from '#event-store';
import { HttpModule, type ServiceConfig } from '#http';
import { InitiativesModule } from '#initiatives';
import { MessagingModule } from '#messaging';
import { RegisterModule } from '#register';
import { BundleAlternatives, ResourcesModule } from '#resources';
import { TimersModule } from '#timers';
import { TimesModule } from '#times';
import { crashSeams } from './crash-points.js';
import { RunningModule } from './running/running.module.js';

/** What the four unit services are made of; a unit adds its own duties. Error: a configuration without a unit. */
export const sharedByAllUnits = (config: ServiceConfig): readonly DynamicModule[] => {
  const { brokers, database, group, mongoUri, namespace, service, unit } = config;
  if (!unit) throw new Error(`${service} is no unit`);
  const seams = crashSeams(service, process.env.LIANDONG_CRASH_FOLDER);
  const resources = ResourcesModule.forUnit(unit);
  return [
    HttpModule.forRoot(config),
    EventStoreModule.forRoot({ mongoUri, database, ...seams.store }),
    MessagingModule.forRoot({ brokers, namespace, source: service, group, ...seams.messaging }),
    TimersModule.forRoot(),
    RegisterModule.forUnit(unit),
    resources,
    InitiativesModule.forUnit(unit, { module: resources, advice: BundleAlternatives }),
    { module: TimesModule }, // /v1/times
    { module: RunningModule }, // /v1/dead-letters; what /health/ready asks
  ];
};
