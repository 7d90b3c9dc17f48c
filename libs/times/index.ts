export { isTimeZone, maxCellLength, readTimes, type TimeDefaults, usualOfficeHours } from './domain/read-times.js';
export type { Reason, ReasonCode } from './domain/reasons.js';
export type { OfficeHours } from './domain/settings.js';
export * from './domain/time-reading.js';
