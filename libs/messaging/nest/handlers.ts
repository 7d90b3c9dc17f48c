import { Catch, UseFilters, type RpcExceptionFilter } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';
import type { EventType, ReceivedEvent } from '#contracts';

/** What a handler declares on Nest's pattern: which events, and whether it takes them one by one or as a batch. */
export interface HandlerPattern {
  readonly events: readonly EventType[];
  readonly delivery: 'single' | 'batch';
}

/**
 * Declares a policy: a method that turns one event into commands. Its class is a Nest controller.
 *
 * It is called once per event and stream in order, and again after a crash: the commands that it issues must carry an id made of
 * the event's id (`policyContext`), so that the second time does nothing. A throw is retried with backoff and then parks the
 * stream, with everything after it, for a redrive; other streams go on.
 */
export const OnEvent = <T extends EventType>(...events: readonly T[]) =>
  handler<(event: ReceivedEvent<T>) => Promise<void>>({ events, delivery: 'single' });

/**
 * Declares a projection's method: it takes the events of one batch (of many streams; per stream in order) and writes them with
 * one bulk write, each document filtered by the version it has taken (`DocumentProjection`). Its class is a Nest controller.
 *
 * It is called before the policies of the same events. A throw is retried, then the batch is taken apart event by event, and the
 * streams whose events fail are parked.
 */
export const OnEventBatch = <T extends EventType>(...events: readonly T[]) =>
  handler<(events: readonly ReceivedEvent<T>[]) => Promise<void>>({ events, delivery: 'batch' });

/** Nest's own filter would turn every error into `Internal server error`; a dead letter must say what it was. */
@Catch()
class PassErrorOn implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

const passErrorOn = UseFilters(new PassErrorOn());

const handler =
  <Method>(pattern: HandlerPattern) =>
  (target: object, key: string, descriptor: TypedPropertyDescriptor<Method>): void => {
    EventPattern(pattern)(target, key, descriptor as PropertyDescriptor);
    passErrorOn(target, key, descriptor as PropertyDescriptor);
  };
