import type { PostKind, PublicEvent, Reviewer, ReviewLine, RuleUsed } from '#contracts';

export type AppointmentEvent = PublicEvent<
  | 'appointment.nominated'
  | 'appointment.consented'
  | 'appointment.cleared'
  | 'appointment.refused'
  | 'appointment.decided'
  | 'appointment.withdrawn'
  | 'clearance.requested'
>;

/** From nomination to decision. */
export interface Appointment {
  readonly appointment: string;
  readonly body: string;
  /** Who nominated. */
  readonly by: string;
  readonly post?: string;
  readonly postKind: PostKind;
  readonly person: string;
  readonly reason: string;
  readonly from: string;
  readonly reviewers: readonly Reviewer[];
  readonly decider: string;
  readonly rule?: RuleUsed;
  readonly consents: readonly { readonly by: string; readonly line: ReviewLine; readonly number?: string }[];
  readonly isClearanceAsked: boolean;
  readonly isCleared: boolean;
  readonly refusal?: {
    readonly by: string;
    readonly stage: 'review' | 'clearance' | 'decision';
    readonly reason: string;
  };
  readonly decision?: { readonly by: string; readonly number: string; readonly on: string };
  readonly withdrawn?: string;
}
export interface AppointmentState {
  readonly current?: Appointment;
}

export const appointmentStatuses = [
  'in-review',
  'awaiting-clearance',
  'awaiting-decision',
  'decided',
  'refused',
  'withdrawn',
] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];

export const statusOf = ({
  withdrawn,
  refusal,
  decision,
  isCleared,
  isClearanceAsked,
}: Appointment): AppointmentStatus => {
  if (withdrawn !== undefined) return 'withdrawn';
  if (refusal) return 'refused';
  if (decision) return 'decided';
  if (isCleared) return 'awaiting-decision';
  return isClearanceAsked ? 'awaiting-clearance' : 'in-review';
};

export const evolveAppointment = ({ current }: AppointmentState, event: AppointmentEvent): AppointmentState => {
  if (event.type === 'appointment.nominated')
    return { current: { ...event.data, consents: [], isClearanceAsked: false, isCleared: false } };
  return current ? { current: changed(current, event) } : {};
};

const changed = (
  appointment: Appointment,
  event: Exclude<AppointmentEvent, { type: 'appointment.nominated' }>,
): Appointment => {
  switch (event.type) {
    case 'appointment.consented': {
      const { by, line, number } = event.data;
      const consent = { by, line, ...(number !== undefined && { number }) };
      return { ...appointment, consents: [...appointment.consents, consent] };
    }
    case 'clearance.requested':
      return { ...appointment, isClearanceAsked: true };
    case 'appointment.cleared':
      return { ...appointment, isCleared: true };
    case 'appointment.refused': {
      const { by, stage, reason } = event.data;
      return { ...appointment, refusal: { by, stage, reason } };
    }
    case 'appointment.decided': {
      const { by, number, on } = event.data;
      return { ...appointment, decision: { by, number, on } };
    }
    case 'appointment.withdrawn':
      return { ...appointment, withdrawn: event.data.reason };
  }
};
