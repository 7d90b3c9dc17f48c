import type { StreamCategory } from '#event-store';
import { publishSignUp, signUpDecider } from '../domain/sign-ups/sign-ups.decide.js';
import {
  documentOf,
  noSignUps,
  type SignUpCommand,
  type SignUpEvent,
  type SignUps,
  type SignUpsDocument,
  signUpsIn,
} from '../domain/sign-ups/sign-ups.js';

/** The streams `sign-up/<initiative>`: everybody's place in one initiative, at its host's unit. */
export const signUpCategory: StreamCategory<SignUpCommand, SignUpEvent, SignUps> = {
  name: 'sign-up',
  decider: signUpDecider,
  publish: publishSignUp,
  snapshot: {
    everyEvents: 1_000,
    format: '1',
    encode: (state) => [documentOf(state)],
    decode: ([document]) => (document ? signUpsIn(document as SignUpsDocument) : noSignUps()),
  },
};

export const signUpStream = (initiative: string): string => `sign-up/${initiative}`;
