import { Type, type Static } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { BodyCode, IdOf, Instant, oneOf, Text, UnitName } from '../shapes.js';

/** What a mandate may give; the other roles come from the identity provider alone. */
export const mandateRoles = ['member', 'secretary', 'department', 'resource-owner'] as const;
export type MandateRole = (typeof mandateRoles)[number];

/** By its time, with the post that it follows from, by the body's word, or to a successor. */
export const mandateEnds = ['time', 'post', 'withdrawn', 'handover'] as const;
export type MandateEnd = (typeof mandateEnds)[number];

/** An opaque id: the subject of the person's tokens. */
const Person = Text('personal', { minLength: 1, maxLength: 120 });
const which = { mandate: IdOf('mandate'), body: BodyCode };

/** That a person may act for a body, since they hold one of its posts or stand in for who does: stream `mandate/<id>`, written by organisation only. */
export const mandate = defineNoun({
  name: 'mandate',
  words: { 'zh-CN': '授权', en: 'mandate' },
  audience: 'internal',
  writer: only('organisation'),
  stream: (data: { readonly mandate: string }) => `mandate/${data.mandate}`,
  events: {
    conferred: event(
      Type.Object({
        ...which,
        /** At which the body acts. */
        unit: UnitName,
        person: Person,
        roles: Type.Array(oneOf(mandateRoles), { minItems: 1, maxItems: mandateRoles.length }),
        post: IdOf('post'),
        /** Who holds the post, where another stands in. */
        inPlaceOf: Type.Optional(Person),
        from: Instant,
        until: Type.Optional(Instant),
      }),
    ),
    ended: event(Type.Object({ ...which, cause: oneOf(mandateEnds), reason: Type.Optional(Text('personal')) })),
  },
});
export type MandateContent = Omit<Static<(typeof mandate)['events']['conferred']['schema']>, 'mandate'>;
