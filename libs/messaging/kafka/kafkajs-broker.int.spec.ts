import { jest } from '@jest/globals';
import { brokerConformance } from './broker.conformance.js';
import { kafkaJsBroker } from './kafkajs-broker.js';

jest.setTimeout(60_000);

const brokers = (process.env['KAFKA_BROKERS'] ?? '127.0.0.1:19092').split(',');

brokerConformance('kafkajs', () => kafkaJsBroker({ brokers, clientId: 'conformance' }));
