import type { PostKind, Reviewer, RuleUsed } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import {
  type Appointment,
  type AppointmentEvent,
  type AppointmentState,
  evolveAppointment,
  statusOf,
} from './appointment.js';

export interface Nominate {
  readonly type: 'nominate';
  readonly appointment: string;
  readonly body: string;
  readonly by: string;
  readonly post?: string;
  readonly postKind: PostKind;
  readonly person: string;
  readonly reason: string;
  readonly from: string;
  readonly reviewers: readonly Reviewer[];
  readonly decider: string;
  readonly rule?: RuleUsed;
}
export type AppointmentCommand =
  | Nominate
  /** What a reviewer answered at its own unit. */
  | { readonly type: 'record-consent'; readonly by: string; readonly number?: string }
  | { readonly type: 'record-refusal'; readonly by: string; readonly reason: string }
  /** What discipline answered. */
  | { readonly type: 'record-clearance'; readonly outcome: 'granted' }
  | { readonly type: 'record-clearance'; readonly outcome: 'refused'; readonly reason: string; readonly by: string }
  | {
      readonly type: 'decide-appointment';
      readonly by: string;
      readonly number: string;
      readonly on: string;
      readonly today: string;
    }
  | { readonly type: 'refuse-appointment'; readonly by: string; readonly reason: string }
  | { readonly type: 'withdraw-appointment'; readonly reason: string };

/**
 * One appointment: both reviewers agree, in any order; then discipline is asked; only after its clearance the decision is open. Whoever refuses first
 * ends it. What arrives twice, late or in another order changes nothing.
 *
 * Errors: `not-awaiting-decision`, `appointment-over` (conflict); `own-nomination` (nobody decides what their own body nominated), `not-the-decider`
 * (forbidden); `decided-in-the-future` (unprocessable).
 */
export const appointmentDecider: Decider<AppointmentCommand, AppointmentEvent, AppointmentState> = {
  initial: () => ({}),
  decide: (command, { current }) => decideAppointment(command, current),
  evolve: evolveAppointment,
};

const decideAppointment = (
  command: Timed<AppointmentCommand>,
  current: Appointment | undefined,
): readonly AppointmentEvent[] => {
  if (command.type === 'nominate') {
    const { type: _type, at: _at, ...data } = command;
    return current ? [] : [{ type: 'appointment.nominated', data: { ...data, reviewers: [...data.reviewers] } }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such appointment.', 'not-found');
  const which = { appointment: current.appointment, body: current.body };
  const status = statusOf(current);
  switch (command.type) {
    case 'record-consent':
      return consent(command, current);
    case 'record-refusal': {
      const { by, reason } = command;
      if (status !== 'in-review' || !isAsked(current, by)) return [];
      return [{ type: 'appointment.refused', data: { ...which, by, stage: 'review', reason } }];
    }
    case 'record-clearance': {
      if (status !== 'awaiting-clearance') return [];
      if (command.outcome === 'granted')
        return [{ type: 'appointment.cleared', data: { ...which, clearance: current.appointment } }];
      const { by, reason } = command;
      return [{ type: 'appointment.refused', data: { ...which, by, stage: 'clearance', reason } }];
    }
    case 'decide-appointment': {
      const { by, number, on, today } = command;
      if (current.decision?.number === number && current.decision.on === on) return [];
      requireDecidable(current, by);
      if (on > today)
        throw new RuleViolation('decided-in-the-future', `${on} is yet to come.`, 'unprocessable', { on });
      const { post, postKind, person, from } = current;
      const data = { ...which, by, number, on, postKind, person, from, ...(post !== undefined && { post }) };
      return [{ type: 'appointment.decided', data }];
    }
    case 'refuse-appointment': {
      const { by, reason } = command;
      if (current.refusal?.stage === 'decision' && current.refusal.reason === reason) return [];
      requireDecidable(current, by);
      return [{ type: 'appointment.refused', data: { ...which, by, stage: 'decision', reason } }];
    }
    case 'withdraw-appointment':
      if (status === 'withdrawn') return [];
      requireRunning(current);
      return [{ type: 'appointment.withdrawn', data: { ...which, reason: command.reason, withdrawnAt: command.at } }];
  }
};

const isAsked = ({ reviewers, consents }: Appointment, body: string): boolean =>
  reviewers.some((one) => one.body === body) && !consents.some(({ by }) => by === body);

/** The last consent asks discipline. */
const consent = (
  { by, number, at }: Timed<Extract<AppointmentCommand, { type: 'record-consent' }>>,
  current: Appointment,
): readonly AppointmentEvent[] => {
  const reviewer = current.reviewers.find(({ body }) => body === by);
  if (statusOf(current) !== 'in-review' || !reviewer || !isAsked(current, by)) return [];
  const { appointment, body, reviewers, consents, reason } = current;
  const consented: AppointmentEvent = {
    type: 'appointment.consented',
    data: { appointment, body, by, line: reviewer.line, ...(number !== undefined && { number }) },
  };
  if (consents.length + 1 < reviewers.length) return [consented];
  const request = { clearance: appointment, matter: 'appointment' as const, appointment, body: current.by };
  return [consented, { type: 'clearance.requested', data: { ...request, purpose: reason, requestedAt: at } }];
};

const requireDecidable = (current: Appointment, by: string): void => {
  const { decider, by: nominator } = current;
  if (by !== decider) {
    throw new RuleViolation('not-the-decider', `${decider} decides.`, 'forbidden', { body: decider });
  }
  if (by === nominator) {
    const detail = `${by} nominated; somebody of another body decides.`;
    throw new RuleViolation('own-nomination', detail, 'forbidden', { body: by });
  }
  requireRunning(current);
  const status = statusOf(current);
  if (status === 'awaiting-decision') return;
  const waitsFor = current.reviewers.filter(({ body }) => isAsked(current, body)).map(({ body }) => body);
  const detail =
    status === 'in-review' ? `${waitsFor.join(', ')} must agree first.` : 'Discipline has not cleared it yet.';
  throw new RuleViolation('not-awaiting-decision', detail, 'conflict', { state: status, waitsFor });
};

const requireRunning = (current: Appointment): void => {
  const status = statusOf(current);
  if (status === 'in-review' || status === 'awaiting-clearance' || status === 'awaiting-decision') return;
  throw new RuleViolation('appointment-over', `It is ${status}.`, 'conflict', { state: status });
};
