export * from './body.js';
export * from './register.js';
export * from './bodies.controller.js';
