import { app, session, terms } from './app.ts';
import { desk, timeline } from './desk.ts';
import { events } from './events.ts';
import { problems } from './problems.ts';
import { bodies, calendar, initiatives, posting, resources, today } from './work.ts';

export const zhCn = {
  app,
  session,
  terms,
  today,
  initiatives,
  posting,
  resources,
  calendar,
  bodies,
  desk,
  timeline,
  events,
  problems,
};
