import type { StreamCategory } from '#event-store';
import { decideAffiliations } from './affiliations.decide.js';
import {
  type AffiliationCommand,
  type AffiliationEvent,
  type Affiliations,
  evolveAffiliations,
  noAffiliations,
} from './affiliations.js';

/** The arbiter's stream: its one insert per decision is what lets no two requests close a circle at once. */
export const affiliationCategory: StreamCategory<AffiliationCommand, AffiliationEvent, Affiliations> = {
  name: 'affiliation',
  decider: { initial: noAffiliations, decide: decideAffiliations, evolve: evolveAffiliations },
  publish: (event) => event,
};
