import type { InitiativeKind, ParticipantRole } from '#contracts';
import { derivedId } from '#kernel';
import { planInstants, planTimeZone, type PlanTime } from '../domain/cells/plan-time.js';
import type { PlannedActivity, PlanLine } from '../domain/line/plan-line.js';

/** What `POST /v1/initiatives` takes, as far as a plan says it. */
export interface PlannedInitiative {
  readonly title: string;
  readonly purpose: string;
  readonly kind: InitiativeKind;
  readonly host: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly occurrences?: { startsAt: string; endsAt: string }[];
  readonly timeZone: string;
  readonly place?: string;
  readonly places?: number;
  readonly budgetFen?: number;
  readonly responsiblePost?: string;
  readonly note?: string;
  readonly invited: { body: string; role: ParticipantRole; required: boolean }[];
}

/**
 * The initiative that a line of the plan asks for: each invited body supports and is required. Several dates are its occurrences;
 * `times` leaves out those on which the place is closed, and has at least one.
 */
export const initiativeOf = (line: PlannedActivity, times: readonly PlanTime[] = line.times): PlannedInitiative => {
  const { title, purpose, kind, host, place, places, budgetFen, responsiblePost, note } = line;
  const occurrences = times
    .flatMap((time) => planInstants(time, planTimeZone))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const [first] = occurrences;
  const last = occurrences
    .map(({ endsAt }) => endsAt)
    .sort()
    .at(-1);
  if (!first || last === undefined) throw new Error(`line ${line.line} of the plan has no date`);
  return {
    title,
    purpose: purpose ?? title,
    kind,
    host,
    startsAt: first.startsAt,
    endsAt: last,
    ...(occurrences.length > 1 && { occurrences }),
    timeZone: planTimeZone,
    ...(place !== undefined && { place }),
    ...(places !== undefined && { places }),
    ...(budgetFen !== undefined && { budgetFen }),
    ...(responsiblePost !== undefined && { responsiblePost }),
    ...(note !== undefined && { note }),
    invited: line.invited.map((body) => ({ body, role: 'support', required: true })),
  };
};

/**
 * The `Idempotency-Key` of a line: made of its name, host and time and of nothing else, so that the same line in a corrected, renumbered
 * or renamed sheet is loaded once. A line that differs in more (an amount, an invited body) has the same key: it stands already, and
 * what has changed is for the host to change there.
 */
export const planLineKey = (line: PlanLine): string => {
  const { title, host } = line;
  const time =
    line.is === 'task'
      ? ['task', line.reading || line.when]
      : line.times.flatMap(({ dates, from, to }) => [from, to, ...dates]);
  return `plan-${derivedId('plan-line', title, host, ...time)}`;
};
