import type { MovedLine, ResourceDescription } from '#contracts';
import { RuleViolation, type Timed } from '#kernel';
import { type Awaiting, checkWish, quantityOf, timingOf } from '../rules/booking-rules.js';
import { awaitingWithin } from '../rules/clearance.js';
import {
  drawHypothetically,
  releasePlaces,
  evaluateHypothetically,
  occupyHypothetically,
} from '../occupancy/what-if.js';
import { checkBudget, conflictsOf, instant, isFree, periodOf, unavailable } from '../occupancy/places.js';
import { checkQuotas } from '../rules/quotas.js';
import type { CalendarEvent, CalendarState, CommandOf, Period, Reservation } from '../calendar/resource-calendar.js';
import { backwardsViolation } from './resource-calendar.decide-resource.js';
import { passOnExpired, passOnPlaces } from './resource-calendar.decide-freed.js';
import { chanceOf, heldInTheWay } from './resource-calendar.decide-waiting.js';
import {
  claimOf,
  clearanceRequested,
  requireOffered,
  referenceOf,
  refusalOf,
  type Claim,
} from '../calendar/resource-calendar.facts.js';

/**
 * How long a line waits for one that is held: the bundle with the smaller id waits longer, so that of two (or more, in a ring) that want
 * each other's places the greatest gives up first and the others get theirs.
 */
const patientWaitMs = 3_000;
const shortWaitMs = 1_000;

type Hold = Timed<CommandOf<'hold-bundle-lines'>>;

type LineOutcome =
  | { readonly is: 'held'; readonly awaiting: Awaiting | undefined }
  | { readonly is: 'waiting'; readonly waitsUntil: string }
  | { readonly is: 'refused'; readonly violation: RuleViolation };

/**
 * Decides all lines of a bundle on this calendar at once: each is held, waits shortly for a held line of another bundle, or is
 * refused; where one is refused none is held. Lines already known, also by their end, give nothing. A line in exchange for another is
 * decided as if the bundle had nothing of what its move leaves here; both hold until the host says which.
 */
export const holdBundleLines = (command: Hold, state: CalendarState): CalendarEvent[] => {
  const lines = command.lines.filter(
    ({ reservation }) => !state.reservations.has(reservation) && !state.endedLines.has(reservation),
  );
  if (lines.length === 0) return [];
  return evaluateHypothetically(state, () => {
    const before = passOnExpired(state, command.at);
    const former = linesInExchange(lines, command.bundle, state);
    for (const line of former) releasePlaces(state, line);
    const decided = lines.map((line) => ({ line, outcome: decideLine(command, line, state) }));
    const isRefused = decided.some(({ outcome }) => outcome.is === 'refused');
    if (!isRefused) {
      const description = requireOffered(state);
      return [
        ...before,
        ...decided.flatMap(({ line, outcome }) => lineEvents(command, line, outcome, state, description)),
      ];
    }
    const of = { body: command.host.body, initiative: command.initiative, bundle: command.bundle };
    return decided.map(({ line, outcome }) =>
      refusalOf(
        state,
        line,
        of,
        outcome.is === 'refused'
          ? refusalWords(outcome.violation)
          : { code: 'bundle-line-refused', reason: 'Another line of the bundle on this calendar is refused.' },
      ),
    );
  });
};

/** What of the bundle the lines would replace, as far as it still stands. */
const linesInExchange = (lines: readonly MovedLine[], bundle: string, state: CalendarState): readonly Reservation[] =>
  lines
    .flatMap(({ inExchangeFor }) => (inExchangeFor === undefined ? [] : (state.reservations.get(inExchangeFor) ?? [])))
    .filter((former) => isExchangeable(former, bundle));

const isExchangeable = ({ status, details }: Reservation, bundle: string): boolean =>
  status === 'confirmed' && details?.bundle === bundle;

