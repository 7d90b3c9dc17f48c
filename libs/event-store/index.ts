export * from './command-context.js';
export * from './commit.js';
export * from './outbox.js';
export * from './stream-category.js';
export * from './streams.js';
