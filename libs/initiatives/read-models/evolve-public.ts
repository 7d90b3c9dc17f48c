import type { PublicEvent } from '#contracts';
import { evolveInitiative, type InitiativeEvent, type InitiativeState } from '../domain/life-cycle/initiative.js';

/** An event of a stream `initiative/<id>` as everybody sees it. */
export type PublicInitiativeEvent = PublicEvent<InitiativeEvent['type']>;

/** Folds an initiative's public events: a draft says nothing of its content, so that nothing is known until it is posted. */
export const evolvePublic = (state: InitiativeState, event: PublicInitiativeEvent): InitiativeState =>
  event.type === 'initiative.drafted' || event.type === 'initiative.draft-revised'
    ? state
    : evolveInitiative(state, event);

export const isInitiativeEvent = (event: PublicEvent): event is PublicInitiativeEvent =>
  event.type.startsWith('initiative.') || event.type.startsWith('bundle.');
