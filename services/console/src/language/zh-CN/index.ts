import { app, session, terms } from './app.ts';
import { desk, timeline } from './desk.ts';
import { events } from './events.ts';
import { problems } from './problems.ts';

export const zhCn = { app, session, terms, desk, timeline, events, problems };
