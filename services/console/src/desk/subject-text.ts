import type { Words } from './event-summary.ts';

/** A stream's subject in words: `resource/org-1` reads the resource's name. The subject itself where nothing better is known. */
export const subjectText = (subject: string, { nameOf, thingOf, nounOf }: Words): string => {
  const [noun = '', ...rest] = subject.split('/');
  const last = rest.at(-1) ?? '';
  switch (noun) {
    case 'initiative':
    case 'resource':
      return thingOf(noun, rest[0] ?? '') ?? nounOf(noun);
    case 'body':
      return nameOf(last);
    case 'participation':
      // …/<initiative>/<body>
      return `${thingOf('initiative', rest.at(-2) ?? '') ?? nounOf('initiative')} · ${nameOf(last)}`;
    default:
      return subject;
  }
};
