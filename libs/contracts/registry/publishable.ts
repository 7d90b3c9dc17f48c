import { Compile, type Validator } from 'typebox/compile';
import { RuleViolation } from '#kernel';
import type { PublicEvent } from '../envelope.js';
import { definitionOf, isInItsStream, writtenForm, writtenSchemaOf, writerOf, type EventType } from './catalogue.js';

/** The largest payload that is sent or taken. */
export const maxEventBytes = 64 * 1024;

const validators = new Map<string, Validator>();

/** Of one version's written form; undefined where this process does not know it. Compiled at its first event: most services never see most types. */
export const validatorOf = (type: EventType, version: number): Validator | undefined => {
  const key = `${type}.v${version}`;
  const known = validators.get(key);
  if (known) return known;
  const schema = writtenSchemaOf(type, version);
  if (!schema) return undefined;
  const validator = Compile(schema);
  validators.set(key, validator);
  return validator;
};

/** The first fault of a payload, as `/description/name must be string`. */
export const faultOf = (validator: Validator, data: unknown): { readonly path: string; readonly message: string } => {
  const [error] = validator.Errors(data);
  return { path: error?.instancePath ?? '', message: error?.message ?? 'does not fit' };
};

/** A character of JSON takes at most so many bytes in UTF-8. */
const bytesPerCharacter = 3;

/**
 * Refuses before its commit what readers would refuse after it: an event that is too large, does not fit its schema or does not belong in its stream. A
 * commit that holds one could never be published, and its stream would stand still for good. `characters` is the length of the event's JSON as stored,
 * from which follows whether it must be measured at all.
 *
 * Errors: RuleViolation 422 `content-too-large`, `not-publishable` with `errors: [{ path, message }]`.
 */
export const requirePublishable = (event: PublicEvent, stream: string, characters: number): void => {
  const { type, data } = event;
  const written = writtenForm(type, data);
  const validator = validatorOf(type, definitionOf(type).definition.version);
  if (validator && !validator.Check(written)) {
    const fault = faultOf(validator, written);
    const detail = `${fault.path || 'it'} ${fault.message}`;
    throw new RuleViolation('not-publishable', detail, 'unprocessable', {
      errors: [{ path: fault.path.slice(1).replaceAll('/', '.'), message: fault.message }],
    });
  }
  const writer = writerOf(stream);
  if (writer === undefined || writer === 'unknown-noun' || !isInItsStream(type, data, stream))
    throw new Error(`${type} does not belong in ${stream}`);
  if (characters * bytesPerCharacter <= maxEventBytes) return;
  const bytes = Buffer.byteLength(JSON.stringify(written));
  if (bytes > maxEventBytes)
    throw new RuleViolation(
      'content-too-large',
      `It takes ${bytes} bytes; at most ${maxEventBytes} can be published.`,
      'unprocessable',
    );
};
