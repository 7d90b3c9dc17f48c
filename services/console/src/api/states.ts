import { answer, present } from './clients.ts';
import { coordination } from './coordination.ts';
import type { Initiative } from './initiatives.ts';
import type { Calendar, Resource } from './resources.ts';

/** What stood at an instant. */
export interface StateAt<State> {
  readonly subject: string;
  readonly at: string;
  readonly version: number;
  readonly state: State;
}

const stateOf = <State>(
  subject: string,
  query: { readonly at: string; readonly from?: string; readonly to?: string },
  signal: AbortSignal,
) =>
  answer<StateAt<State>>(
    coordination.GET('/v1/state/{path}', { params: { path: { path: subject }, query: present(query) }, signal }),
  );

export const initiativeAt = (id: string, at: string, signal: AbortSignal) =>
  stateOf<Initiative>(`initiative/${id}`, { at }, signal);

/** A calendar between two instants, as it stood at a third. */
export const calendarAt = (
  id: string,
  at: string,
  period: { readonly from: string; readonly to: string },
  signal: AbortSignal,
) =>
  stateOf<{ readonly resource: Resource } & Pick<Calendar, 'reservations' | 'blockings'>>(
    `resource/${id}`,
    { at, ...period },
    signal,
  );
