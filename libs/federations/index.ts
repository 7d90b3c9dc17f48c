export { type Federation, federations } from './federation.js';
export { Federations } from './federations.js';
export { FederationsModule } from './federations.module.js';
