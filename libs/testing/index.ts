export * from './given-when-then.js';
export * from './tokens.js';
