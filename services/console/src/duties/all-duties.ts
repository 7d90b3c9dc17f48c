import { mayAsk, mayClear, mayGiveMandates, mayHost, maySupervise, type Person } from '../session/person.ts';
import type { AnyDuty, DutyNoun } from './duty.ts';

export interface OfferedDuty {
  readonly noun: DutyNoun;
  /** Its address, as in its declaration. */
  readonly path: string;
  readonly group: DutyGroup;
  readonly isFor: (person: Person) => boolean;
  readonly load: () => Promise<AnyDuty>;
}

/** Under which heading it stands on the page of duties; words under `duties.groups`. */
export const dutyGroups = ['work', 'organisation', 'supervision', 'propaganda', 'care'] as const;
export type DutyGroup = (typeof dutyGroups)[number];

/** Every noun that has its pages by this kit: routes, the page of duties, the search and the help are made of this list. */
export const allDuties: readonly OfferedDuty[] = [
  {
    noun: 'tasks',
    path: '/tasks',
    group: 'work',
    isFor: () => true,
    load: async () => (await import('../tasks/tasks.duty.tsx')).tasksDuty,
  },
  {
    noun: 'templates',
    path: '/templates',
    group: 'work',
    isFor: mayHost,
    load: async () => (await import('../templates/templates.duty.ts')).templatesDuty,
  },
  {
    noun: 'termsOfOffice',
    path: '/terms',
    group: 'organisation',
    isFor: () => true,
    load: async () => (await import('../terms/terms.duty.tsx')).termsDuty,
  },
  {
    noun: 'clearances',
    path: '/clearances',
    group: 'supervision',
    isFor: mayClear,
    load: async () => (await import('../clearances/clearances.duty.tsx')).clearancesDuty,
  },
  {
    noun: 'needs',
    path: '/needs',
    group: 'work',
    isFor: () => true,
    load: async () => (await import('../needs/needs.duty.tsx')).needsDuty,
  },
  {
    noun: 'directives',
    path: '/directives',
    group: 'work',
    isFor: () => true,
    load: async () => (await import('../directives/directives.duty.tsx')).directivesDuty,
  },
  {
    noun: 'letters',
    path: '/letters',
    group: 'work',
    isFor: () => true,
    load: async () => (await import('../letters/letters.duty.tsx')).lettersDuty,
  },
  {
    noun: 'agreements',
    path: '/agreements',
    group: 'work',
    isFor: () => true,
    load: async () => (await import('../agreements/agreements.duty.tsx')).agreementsDuty,
  },
  {
    noun: 'areas',
    path: '/areas',
    group: 'work',
    isFor: () => true,
    load: async () => (await import('../areas/areas.duty.tsx')).areasDuty,
  },
  {
    noun: 'appointments',
    path: '/appointments',
    group: 'organisation',
    isFor: mayHost,
    load: async () => (await import('../appointments/appointments.duty.tsx')).appointmentsDuty,
  },
  {
    noun: 'hearings',
    path: '/hearings',
    group: 'supervision',
    isFor: () => true,
    load: async () => (await import('../hearings/hearings.duty.tsx')).hearingsDuty,
  },
  {
    noun: 'meetings',
    path: '/meetings',
    group: 'organisation',
    isFor: () => true,
    load: async () => (await import('../meetings/meetings.duty.ts')).meetingsDuty,
  },
  {
    noun: 'elections',
    path: '/elections',
    group: 'organisation',
    isFor: () => true,
    load: async () => (await import('../elections/elections.duty.tsx')).electionsDuty,
  },
  {
    noun: 'posts',
    path: '/posts',
    group: 'organisation',
    isFor: () => true,
    load: async () => (await import('../posts/posts.duty.tsx')).postsDuty,
  },
  {
    noun: 'mandates',
    path: '/mandates',
    group: 'organisation',
    isFor: mayGiveMandates,
    load: async () => (await import('../mandates/mandates.duty.ts')).mandatesDuty,
  },
  {
    noun: 'handovers',
    path: '/handovers',
    group: 'organisation',
    isFor: mayHost,
    load: async () => (await import('../mandates/handovers.duty.tsx')).handoversDuty,
  },
  {
    noun: 'staffing',
    path: '/staffing',
    group: 'organisation',
    isFor: () => true,
    load: async () => (await import('../posts/staffing.duty.ts')).staffingDuty,
  },
  {
    noun: 'matters',
    path: '/matters',
    group: 'supervision',
    isFor: () => true,
    load: async () => (await import('../matters/matters.duty.tsx')).mattersDuty,
  },
  {
    noun: 'checklists',
    path: '/checklists',
    group: 'supervision',
    isFor: () => true,
    load: async () => (await import('../checklists/checklists.duty.tsx')).checklistsDuty,
  },
  {
    noun: 'checklist-templates',
    path: '/checklist-templates',
    group: 'supervision',
    isFor: maySupervise,
    load: async () => (await import('../checklists/templates.duty.ts')).templatesDuty,
  },
  {
    noun: 'report-rounds',
    path: '/report-rounds',
    group: 'organisation',
    isFor: () => true,
    load: async () => (await import('../report-rounds/report-rounds.duty.tsx')).reportRoundsDuty,
  },
  {
    noun: 'honours',
    path: '/honours',
    group: 'organisation',
    isFor: () => true,
    load: async () => (await import('../honours/honours.duty.tsx')).honoursDuty,
  },
  {
    noun: 'activity-sheets',
    path: '/activity-sheets',
    group: 'care',
    isFor: (person) => mayHost(person) && person.unit === 'mass-organisations',
    load: async () => (await import('../activity-money/sheets.duty.tsx')).sheetsDuty,
  },
  {
    noun: 'activity-years',
    path: '/activity-years',
    group: 'care',
    isFor: (person) => mayHost(person) && person.unit === 'mass-organisations',
    load: async () => (await import('../activity-money/years.duty.ts')).yearsDuty,
  },
  {
    noun: 'notices',
    path: '/notices',
    group: 'propaganda',
    isFor: () => true,
    load: async () => (await import('../notices/notices.duty.tsx')).noticesDuty,
  },
  {
    noun: 'feedback',
    path: '/feedback',
    group: 'propaganda',
    isFor: () => true,
    load: async () => (await import('../feedback/feedback.duty.tsx')).feedbackDuty,
  },
  {
    noun: 'materials',
    path: '/materials',
    group: 'propaganda',
    isFor: () => true,
    load: async () => (await import('../materials/materials.duty.tsx')).materialsDuty,
  },
  {
    noun: 'proposals',
    path: '/proposals',
    group: 'care',
    isFor: mayAsk,
    load: async () => (await import('../proposals/proposals.duty.tsx')).proposalsDuty,
  },
  {
    noun: 'care-cases',
    path: '/care-cases',
    group: 'care',
    isFor: mayAsk,
    load: async () => (await import('../care/care-cases.duty.tsx')).careCasesDuty,
  },
  {
    noun: 'care-visits',
    path: '/care-visits',
    group: 'care',
    isFor: (person) => mayHost(person) && person.unit === 'mass-organisations',
    load: async () => (await import('../care/care-visits.duty.tsx')).careVisitsDuty,
  },
  {
    noun: 'credits',
    path: '/credits',
    group: 'propaganda',
    isFor: () => true,
    load: async () => (await import('../training/credits.duty.tsx')).creditsDuty,
  },
  {
    noun: 'body-credits',
    path: '/body-credits',
    group: 'propaganda',
    isFor: mayHost,
    load: async () => (await import('../training/body-credits.duty.ts')).bodyCreditsDuty,
  },
];

/** What a person finds on the page of duties. */
export const dutiesFor = (person: Person): readonly OfferedDuty[] => allDuties.filter(({ isFor }) => isFor(person));
