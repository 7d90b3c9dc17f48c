import type { DutyTexts } from '../catalogue.ts';
import { activitySheets, activityYears } from './activity-money.ts';
import { agreements } from './agreements.ts';
import { appointments } from './appointments.ts';
import { areas } from './areas.ts';
import { careCases, careVisits } from './care.ts';
import { checklists, checklistTemplates } from './checklists.ts';
import { directives } from './directives.ts';
import { elections } from './elections.ts';
import { hearings } from './hearings.ts';
import { feedback } from './feedback.ts';
import { honours } from './honours.ts';
import { letters } from './letters.ts';
import { materials } from './materials.ts';
import { matters } from './matters.ts';
import { meetings } from './meetings.ts';
import { needs } from './needs.ts';
import { handovers, mandates } from './mandates.ts';
import { notices } from './notices.ts';
import { posts, staffing } from './posts.ts';
import { proposals } from './proposals.ts';
import { reportRounds } from './report-rounds.ts';
import { bodyCredits, credits } from './training.ts';
import { termsOfOffice } from './terms-of-office.ts';

/** Fetched with the first page of a duty. */
export const dutyTexts: DutyTexts = {
  needs,
  proposals,
  elections,
  agreements,
  areas,
  appointments,
  hearings,
  meetings,
  honours,
  'activity-sheets': activitySheets,
  'activity-years': activityYears,
  matters,
  checklists,
  'report-rounds': reportRounds,
  'checklist-templates': checklistTemplates,
  posts,
  mandates,
  handovers,
  staffing,
  credits,
  'body-credits': bodyCredits,
  'care-cases': careCases,
  'care-visits': careVisits,
  directives,
  letters,
  notices,
  feedback,
  materials,
  termsOfOffice,
};
