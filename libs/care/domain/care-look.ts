import type { PublicEvent } from '#contracts';
import type { Decider } from '#kernel';

export interface CareLook {
  readonly body: string;
  readonly reader: string;
  readonly lookedAt: string;
}

/** The newest {@link maxLooksShown} looks, oldest first; the stream has all. */
export interface CareLooks {
  readonly looks: readonly CareLook[];
}

export interface RecordLook {
  readonly type: 'record-look';
  readonly case: string;
  readonly body: string;
  readonly reader: string;
}

export type CareLookEvent = PublicEvent<'care-look.recorded'>;

export const maxLooksShown = 500;

/** Each look is recorded, by whom and when, before anything is shown. */
export const careLookDecider: Decider<RecordLook, CareLookEvent, { readonly current?: CareLooks }> = {
  initial: () => ({}),
  decide: ({ case: id, body, reader, at }) => [
    { type: 'care-look.recorded', data: { case: id, body, reader, lookedAt: at } },
  ],
  evolve: ({ current }, { data: { body, reader, lookedAt } }) => ({
    current: { looks: [...(current?.looks ?? []), { body, reader, lookedAt }].slice(-maxLooksShown) },
  }),
};
