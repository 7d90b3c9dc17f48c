import { createHash, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import { derivedId } from '#kernel';
import type { CommandRequest } from '../answer.js';
import type { Principal } from '../principal.js';
import { type Problem, validationFailed } from '../problems/problem.js';

/** The parts of a write from which its identity is made. */
export interface Write {
  readonly method: string;
  /** The concrete path with its query, as asked for. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** A JSON value, a Buffer, or undefined. */
  readonly body: unknown;
  readonly caller: Principal | undefined;
}

export interface IdentifiedCommand extends CommandRequest {
  readonly commandId: string;
  readonly correlationId: string;
  /** With a key a repeat has the same `commandId`; without one each request is its own command. */
  readonly hasKey: boolean;
}

/**
 * Makes a command of a write.
 *
 * Two writes with the same issuer, subject, method, path and `Idempotency-Key` have the same `commandId`; `bodyHash` tells whether
 * they also ask for the same (query and body, whatever the order of the members).
 * Errors: Problem 400 `validation-failed` for an `Idempotency-Key` or `If-Match` that cannot be read.
 */
export const commandRequestOf = (write: Write): IdentifiedCommand => {
  const { caller } = write;
  const [address = '', query = ''] = splitOnce(write.url, '?');
  const path = normalised(address);
  const key = idempotencyKeyOf(write.headers);
  const commandId =
    key === undefined
      ? derivedId('command', randomUUID())
      : derivedId('command', caller?.issuer ?? '', caller?.sub ?? '', ...mandatedBody(caller), write.method, path, key);
  const correlationId = correlationIdOf(write.headers);
  const ifMatch = ifMatchOf(write.headers);
  const hash = bodyHash(query, write.body);
  return {
    commandId,
    correlationId,
    hasKey: key !== undefined,
    waitSeconds: waitSecondsOf(write.headers),
    ...(ifMatch === undefined ? {} : { ifMatch }),
    context: ({ onBehalfOf, status = 200 } = {}) => ({
      commandId,
      bodyHash: hash,
      status,
      actor: caller?.sub ?? 'anyone',
      ...behalfOf(onBehalfOf ?? mandatedBody(caller)[0]),
      correlationId,
      causationId: commandId,
    }),
  };
};

/** A person may use the same key for each of the bodies that they act for by mandate, and the commit says for which. */
const mandatedBody = (caller: Principal | undefined): readonly string[] => (caller?.isByMandate ? [caller.body] : []);

const behalfOf = (onBehalfOf: string | undefined) => (onBehalfOf === undefined ? {} : { onBehalfOf });

/**
 * One text for every spelling of an address that the router takes for the same: no slash at the end, and no escape of a character that needs none
 * (RFC 3986 section 6.2.2).
 */
const normalised = (address: string): string =>
  address.replace(/\/+$/, '').replace(/%[0-9a-f]{2}/gi, (escape) => {
    const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
  });

const splitOnce = (text: string, separator: string): readonly string[] => {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
};

const bodyHash = (query: string, body: unknown): string => {
  const hash = createHash('sha256').update(query).update('\n');
  if (Buffer.isBuffer(body)) return hash.update(body).digest('hex');
  return hash.update(canonicalize(body) ?? '').digest('hex');
};

/** One value of a header; several of them are as good as a wrong one. */
const single = (headers: Write['headers'], name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : (value as string | undefined);
};

const idempotencyKeyOf = (headers: Write['headers']): string | undefined => {
  const key = single(headers, 'idempotency-key');
  if (key === undefined) return undefined;
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw headerWrong('Idempotency-Key', 'must be 1 to 255 visible ASCII characters');
};

/** `"3"` or `W/"3"`; `*` asks for nothing but that the thing exists, which every command needs anyway. */
const ifMatchOf = (headers: Write['headers']): number | undefined => {
  const value = single(headers, 'if-match')?.trim();
  if (value === undefined || value === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(value)?.[1];
  if (version === undefined) throw headerWrong('If-Match', 'must be one version as the ETag gave it, like "3", or *');
  return Number(version);
};

const headerWrong = (name: string, message: string): Problem =>
  validationFailed([{ path: name, message: `${name} ${message}` }]);

const longestWaitSeconds = 30;

/** RFC 7240: what cannot be read or is not known is no preference. */
const waitSecondsOf = (headers: Write['headers']): number => {
  const seconds = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,6})"?(?=$|[,;\s])/i.exec(single(headers, 'prefer') ?? '')?.[1];
  return seconds === undefined ? 0 : Math.min(longestWaitSeconds, Number(seconds));
};

/** The caller's own id, or the trace of W3C Trace Context, or a new one. */
export const correlationIdOf = (headers: Write['headers']): string => {
  const given = single(headers, 'x-correlation-id');
  if (given !== undefined && /^[\w.:-]{1,128}$/.test(given)) return given;
  const trace = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/.exec(single(headers, 'traceparent') ?? '')?.[1];
  return trace ?? randomUUID();
};
