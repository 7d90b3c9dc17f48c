import { Type } from 'typebox';
import { alsoConcerning, type ViewOf } from '#contracts';
import type { CalendarState } from '../domain/calendar/resource-calendar.js';
import { reservationView, ReservationView } from '../domain/calendar/resource-calendar.view.js';
import { periodOf } from '../domain/occupancy/places.js';
import { opennessOf, Warning } from '../domain/opening-hours/openness.js';

/** A reservation with what its booker should know though nothing is refused, such as a holiday with hours of its own. */
export const BookedView = Type.Object({
  ...ReservationView.properties,
  warnings: Type.Optional(Type.Array(Warning)),
});
export type BookedView = ViewOf<typeof BookedView>;

export const bookedView = (state: CalendarState, id: string): BookedView | undefined => {
  const view = reservationView(state, id);
  const { description } = state;
  if (!view || !description) return view;
  const { owner } = description;
  const warnings = (view.occurrences ?? [view]).flatMap((date) => {
    const { from, to } = periodOf(date);
    const openness = opennessOf(description, from, to);
    return openness.isOpen ? openness.warnings : [];
  });
  return alsoConcerning(warnings.length > 0 ? { ...view, warnings } : view, [owner]);
};
