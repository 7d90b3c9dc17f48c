export { isTimeZone, maxCellLength, readTimes, type TimeDefaults } from './domain/read-times.js';
export type { Reason, ReasonCode } from './domain/reasons.js';
export { type OfficeHours, officeHoursOf, usualOfficeHours } from './domain/settings.js';
export * from './domain/time-reading.js';
export { TimesModule } from './http/times.module.js';
