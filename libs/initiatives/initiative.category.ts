import type { StreamCategory } from '#event-store';
import { initiativeDecider, publishInitiative } from './domain/life-cycle/initiative.decide.js';
import type { InitiativeCommand, InitiativeEvent, InitiativeState } from './domain/life-cycle/initiative.js';

/** The streams `initiative/<id>`: an initiative with its bundles, at its host's unit. */
export const initiativeCategory: StreamCategory<InitiativeCommand, InitiativeEvent, InitiativeState> = {
  name: 'initiative',
  decider: initiativeDecider,
  publish: publishInitiative,
};

export const initiativeStream = (initiative: string): string => `initiative/${initiative}`;
