import type { Words } from './event-summary.ts';

/** A stream's subject in words: `resource/org-1` reads the resource's name, `directive/org-1/LJ-TW` its kind and the body. The subject itself where its kind has no word. */
export const subjectText = (subject: string, { nameOf, thingOf, nounOf }: Words): string => {
  const [noun = '', ...rest] = subject.split('/');
  const kind = nounOf(noun) ?? subject;
  const bodies = rest.map((part) => [part, nameOf(part)]).flatMap(([part, name]) => (name === part ? [] : [name]));
  switch (noun) {
    case 'initiative':
    case 'resource':
      return thingOf(noun, rest[0] ?? '') ?? kind;
    case 'body':
      return nameOf(rest.at(-1) ?? '');
    case 'participation':
      // …/<initiative>/<body>
      return [thingOf('initiative', rest.at(-2) ?? '') ?? nounOf('initiative'), ...bodies].join(' · ');
    default:
      return [kind, ...bodies].join(' · ');
  }
};
