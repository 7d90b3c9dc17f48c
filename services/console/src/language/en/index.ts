import { funds } from './funds.ts';
import { agenda } from './agenda.ts';
import type { FirstTexts } from '../catalogue.ts';
import { app, session, terms } from './app.ts';
import { board, history, unmasking } from './board.ts';
import { bundles } from './bundles.ts';
import { clearances } from './clearances.ts';
import { initiativePlan, initiativeReport } from './initiative-plan.ts';
import { signUps } from './sign-ups.ts';
import { elections } from './elections.ts';
import { posts, staffing } from './posts.ts';
import { checklists, checklistTemplates } from './checklists.ts';
import { matters } from './matters.ts';
import { activitySheets, activityYears } from './activity-money.ts';
import { honours } from './honours.ts';
import { agreements } from './agreements.ts';
import { meetings } from './meetings.ts';
import { proposals } from './proposals.ts';
import { careCases, careVisits } from './care.ts';
import { directives } from './directives.ts';
import { bodyCredits, credits } from './training.ts';
import { templates } from './templates.ts';
import { letters } from './letters.ts';
import { duties } from './duties.ts';
import { desk, timeline } from './desk.ts';
import { events } from './events.ts';
import { find } from './find.ts';
import { help } from './help.ts';
import { messages } from './messages.ts';
import { paper } from './paper.ts';
import { plans, revising } from './plans.ts';
import { problems } from './problems.ts';
import { calendar, resources, reservations, blockings, links, offering } from './resources.ts';
import { statistics } from './statistics.ts';
import { tasks } from './tasks.ts';
import { bodies, initiatives, posting, today } from './work.ts';

export const en: FirstTexts = {
  app,
  session,
  terms,
  today,
  funds,
  agenda,
  initiatives,
  posting,
  bundles,
  clearances,
  'sign-ups': signUps,
  'initiative-plan': initiativePlan,
  'initiative-report': initiativeReport,
  elections,
  agreements,
  meetings,
  honours,
  'activity-sheets': activitySheets,
  'activity-years': activityYears,
  matters,
  checklists,
  'checklist-templates': checklistTemplates,
  posts,
  staffing,
  templates,
  credits,
  'body-credits': bodyCredits,
  'care-cases': careCases,
  'care-visits': careVisits,
  directives,
  letters,
  duties,
  revising,
  plans,
  find,
  help,
  messages,
  paper,
  resources,
  reservations,
  blockings,
  links,
  offering,
  calendar,
  bodies,
  board,
  history,
  unmasking,
  desk,
  statistics,
  tasks,
  timeline,
  events,
  problems,
};
