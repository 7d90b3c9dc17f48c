export { hearings, type HearingFields } from './hearings.js';
export type { Hearing, HearingCommand, HearingEvent } from './domain/hearing.js';
export { HearingsModule } from './hearings.module.js';
