export * from './handlers.js';
export * from './decoded.js';
export * from './feed-reader.js';
