export * from './body.js';
export * from './register.js';
