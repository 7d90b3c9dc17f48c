export { maxCellLength, type OfficeHours, readTimes, type TimeDefaults } from './domain/read-times.js';
export type { Reason, ReasonCode } from './domain/reasons.js';
export * from './domain/time-reading.js';
