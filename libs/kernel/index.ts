export * from './decider.js';
export * from './derived-id.js';
export * from './ports.js';
export * from './rule-violation.js';
export * from './unit.js';
export * from './without-undefined.js';
