import { Type } from 'typebox';
import { Id, Instant } from './shapes.js';

/**
 * In a stream of coordination, one per person and subject: the person (the envelope's actor) sees until `until` what is masked about the
 * subject, and said why.
 */
export const unmaskingEvents = {
  'unmasking.recorded': Type.Object({
    unmasking: Id,
    /** A stream's name, as `initiative/org-7f3k2m`. */
    subject: Type.String({ minLength: 1, maxLength: 300 }),
    reason: Type.String({ minLength: 1 }),
    until: Instant,
  }),
};
