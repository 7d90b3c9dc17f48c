export * from './opening-hours/parse-opening-hours.js';
