import { funds } from './funds.ts';
import { agenda } from './agenda.ts';
import type { FirstTexts } from '../catalogue.ts';
import { app, session, terms } from './app.ts';
import { board, history, unmasking } from './board.ts';
import { bundles } from './bundles.ts';
import { clearances } from './clearances.ts';
import { initiativePlan, initiativeReport } from './initiative-plan.ts';
import { signUps } from './sign-ups.ts';
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
import { templates } from './templates.ts';
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
  templates,
  timeline,
  events,
  problems,
};
