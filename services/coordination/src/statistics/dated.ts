/** A public event with the instant at which it was decided (RFC 3339, UTC). */
export type Dated<Event> = Event & { readonly time: string };