/** Error (409): `line-ended`, where the line to be replaced was taken away, used or let go meanwhile. */
const requireExchangeable = ({ inExchangeFor }: MovedLine, bundle: string, state: CalendarState): void => {
  const former = inExchangeFor === undefined ? undefined : state.reservations.get(inExchangeFor);
  if (inExchangeFor === undefined || (former && isExchangeable(former, bundle))) return;
  const detail = `${inExchangeFor} is ${former?.status ?? 'unknown'}: there is nothing to exchange.`;
  throw new RuleViolation('line-ended', detail, 'conflict', { reservation: inExchangeFor });
};

/** Takes the line's place on trial, so that the lines after it meet it. */
const decideLine = (command: Hold, line: MovedLine, state: CalendarState): LineOutcome => {
  try {
    const description = requireOffered(state);
    requireExchangeable(line, command.bundle, state);
    const period = periodOf(line);
    if (!(period.from < period.to)) throw backwardsViolation();
    checkWish(description, line, command.host);
    const timing = timingOf(description, period, Date.parse(command.at));
    if (!timing.isRight) throw timing.violation();
    checkBudget(state, description, line.amountFen);
    const quantity = quantityOf(description, line);
    const addition = { holder: command.host, dates: [period], quantity, amountFen: line.amountFen };
    checkQuotas(state, description, addition, Date.parse(command.at));
    if (isFree(state, description, period, quantity)) {
      const asked = lineAsked(command, line, quantity);
      const awaiting = awaitingWithin(state, description, command.host, [period], line.amountFen);
      occupyHypothetically(state, period, quantity, asked);
      drawHypothetically(state, asked, [period]);
      return { is: 'held', awaiting };
    }
    return waitOrRefuse(command, state, description, period, quantity);
  } catch (violation) {
    if (violation instanceof RuleViolation) return { is: 'refused', violation };
    throw violation;
  }
};

const waitOrRefuse = (
  command: Hold,
  state: CalendarState,
  description: ResourceDescription,
  period: Period,
  quantity: number,
): LineOutcome => {
  const at = Date.parse(command.at);
  const wanted = { dates: [period], quantity, bundle: command.bundle };
  const decideBy = Date.parse(command.decideBy);
  if (!command.isMove && decideBy > at && chanceOf(state, description, wanted) === 'soon') {
    const isFirst = heldInTheWay(state, [period], command.bundle).every(
      (line) => command.bundle < (line.details?.bundle ?? ''),
    );
    return { is: 'waiting', waitsUntil: instant(Math.min(decideBy, at + (isFirst ? patientWaitMs : shortWaitMs))) };
  }
  return { is: 'refused', violation: unavailable(conflictsOf(state, description, period)) };
};

const lineAsked = (command: Hold, line: MovedLine, quantity: number): Reservation => ({
  id: line.reservation,
  body: command.host.body,
  unit: command.host.unit,
  purpose: command.purpose,
  requestedBy: command.requestedBy,
  quantity,
  status: 'held',
  slots: [],
  details: {
    initiative: command.initiative,
    bundle: command.bundle,
    line: line.line,
    ...(line.amountFen !== undefined && { amountFen: line.amountFen }),
  },
});

const lineEvents = (
  command: Hold,
  line: MovedLine,
  outcome: LineOutcome,
  state: CalendarState,
  description: ResourceDescription,
): CalendarEvent[] => {
  const claim: Claim = {
    reservation: line.reservation,
    resource: state.resource,
    body: command.host.body,
    unit: command.host.unit,
    initiative: command.initiative,
    bundle: command.bundle,
    line: line.line,
    from: instant(Date.parse(line.from)),
    to: instant(Date.parse(line.to)),
    quantity: quantityOf(description, line),
    ...(line.amountFen !== undefined && { amountFen: line.amountFen }),
    purpose: command.purpose,
    requestedBy: command.requestedBy,
    decidedAt: command.at,
  };
  if (outcome.is === 'waiting')
    return [{ type: 'reservation.waitlisted', data: { ...claim, waitsUntil: outcome.waitsUntil } }];
  const awaiting = outcome.is === 'held' ? outcome.awaiting : undefined;
  const exchange = line.inExchangeFor === undefined ? {} : { inExchangeFor: line.inExchangeFor };
  return [
    { type: 'reservation.held', data: { ...claim, ...exchange, ...(awaiting && { awaiting }) } },
    ...(awaiting === 'clearance' ? [clearanceRequested(claim)] : []),
  ];
};

