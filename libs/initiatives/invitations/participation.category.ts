import type { StreamCategory } from '#event-store';
import { participationDecider, publishParticipation } from './participation.decide.js';
import type { ParticipationCommand, ParticipationEvent, ParticipationState } from './participation.js';

/** The streams `participation/<initiative>/<body>`: an invited body's side, at its own unit. */
export const participationCategory: StreamCategory<ParticipationCommand, ParticipationEvent, ParticipationState> = {
  name: 'participation',
  decider: participationDecider,
  publish: publishParticipation,
};

export const participationStream = (initiative: string, body: string): string => `participation/${initiative}/${body}`;
