export * from './answer.js';
export * from './principal.js';