const refusalWords = ({ code, detail, fields }: RuleViolation) => ({
  code,
  reason: detail,
  ...(Array.isArray(fields['conflicts']) && { conflicts: fields['conflicts'] as { from: string; to: string }[] }),
});

/** The host's yes. A line that was displaced or refused meanwhile stays so: the host hears of it by its event. */
export const confirmBundleLines = (
  command: Timed<CommandOf<'confirm-bundle-lines'>>,
  state: CalendarState,
): CalendarEvent[] => {
  const held = linesIn(state, command).filter(({ status }) => status === 'held');
  if (held.length === 0) return [];
  return evaluateHypothetically(state, () => [
    ...held.map((line): CalendarEvent => ({ type: 'reservation.confirmed', data: claimOf(state, line, command.at) })),
    ...passOnPlaces(state, command.at, new Set(held.map(({ id }) => id))),
  ]);
};

/**
 * The host's word that the bundle has moved. What was displaced meanwhile stays so, of either; the places that it leaves are passed on in the
 * same commit, after the new ones are its own.
 */
export const swapBundleLines = (
  command: Timed<CommandOf<'swap-bundle-lines'>>,
  state: CalendarState,
): CalendarEvent[] => {
  const held = linesIn(state, command).filter(({ status }) => status === 'held');
  const former = linesIn(state, { bundle: command.bundle, lines: command.former }).filter(({ status }) =>
    ['held', 'confirmed', 'waitlisted'].includes(status),
  );
  if (held.length === 0 && former.length === 0) return [];
  return evaluateHypothetically(state, () => {
    for (const line of former) releasePlaces(state, line);
    return [
      ...held.map((line): CalendarEvent => ({ type: 'reservation.confirmed', data: claimOf(state, line, command.at) })),
      ...former.map((line): CalendarEvent => ({
        type: 'reservation.released',
        data: { ...referenceOf(state, line), reason: 'moved' },
      })),
      ...passOnPlaces(state, command.at, new Set([...held, ...former].map(({ id }) => id))),
    ];
  });
};

/** The host's no, or its release later. A line that this calendar never heard of is refused for good, so that it is not held later. */
export const releaseBundleLines = (
  command: Timed<CommandOf<'release-bundle-lines'>>,
  state: CalendarState,
): CalendarEvent[] => {
  const live = linesIn(state, command).filter(({ status }) => ['held', 'confirmed', 'waitlisted'].includes(status));
  const unheard = command.isAbandoned
    ? command.lines.filter(
        ({ reservation }) => !state.reservations.has(reservation) && !state.endedLines.has(reservation),
      )
    : [];
  const of = { body: command.host, initiative: command.initiative, bundle: command.bundle };
  return evaluateHypothetically(state, () => {
    for (const line of live) releasePlaces(state, line);
    return [
      ...live.map((line): CalendarEvent => ({
        type: 'reservation.released',
        data: { ...referenceOf(state, line), reason: command.reason },
      })),
      ...unheard.map((line) => refusalOf(state, line, of, { code: 'bundle-ended', reason: command.reason })),
      ...passOnPlaces(state, command.at, new Set(live.map(({ id }) => id))),
    ];
  });
};

/** The lines of this bundle that the calendar knows; another bundle's reservation is never touched by mistake. */
const linesIn = (
  state: CalendarState,
  command: { readonly bundle: string; readonly lines: readonly { readonly reservation: string }[] },
): readonly Reservation[] =>
  command.lines
    .flatMap(({ reservation }) => state.reservations.get(reservation) ?? [])
    .filter(({ details }) => details?.bundle === command.bundle);
