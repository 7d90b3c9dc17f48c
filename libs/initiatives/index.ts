export { InitiativesModule } from './initiatives.module.js';
export type { Bundle } from './bundles/bundle.js';
export { commandForOwnersWord, type OwnersWordEvent } from './bundles/command-for-owners-word.js';
export { initiativeDecider, publishInitiative } from './life-cycle/initiative.decide.js';
export type { InitiativeCommand, InitiativeEvent, InitiativeState } from './life-cycle/initiative.js';
