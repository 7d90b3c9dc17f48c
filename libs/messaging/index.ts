export * from './handlers.js';
export * from './decoded.js';
export * from './feed-reader.js';
export { decode, sourceOfTopic } from './decode.js';
export * from './kafka/index.js';
export { readFeed } from './read-feed.js';
