import type { InitiativeKind, NewInitiative, ParticipantRole } from '../api/initiatives.ts';
import { instantOf } from '../time/wall-time.ts';

export interface DraftInvitation {
  readonly body: string;
  readonly role: ParticipantRole;
  readonly required: boolean;
}

export interface DraftLine {
  readonly resource: string;
  readonly name: string;
}

/** What has been typed so far; times are on the clocks of `timeZone`, as the inputs have them. */
export interface Draft {
  readonly title: string;
  readonly purpose: string;
  readonly kind: InitiativeKind;
  readonly host: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly place: string;
  readonly places: number | null;
  readonly invited: readonly DraftInvitation[];
  readonly respondBy: string;
  readonly onSilence: 'accept' | 'decline' | 'ask';
  readonly lines: readonly DraftLine[];
  /** Keys of the requests that post it, so that a second click, or one after a lost answer, does nothing twice. */
  readonly key: string;
}

export const steps = ['what', 'when', 'who', 'resources', 'check'] as const;
export type PostingStep = (typeof steps)[number];

export const emptyDraft = (host: string, timeZone: string, key: string): Draft => ({
  title: '',
  purpose: '',
  kind: 'activity',
  host,
  startsAt: '',
  endsAt: '',
  timeZone,
  place: '',
  places: null,
  invited: [],
  respondBy: '',
  onSilence: 'ask',
  lines: [],
  key,
});

/** Start and end as instants; undefined while one is missing or they are the wrong way round. */
export const periodOf = ({
  startsAt,
  endsAt,
  timeZone,
}: Draft): { readonly from: string; readonly to: string } | undefined => {
  const from = instantOf(startsAt, timeZone);
  const to = instantOf(endsAt, timeZone);
  return from === undefined || to === undefined || to <= from ? undefined : { from, to };
};

/** Whether a step has all that it needs. */
export const isComplete = (draft: Draft, step: PostingStep): boolean => {
  switch (step) {
    case 'what':
      return draft.title.trim() !== '' && draft.host !== '';
    case 'when':
      return periodOf(draft) !== undefined;
    case 'who':
      return draft.invited.every(({ body }) => body !== '') && accountableCount(draft) <= 1;
    case 'resources':
      return true;
    case 'check':
      return steps.slice(0, -1).every((one) => isComplete(draft, one));
  }
};

/** More than one is refused: exactly one body answers for an initiative. */
export const accountableCount = ({ invited }: Draft): number =>
  invited.filter(({ role }) => role === 'accountable').length;

/** What is sent. The caller has seen to it that the draft is complete. */
export const requestOf = (draft: Draft): NewInitiative => {
  const { from = '', to = '' } = periodOf(draft) ?? {};
  const respondBy = instantOf(draft.respondBy, draft.timeZone);
  return {
    title: draft.title.trim(),
    purpose: draft.purpose.trim(),
    kind: draft.kind,
    host: draft.host,
    startsAt: from,
    endsAt: to,
    timeZone: draft.timeZone,
    ...(draft.place.trim() !== '' && { place: draft.place.trim() }),
    ...(draft.places !== null && { places: draft.places }),
    invited: [...draft.invited],
    ...(respondBy !== undefined && { respondBy }),
    onSilence: draft.onSilence,
  };
};
