export { endOfDay, reportDates } from './domain/report-dates.js';
export { DirectivesModule } from './directives.module.js';
