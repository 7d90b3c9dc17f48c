import { answer, idempotencyKey, unitClient } from './clients.ts';
import { unitOfId, type Unit } from './units.ts';

/** Whose calendar a link opens. */
export type LinkTarget = { readonly resource: string } | { readonly body: string } | { readonly initiative: string };

export interface CalendarLink {
  readonly id: string;
  readonly target: { readonly resource?: string; readonly body?: string; readonly initiative?: string };
  /** The body that had it made. */
  readonly madeFor: string;
  readonly madeAt: string;
}

/** The address is told this once. */
export interface MadeLink {
  readonly id: string;
  readonly url: string;
}

export const makeCalendarLink = (unit: Unit, target: LinkTarget) => {
  const client = unitClient(unit);
  const headers = idempotencyKey();
  return answer<MadeLink>(
    'resource' in target
      ? client.POST('/v1/resources/{id}/calendar-links', { params: { path: { id: target.resource } }, headers })
      : client.POST('/v1/calendar-links', { body: target, headers }),
  );
};

/** Those of a unit that were made for the reader's body. */
export const calendarLinksOf = (unit: Unit, signal: AbortSignal) =>
  answer<{ readonly items: readonly CalendarLink[] }>(unitClient(unit).GET('/v1/calendar-links', { signal }));

export const revokeCalendarLink = (id: string, otherwise: Unit) =>
  answer<unknown>(
    unitClient(unitOfId(id) ?? otherwise).DELETE('/v1/calendar-links/{link}', {
      params: { path: { link: id } },
      headers: idempotencyKey(),
    }),
  );
