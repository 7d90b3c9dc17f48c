import { Type } from 'typebox';
import { defineNoun, event, unitInId } from '../noun.js';
import { BodyCode, IdOf, Instant, oneOf, Text } from '../shapes.js';
import { initiativeKinds } from './initiative.js';

export const maxPersonLength = 120;

/** An opaque id of a person: no name, and hidden like one from whoever has nothing to do with the person's body. */
export const PersonId = Text('personal', { minLength: 1, maxLength: maxPersonLength });

const ofInitiative = { initiative: IdOf('initiative') };
const who = { ...ofInitiative, person: PersonId, body: BodyCode };

/** What somebody took part in: the whole, or one of its occurrences. Half-open. */
const attended = { ...who, from: Instant, to: Instant };

/**
 * People's places in an initiative, all of them in one stream `sign-up/<initiative>` at the host's unit: so that places, waiting list and moving up
 * are decided one after another, whoever comes at the same time.
 */
export const signUp = defineNoun({
  name: 'sign-up',
  words: { 'zh-CN': '报名', en: 'sign up' },
  audience: 'public',
  writer: unitInId,
  stream: (data: { readonly initiative: string }) => `sign-up/${data.initiative}`,
  events: {
    /** How many places there are from now on; without `places` there is no limit. `revision` is the initiative's version that says so. */
    offered: event(
      Type.Object({
        ...ofInitiative,
        host: BodyCode,
        title: Text('open', { minLength: 1 }),
        places: Type.Optional(Type.Integer({ minimum: 1 })),
        revision: Type.Integer({ minimum: 1 }),
      }),
    ),
    taken: event(Type.Object(who)),
    /** At the end of the waiting list. */
    waitlisted: event(Type.Object(who)),
    /** The first of the waiting list has a place. */
    'moved-up': event(Type.Object(who)),
    withdrawn: event(Type.Object(who)),
    /** `hours` and `credits` are what the initiative states for each attendance; who keeps an account of them follows this event. */
    attended: event(
      Type.Object({
        ...attended,
        kind: oneOf(initiativeKinds),
        by: oneOf(['host', 'code']),
        hours: Type.Optional(Type.Number({ minimum: 0 })),
        credits: Type.Optional(Type.Number({ minimum: 0 })),
      }),
    ),
    /** Recorded in error: what followed from it does not any more. */
    'attendance-revoked': event(Type.Object(attended)),
    /** Everybody who has a place and was not there has none any more. It names nobody and counts nobody. */
    'no-shows-freed': event(Type.Object(ofInitiative)),
    /** People may check in by themselves with a code, which stays with the host. */
    'code-set': event(Type.Object(ofInitiative)),
  },
});
