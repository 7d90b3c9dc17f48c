export { BODY_SOURCE, type BodySource } from './bodies.controller.js';
export * from './body.js';
export * from './named-bodies.js';
export { Register } from './register.js';
export { RegisterModule } from './register.module.js';
