import { concerningLike } from '#contracts';
import type { Execution } from '#event-store';
import type { Answer } from '#http';

/** A representation with the version of its stream, as every command on a resource answers. */
export type Versioned<View> = View & { readonly version: number };

/** The answer of a command: its view, or, on a repeat long after, what a copy still knows. */
export const answerOf = <View extends object>(
  { version, status }: Pick<Execution<unknown>, 'version' | 'status'>,
  view: View,
): Answer<Versioned<View>> => ({ body: concerningLike({ ...view, version }, view), status, version });
