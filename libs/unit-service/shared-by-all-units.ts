import { join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import { ChecklistsModule } from '#checklists';
import { ClearancesElsewhereModule } from '#clearances';
import { AgreementsModule } from '#agreements';
import { AppointmentsModule } from '#appointments';
import { AppraisalsModule } from '#appraisals';
import { AreasModule } from '#areas';
import { HearingsModule } from '#hearings';
import { MeetingsModule } from '#meetings';
import { ClockControlModule } from '#clock-control';
import { DataRequestsModule } from '#data-requests';
import { DirectivesModule } from '#directives';
import { ConsentsModule } from '#consents';
import { DutiesModule } from '#duties';
import { ElectionsModule } from '#elections';
import { EventStoreModule } from '#event-store';
import { FilesModule } from '#files';
import { FormsModule } from '#forms';
import { HonoursModule } from '#honours';
import { HttpModule, type ServiceConfig } from '#http';
import { InitiativesModule, InitiativesOfCalendars } from '#initiatives';
import { HandoversModule } from '#handovers';
import { MandatesModule } from '#mandates';
import { LettersModule } from '#letters';
import { InspectionsModule } from '#inspections';
import { MessagingModule } from '#messaging';
import { NeedsModule } from '#needs';
import { NoticesModule } from '#notices';
import { PersonalTextsModule } from '#personal-texts';
import { PlansModule } from '#plans';
import { PostsModule } from '#posts';
import { RegisterModule } from '#register';
import { BundleAlternatives, KNOWN_INITIATIVES, ReservationsOfInitiatives, ResourcesModule } from '#resources';
import { RulesModule } from '#rules';
import { SupervisionModule } from '#supervision';
import { TermLettersModule } from '#term-letters';
import { TermsModule } from '#terms';
import { TasksModule } from '#tasks';
import { TemplatesModule } from '#templates';
import { COURSES } from '#training';
import { TimersModule } from '#timers';
import { TimesModule } from '#times';
import { crashSeams } from './crash-points.js';
import { elsewhere } from './elsewhere.js';
import { controllersOfMassOrganisations } from './mass-organisations.js';
import { controllersOfPropaganda } from './propaganda.js';
import { handoverParts } from './handover-parts.js';
import { RunningModule } from './running/running.module.js';

/** Tells calendars and credits of initiatives: these libraries do not know each other. */
class KnownInitiativesModule {}

/** What the four unit services are made of; a unit adds its own duties. Error: a configuration without a unit. */
export const sharedByAllUnits = (config: ServiceConfig): readonly DynamicModule[] => {
  const { brokers, database, group, mongoUri, namespace, service, unit } = config;
  if (!unit) throw new Error(`${service} is no unit`);
  const seams = crashSeams(service, process.env.LIANDONG_CRASH_FOLDER);
  const resources = ResourcesModule.forUnit(unit);
  const initiatives = InitiativesModule.forUnit(unit, {
    module: resources,
    advice: BundleAlternatives,
    used: ReservationsOfInitiatives,
  });
  const files = FilesModule.forUnit(unit, join(config.filesFolder, database));
  const tasks = TasksModule.forUnit(unit, initiatives);
  const terms = TermsModule.forUnit(unit);
  const letters = LettersModule.forUnit(unit);
  const plans = PlansModule.loadingInto(initiatives, tasks);
  return [
    HttpModule.forRoot(config),
    EventStoreModule.forRoot({ mongoUri, database, ...seams.store }),
    MessagingModule.forRoot({ brokers, namespace, source: service, group, ...seams.messaging }),
    TimersModule.forRoot(),
    RegisterModule.forUnit(unit),
    RulesModule.forUnit(unit), // /v1/rules, /v1/working-days
    DutiesModule.forUnit(unit), // what is due: states, reminders
    terms, // /v1/terms
    DirectivesModule.forUnit(unit), // /v1/directives: sent, received
    letters, // /v1/letters, /v1/numbers
    TermLettersModule.with(terms, letters), // /v1/term-letters
    files, // /v1/files
    FormsModule.with(files), // /v1/forms
    DataRequestsModule.forUnit(unit), // /v1/data-requests
    NoticesModule.forUnit(unit), // /v1/notices, /v1/public/notices
    ConsentsModule.forUnit(unit), // what bodies answer where their consent is asked
    ElectionsModule.forUnit(unit), // /v1/elections
    PostsModule.forUnit(unit), // /v1/posts, /v1/staffing
    MandatesModule.forUnit(unit), // /v1/mandates: who may act for whom
    MeetingsModule.forUnit(unit), // /v1/meetings
    HearingsModule.forUnit(unit), // /v1/hearings, /v1/attendance-rights
    AreasModule.forUnit(unit), // /v1/areas
    AppointmentsModule.forUnit(unit), // /v1/appointments
    AgreementsModule.forUnit(unit, initiatives), // /v1/agreements
    ...(unit === 'discipline' ? [] : [{ module: ClearancesElsewhereModule }]), // /v1/clearances: 421
    ...(unit === 'propaganda' ? [] : [elsewhere('propaganda', controllersOfPropaganda)]),
    ...(unit === 'mass-organisations' ? [] : [elsewhere('mass-organisations', controllersOfMassOrganisations)]),
    { module: PersonalTextsModule },
    SupervisionModule.forUnit(unit), // /v1/matters
    InspectionsModule.forUnit(unit), // /v1/inspections, /v1/findings, /v1/rectifications
    ChecklistsModule.forUnit(unit), // /v1/checklist-templates, /v1/checklists, /v1/indicators
    AppraisalsModule.forUnit(unit), // /v1/report-rounds
    HonoursModule.forUnit(unit), // /v1/honours
    resources,
    initiatives,
    {
      module: KnownInitiativesModule,
      global: true,
      imports: [initiatives],
      providers: [
        { provide: KNOWN_INITIATIVES, useExisting: InitiativesOfCalendars },
        { provide: COURSES, useExisting: InitiativesOfCalendars },
      ],
      exports: [KNOWN_INITIATIVES, COURSES],
    },
    tasks,
    TemplatesModule.forUnit(unit, initiatives), // /v1/templates
    NeedsModule.forUnit(unit, resources), // /v1/needs
    plans,
    HandoversModule.forUnit(unit, handoverParts, [plans]), // /v1/handovers
    { module: TimesModule }, // /v1/times
    ClockControlModule.forRoot(config), // /v1/clock, where a run's clock may be moved
    { module: RunningModule }, // /v1/dead-letters; what /health/ready asks
  ];
};
