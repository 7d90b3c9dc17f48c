import { Type } from 'typebox';

/** A caller that would rather wait than ask again. */
export const Prefer = Type.String({
  description: '`wait=<s>`: the seconds, at most 30, to wait for the owners’ answers.',
});
