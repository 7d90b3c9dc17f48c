import type { StreamCategory } from '#event-store';
import type { Unit } from '#kernel';
import { participationDecider, publishParticipation } from './participation.decide.js';
import type { ParticipationCommand, ParticipationEvent, ParticipationState } from './participation.js';

/** The streams `participation/<unit>/<initiative>/<body>`: an invited body's side, at its own unit. */
export const participationCategory: StreamCategory<ParticipationCommand, ParticipationEvent, ParticipationState> = {
  name: 'participation',
  decider: participationDecider,
  publish: publishParticipation,
};

export const participationStream = (unit: Unit, initiative: string, body: string): string =>
  `participation/${unit}/${initiative}/${body}`;

/** Its name before units stood in it: an answer given then is still read, and never written. */
export const formerParticipationStream = (initiative: string, body: string): string =>
  `participation/${initiative}/${body}`;
