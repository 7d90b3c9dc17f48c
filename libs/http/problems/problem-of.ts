import { HttpException } from '@nestjs/common';
import { RuleViolation, type ViolationKind } from '#kernel';
import { Problem } from './problem.js';

/**
 * What a thrown value is to the caller; undefined when it is a fault of ours, of which the caller learns nothing but an id.
 */
export const problemOf = (thrown: unknown): Problem | undefined => {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof RuleViolation) {
    return new Problem(statusOfViolation[thrown.kind], thrown.code, thrown.detail, thrown.fields);
  }
  if (thrown instanceof HttpException && thrown.getStatus() < 500)
    return problemOfStatus(thrown.getStatus(), thrown.message);
  if (isFrameworkError(thrown) && thrown.statusCode < 500) return problemOfStatus(thrown.statusCode, thrown.message);
  if (thrown instanceof Error && isStoreAway(thrown)) {
    return new Problem(
      503,
      'store-unavailable',
      'The database does not answer. Try again shortly.',
      {},
      { 'retry-after': '2' },
    );
  }
  return undefined;
};

const statusOfViolation: Readonly<Record<ViolationKind, number>> = {
  conflict: 409,
  unprocessable: 422,
  forbidden: 403,
  'not-found': 404,
  precondition: 412,
};

const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'bad-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'request-timeout',
  409: 'conflict',
  412: 'precondition-failed',
  413: 'body-too-large',
  414: 'uri-too-long',
  415: 'unsupported-media-type',
  422: 'unprocessable',
  429: 'too-many-requests',
  431: 'headers-too-large',
};

/** A problem made of a status alone, as frameworks throw them. */
export const problemOfStatus = (status: number, detail: string): Problem =>
  new Problem(status, codeOfStatus[status] ?? 'bad-request', detail);

const isFrameworkError = (thrown: unknown): thrown is Error & { readonly statusCode: number } =>
  thrown instanceof Error &&
  'statusCode' in thrown &&
  typeof thrown.statusCode === 'number' &&
  thrown.statusCode >= 400;

/** By name, since the driver and mongoose have classes of their own for one and the same thing. */
const storeAway = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
  'PoolClearedOnNetworkError',
  'MongoWaitQueueTimeoutError',
  'MongoOperationTimeoutError',
]);

const isStoreAway = (error: Error): boolean =>
  storeAway.has(error.name) || (error.cause instanceof Error && isStoreAway(error.cause));
