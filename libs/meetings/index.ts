export { meetings, type MeetingFields } from './meetings.js';
export type { Meeting, MeetingCommand, MeetingEvent } from './domain/meeting.js';
export { kindWords } from './meeting-frequency.js';
export { MeetingsModule } from './meetings.module.js';
