export * from './domain/due-state.js';
export * from './domain/reminder-schedule.js';
export * from './domain/span.js';
export { reminderStream } from './domain/reminders.js';
export { DutiesModule } from './duties.module.js';
export { declareDuty, type DutyDeclaration, type OwedDuty } from './duty-declaration.js';
export { DutyKeeper } from './duty-keeper.js';
