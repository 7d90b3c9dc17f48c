export * from './given-when-then.js';
export * from './running-units.js';
export * from './tokens.js';
