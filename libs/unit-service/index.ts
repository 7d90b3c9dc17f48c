export * from './shared-by-all-units.js';
