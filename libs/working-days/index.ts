export * from './calendar-dates.js';
export * from './festivals.js';
export * from './holiday-notice.js';
export * from './working-calendar.js';
