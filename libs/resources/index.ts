export { parseOpeningHours, type ParsedOpeningHours } from './opening-hours/parse-opening-hours.js';
export { type PublicHoliday, publicHolidayOn, publicHolidaysIn } from './opening-hours/public-holidays.js';
export { BundleAlternatives } from './suggestions/bundle-alternatives.js';
export { ResourcesModule } from './resources.module.js';
export { calendarDecider } from './calendar/resource-calendar.decide.js';
export { publishCalendarEvent } from './calendar/resource-calendar.publish.js';
export type { UnitShare } from './statistics/dominant-share.js';
export {
  sharingHistory,
  type ResourceUse,
  type SharingHistory,
  type SharingStatistics,
} from './statistics/sharing-statistics.js';
export type { Waiting } from './statistics/waiting-sums.js';
export { decodeCalendar, encodeCalendar } from './calendar/resource-calendar.snapshot.js';
export type { CalendarCommand, CalendarEvent, CalendarState } from './calendar/resource-calendar.js';
export { commandToConfirm, commandToHold, commandToRelease } from './policies/commands-for-hosts-word.js';
export { ownLines } from './policies/own-lines.js';
export { calendarCategory, calendarStream } from './calendar/resource-calendar.category.js';
export {
  copiedCalendar,
  type CopiedCalendar,
  copiedCalendarView,
  type CopiedCalendarView,
  evolveCopiedCalendar,
} from './search/copied-calendar.js';
export {
  evolveReservation,
  type ReservationDocument,
  type ReservationEvent,
  type ResourceDocument,
} from './search/documents.js';
export { KnownResources } from './search/known-resources.js';
export { findResources, type ResourceWish } from './search/find-resources.js';
