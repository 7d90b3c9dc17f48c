export { parseOpeningHours, type ParsedOpeningHours } from './opening-hours/parse-opening-hours.js';
export { type PublicHoliday, publicHolidayOn, publicHolidaysIn } from './opening-hours/public-holidays.js';
export { ResourcesModule } from './resources.module.js';
export { calendarDecider } from './calendar/resource-calendar.decide.js';
export { publishCalendarEvent } from './calendar/resource-calendar.publish.js';
export { encodeCalendar } from './calendar/resource-calendar.snapshot.js';
export type { CalendarCommand, CalendarEvent, CalendarState } from './calendar/resource-calendar.js';
export { commandToConfirm, commandToHold, commandToRelease } from './policies/commands-for-hosts-word.js';
export { ownLines } from './policies/own-lines.js';
