export * from './broker.js';
export * from './kafkajs-broker.js';
export * from './security.js';
export * from './topics.js';
