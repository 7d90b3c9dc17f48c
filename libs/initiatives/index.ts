export { InitiativesModule } from './initiatives.module.js';
export { InitiativesOfCalendars } from './read-models/initiatives-of-calendars.js';
export type { Bundle } from './domain/bundles/bundle.js';
export { commandForOwnerReply, type OwnerReplyEvent } from './domain/bundles/command-for-owner-reply.js';
export { evolvePublic, isInitiativeEvent, type PublicInitiativeEvent } from './read-models/evolve-public.js';
export { initiativeView, InitiativeView } from './http/initiative.view.js';
export { InitiativesService, type InitiativeChanges, type NewInitiative } from './http/initiatives.service.js';
export { Initiatives } from './initiatives.js';
export {
  evolveParticipation,
  type ParticipationEvent,
  ParticipationState,
  unanswered,
} from './invitations/participation.js';
export { initiativeDecider, publishInitiative } from './domain/life-cycle/initiative.decide.js';
export { startedFrom } from './domain/again/moved-content.js';
export { contentRefusals } from './problems.js';
export { openStatuses } from './domain/life-cycle/initiative.standing.js';
export { missingStages } from './domain/life-cycle/initiative.steps.decide.js';
export {
  type Initiative,
  type InitiativeCommand,
  type InitiativeEvent,
  type InitiativeState,
  unknownInitiative,
} from './domain/life-cycle/initiative.js';
