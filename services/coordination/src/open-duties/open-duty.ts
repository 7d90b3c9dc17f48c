import type { EventType, ReceivedEvent } from '#contracts';
import type { Unit } from '#kernel';
import { agencyInstant } from '#rules';

/** `asked-answer`: somebody asked, and waits for the body's word. `owed-duty`: the body owes it by itself. */
export const openDutyKinds = ['asked-answer', 'owed-duty'] as const;
export type OpenDutyKind = (typeof openDutyKinds)[number];

/** What an event lets a body answer or do. */
export interface OpenDuty {
  readonly kind: OpenDutyKind;
  readonly body: string;
  /** Where it is done. */
  readonly unit: Unit;
  readonly dueAt?: string;
  /** Nobody has to see it before. */
  readonly showsFrom?: string;
}

/** What earlier events of the stream said and later ones do not say again. Names no person. */
export interface Noted {
  readonly title?: string;
  readonly owner?: string;
  readonly unit?: Unit;
  readonly dueAt?: string;
  readonly others?: readonly { readonly body: string; readonly unit: Unit }[];
  /** When each of several duties is due, by its key, also of one that is done and may be sent back. */
  readonly dates?: Readonly<Record<string, string>>;
  readonly isMetByAcknowledgement?: boolean;
}

/** What an event does to what is open in its stream, duty by duty, each under a key of its own. */
export type Effect =
  | { readonly open: string; readonly duty: OpenDuty }
  | { readonly close: string }
  | { readonly closeAll: true }
  | { readonly note: Noted };

/** Declared per event, beside those of its noun. `stream` is the event's; `isOpen` says whether the duty of a key is open before it. */
export type Declared = {
  readonly [Type in EventType]?: (
    event: ReceivedEvent<Type>,
    noted: Noted,
    stream: string,
    isOpen: (key: string) => boolean,
  ) => readonly Effect[];
};

export const asked = (body: string, unit: Unit, dueAt?: string): OpenDuty => ({
  kind: 'asked-answer',
  body,
  unit,
  ...(dueAt !== undefined && { dueAt }),
});

/** Shown from the instant on at which it is late, unless it is to be seen at once. */
export const owed = (body: string, unit: Unit, dueAt?: string, isShownAtOnce = false): OpenDuty => ({
  kind: 'owed-duty',
  body,
  unit,
  ...(dueAt !== undefined && { dueAt, ...(!isShownAtOnce && { showsFrom: dueAt }) }),
});

export const open = (key: string, duty: OpenDuty): Effect => ({ open: key, duty });
export const close = (key: string): Effect => ({ close: key });
export const closeAll: Effect = { closeAll: true };
export const note = (noted: Noted): Effect => ({ note: noted });

/** A day is over at midnight in the agency's zone. */
export const endOf = (day: string): string => new Date(Date.parse(agencyInstant(day)) + 86_400_000).toISOString();
