import type { StructuredEvent } from './structured-event.js';

/**
 * The subjects that an event tells something about: its own stream first, then the initiative and the resources that its payload
 * names, or the subject that was unmasked. This is what puts a reservation on the timeline of its initiative, and a bundle on the timelines of its resources.
 */
export const subjectsOf = (event: StructuredEvent): string[] => {
  const subjects = new Set([event.subject]);
  const unmasked = event.subject.startsWith('unmasking/') ? text(event.data, 'subject') : undefined;
  if (unmasked !== undefined) subjects.add(unmasked);
  const initiative = text(event.data, 'initiative');
  if (initiative !== undefined) subjects.add(`initiative/${initiative}`);
  for (const place of [event.data, ...list(event.data, 'lines'), member(event.data, 'displaced')]) {
    const resource = text(place, 'resource');
    if (resource !== undefined) subjects.add(`resource/${resource}`);
  }
  return [...subjects];
};

/** The codes of the bodies that an event names: who hosts, is invited, owns, is related, or was acted for. */
export const bodiesOf = (event: StructuredEvent): Set<string> => {
  const bodies = new Set<string>();
  const add = (value: string | undefined): void => {
    if (value !== undefined) bodies.add(value);
  };
  add(event.onbehalfof);
  if (event.subject.startsWith('body/')) add(event.subject.slice('body/'.length));
  for (const place of [event.data, member(event.data, 'content'), member(event.data, 'description')]) {
    for (const name of ['body', 'host', 'owner']) add(text(place, name));
    for (const invited of list(place, 'invited')) add(text(invited, 'body'));
    for (const name of ['bodies', 'participants', 'answersReset']) {
      for (const body of list(place, name)) if (typeof body === 'string') add(body);
    }
  }
  if (event.subject.startsWith('body/')) add(text(event.data, 'to'));
  return bodies;
};

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

const text = (value: unknown, name: string): string | undefined => {
  const found = member(value, name);
  return typeof found === 'string' ? found : undefined;
};

const list = (value: unknown, name: string): readonly unknown[] => {
  const found = member(value, name);
  return Array.isArray(found) ? found : [];
};
