export * from './body.js';
export * from './bundle.js';
export * from './catalogue.js';
export * from './envelope.js';
export * from './initiative.js';
export * from './reservation.js';
export * from './resource.js';
export * from './shapes.js';
