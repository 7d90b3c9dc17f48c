import { AsyncLocalStorage } from 'node:async_hooks';
import type { Source } from '#kernel';

/** Which service a handler runs in: several may share a process in a test. */
export const serviceContext = new AsyncLocalStorage<{ readonly source: Source }>();
