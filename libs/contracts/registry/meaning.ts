import type { DataClass } from '../envelope.js';
import type { Sensitivity } from '../shapes.js';
import { fieldNotesOf, maskedAt, valuesAt } from './annotations.js';
import { definitionOf, type EventType } from './catalogue.js';

/** What a masked text reads as. */
export const mask = '•••';

/**
 * How far an event may travel: `personal` where it holds a text that may be about somebody, or discipline's words; else what its noun says. Outside
 * systems get `public` only.
 */
export const dataClassOf = (type: EventType, data: unknown): DataClass => {
  const { noun, definition } = definitionOf(type);
  const isPersonal = fieldNotesOf(definition.schema).texts.some(
    ({ path, sensitivity }) => sensitivity !== 'open' && !valuesAt(data, path).next().done,
  );
  return isPersonal ? 'personal' : noun.audience;
};

/** The payload with the texts of these sensitivities masked; the very same where there are none. The payload is of the newest version. */
export const maskPayload = (type: EventType, data: unknown, hidden: ReadonlySet<Sensitivity>): unknown =>
  fieldNotesOf(definitionOf(type).definition.schema).texts.reduce(
    (seen, { path, sensitivity }) => (hidden.has(sensitivity) ? maskedAt(seen, path, mask) : seen),
    data,
  );

/** What an event's payload refers to: streams by name, and bodies by code. The payload is of the newest version. */
export const referencesOf = (
  type: EventType,
  data: unknown,
): { readonly streams: readonly string[]; readonly bodies: readonly string[] } => {
  const streams = new Set<string>();
  const bodies = new Set<string>();
  for (const { path, noun } of fieldNotesOf(definitionOf(type).definition.schema).references) {
    for (const value of valuesAt(data, path)) {
      if (typeof value !== 'string') continue;
      if (noun === 'body') bodies.add(value);
      else streams.add(noun === 'stream' ? value : `${noun}/${value}`);
    }
  }
  return { streams: [...streams], bodies: [...bodies] };
};
