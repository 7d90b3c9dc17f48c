export { parseOpeningHours, type ParsedOpeningHours } from './domain/opening-hours/parse-opening-hours.js';
export { type PublicHoliday, publicHolidayOn, publicHolidaysIn } from './domain/opening-hours/public-holidays.js';
export { bookingRefusals } from './problems.js';
export { FundDraws, type WantedDraw } from './application/fund-draws.js';
export { BundleAlternatives } from './application/suggestions/bundle-alternatives.js';
export { KNOWN_INITIATIVES, type KnownInitiative, type KnownInitiatives } from './application/known-initiatives.js';
export { ReservationsOfInitiatives } from './application/used-resources.js';
export { ResourcesModule } from './resources.module.js';
export { calendarDecider } from './domain/decisions/resource-calendar.decide.js';
export { publishCalendarEvent } from './application/resource-calendar.category.js';
export { UnitShare } from './statistics/dominant-share.js';
export {
  sharingHistory,
  ResourceUse,
  type SharingHistory,
  type SharingStatistics,
} from './statistics/sharing-statistics.js';
export { Waiting } from './statistics/waiting-sums.js';
export { decodeCalendar, encodeCalendar } from './domain/calendar/resource-calendar.snapshot.js';
export { CalendarView, ResourceView } from './domain/calendar/resource-calendar.view.js';
export type { CalendarCommand, CalendarEvent, CalendarState } from './domain/calendar/resource-calendar.js';
export {
  commandToConfirm,
  commandToHold,
  commandToRelease,
  commandToSwap,
  type EndOfLines,
} from './application/policies/commands-for-host-decision.js';
export { ownLines, ownSwaps } from './application/policies/own-lines.js';
export { calendarCategory } from './application/resource-calendar.category.js';
export { calendarStream } from './domain/calendar/resource-calendar.js';
export {
  emptyFoldedCalendar,
  type FoldedCalendar,
  foldedCalendarView,
  type FoldedCalendarView,
  evolveFoldedCalendar,
} from './read-models/folded-calendar.js';
export {
  evolveReservation,
  type ReservationDocument,
  type ReservationEvent,
  type ResourceDocument,
} from './read-models/documents.js';
export { KnownResources } from './read-models/known-resources.js';
export { FoundResource, ResourceSearch } from './read-models/resource-search.js';
export { findResources, type ResourceWish } from './read-models/find-resources.js';
