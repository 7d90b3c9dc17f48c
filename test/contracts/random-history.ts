import { stages, type InitiativeContent, type ResourceDescription } from '#contracts';
import type { Random } from '../e2e/seeded.js';
import type { InitiativeCommand, InitiativeState } from '../../libs/initiatives/domain/life-cycle/initiative.js';
import type { CalendarCommand, CalendarState } from '../../libs/resources/domain/calendar/resource-calendar.js';

/** Commands as many people might give them: mostly sensible ones, many that are refused. */

const bodies = ['LJ-TW', 'LJ-FL', 'LJ-XC', 'LJ-ZGH'] as const;
const unitOf = (body: string) => (body === 'LJ-XC' ? 'propaganda' : 'mass-organisations');
const hour = 3_600_000;
const iso = (ms: number): string => new Date(ms).toISOString();

const contentOf = (random: Random, nowMs: number): InitiativeContent => {
  const startsMs = nowMs + (1 + random.below(48)) * hour;
  const invited = bodies
    .filter(() => random.chance(0.7))
    .map((body) => ({ body, unit: unitOf(body), role: 'support', required: random.chance(0.6) }) as const);
  return {
    title: `植树 ${random.below(1000)}`,
    purpose: '',
    kind: 'volunteering',
    host: 'LJ-GW',
    startsAt: iso(startsMs),
    endsAt: iso(startsMs + 2 * hour),
    timeZone: 'Asia/Shanghai',
    invited,
    onSilence: random.pick(['accept', 'decline', 'ask']),
    ...(random.chance(0.5) && { respondBy: iso(nowMs + 200 + random.below(3_000)) }),
  };
};

export const initiativeCommand = (
  random: Random,
  id: string,
  state: InitiativeState | undefined,
  nowMs: number,
): InitiativeCommand => {
  if (state === undefined || state.status === 'unknown')
    return { type: 'draft', id, content: contentOf(random, nowMs) };
  const body = random.pick(bodies);
  const [bundle] = [...state.bundles].reverse();
  const line = bundle && random.pick(bundle.lines);
  const answer = random.pick([
    { kind: 'accepted' },
    { kind: 'accepted' },
    { kind: 'declined', reason: '人手不足' },
    { kind: 'proposed', startsAt: iso(nowMs + 60 * hour), endsAt: iso(nowMs + 62 * hour), note: '晚些' },
  ] as const);
  const round = state.participants[body]?.round;
  const answering: InitiativeCommand = {
    type: 'record-answer',
    body,
    unit: unitOf(body),
    answeredAt: iso(nowMs),
    answer,
    ...(round !== undefined && { round }),
  };
  const choices: (() => InitiativeCommand)[] = [
    () => answering,
    () => answering,
    () => answering,
    () => ({ type: 'post' }),
    () => ({ type: 'revise', changes: { title: `改 ${random.below(1000)}` } }),
    () => ({ type: 'revise', changes: contentOf(random, nowMs) }),
    () => ({ type: 'accept-proposal', body }),
    () => ({ type: 'refuse-proposal', body, reason: '不便' }),
    () => ({ type: 'apply-silence', respondBy: state.content.respondBy ?? iso(nowMs) }),
    () => ({
      type: 'request-bundle',
      bundle: `org-b${random.below(1e9)}`,
      onDisplacement: random.pick(['release', 'keep']),
      lines: [1, 2].map((number) => ({
        line: number,
        resource: `org-hall${number}`,
        reservation: `org-hall${number}.r${random.below(1e9)}`,
        from: state.content.startsAt,
        to: state.content.endsAt,
        quantity: 1,
      })),
    }),
    ...(bundle && line
      ? [
          (): InitiativeCommand => ({
            type: 'record-line',
            bundle: bundle.id,
            reservation: line.reservation,
            answer: random.pick(['held', 'held', 'awaiting-approval', 'waitlisted', 'refused']),
          }),
          (): InitiativeCommand => ({
            type: 'record-displacement',
            bundle: bundle.id,
            reservation: line.reservation,
            reason: '急用',
          }),
        ]
      : []),
    () => ({
      type: 'complete-stage',
      stage: random.pick(stages),
      on: iso(nowMs - 24 * hour).slice(0, 10),
      participants: [body],
      evidence: [`https://files.example/${random.below(9)}`],
    }),
    () => (random.chance(0.2) ? { type: 'start' } : answering),
    () => (random.chance(0.2) ? { type: 'conclude', results: { people: random.below(50) } } : answering),
    () => (random.chance(0.2) ? { type: 'assess', score: 90, summary: '好', reason: '缺一项' } : answering),
    () => (random.chance(0.02) ? { type: 'withdraw', reason: '下雨' } : answering),
  ];
  return random.pick(choices)();
};

export const descriptionOf = (random: Random, sharing: ResourceDescription['sharing']): ResourceDescription => ({
  name: '一号厅',
  kind: sharing === 'budget' ? 'fund' : 'venue',
  sharing,
  owner: 'LJ-GW',
  unit: 'organisation',
  timeZone: 'Asia/Shanghai',
  holidays: 'open',
  approval: random.chance(0.3) ? 'owner' : 'automatic',
  ...(sharing === 'capacity' && { capacity: 4 }),
  ...(sharing === 'budget' && { budgetFen: 900, clearanceAboveFen: 80 }),
});

export const calendarCommand = (
  random: Random,
  resource: string,
  state: CalendarState | undefined,
  nowMs: number,
  description: ResourceDescription,
): CalendarCommand => {
  if (!state?.description) return { type: 'offer-resource', resource, description };
  const reservation = `${resource}.r${random.below(1e9)}`;
  // Some times are over soon, some are under way already.
  const fromMs = nowMs + (random.chance(0.2) ? -1_000 + random.below(4_000) : random.below(96) * (hour / 2));
  const interval = { from: iso(fromMs), to: iso(fromMs + (random.chance(0.2) ? 2_000 : (1 + random.below(4)) * hour)) };
  const body = random.pick(bodies);
  const wish = {
    type: 'reserve',
    reservation,
    ...interval,
    purpose: '会议',
    booker: { body, unit: unitOf(body) },
    requestedBy: 'lin',
    quantity: description.sharing === 'capacity' ? 1 + random.below(3) : 1,
    ...(description.sharing === 'budget' && { amountFen: 1 + random.below(120) }),
  } as const;
  const recurrence = { rrule: `FREQ=DAILY;COUNT=${2 + random.below(4)}` };
  const there = [...state.reservations.values()];
  const target = there.length > 0 ? random.pick(there) : undefined;
  const meant = { reservation: target?.id ?? reservation };
  const lines = [{ line: 1, resource, reservation: meant.reservation }];
  const bundle = target?.details?.bundle ?? 'org-none';
  const blocking = [...state.blockings.keys()][0];
  const choices: (() => CalendarCommand)[] = [
    () => wish,
    () => wish,
    () => ({ ...wish, holdSeconds: 1 + random.below(3) }),
    () => ({ ...wish, onConflict: 'waitlist' }),
    () => ({ ...wish, onConflict: 'waitlist' }),
    () => ({ ...wish, recurrence }),
    () => ({ ...wish, recurrence, onConflict: 'skip', readdSkipped: random.chance(0.5) }),
    () => ({
      type: 'hold-bundle-lines',
      bundle: `org-b${random.below(1e9)}`,
      initiative: 'org-i1',
      host: wish.booker,
      purpose: '联合',
      lines: [{ line: 1, resource, reservation, ...interval, quantity: 1, amountFen: 20 }],
      decideBy: iso(nowMs + 60_000),
      requestedBy: 'lin',
    }),
    () => ({ type: 'confirm-bundle-lines', bundle, lines }),
    () => ({
      type: 'release-bundle-lines',
      bundle,
      lines,
      initiative: 'org-i1',
      host: body,
      reason: '改期',
      isAbandoned: random.chance(0.5),
    }),
    () => ({ type: 'block-period', blocking: `b${random.below(1e6)}`, ...interval, reason: '检修' }),
    () => (blocking === undefined ? wish : { type: 'unblock-period', blocking }),
    () => ({ type: 'revise-resource', changes: { name: `厅 ${random.below(100)}` } }),
    () => ({ type: 'approve-reservation', ...meant, approvedBy: 'zhao' }),
    () => ({ type: 'refuse-reservation', ...meant, reason: '不行' }),
    () => ({ type: 'confirm-reservation', ...meant }),
    () => ({ type: 'renew-hold', ...meant, holdSeconds: 2 }),
    () => ({ type: 'release-reservation', ...meant }),
    () => ({ type: 'release-reservation', ...meant, scope: 'following', occurrence: occurrenceOf(state, target) }),
    () => ({ type: 'move-reservation', ...meant, ...interval }),
    () => ({ type: 'displace-reservation', ...meant, reason: '急用' }),
    () => ({ type: 'end-expired-hold', ...meant }),
    () => ({ type: 'end-waiting', ...meant }),
    () => ({ type: 'accept-offer', ...meant }),
    () => ({ type: 'grant-clearance', ...meant }),
    () => ({ type: 'refuse-clearance', ...meant, reason: '不行' }),
    () => ({ type: 'record-use', ...meant, amountFen: 10, receipt: 'https://receipts.example/1' }),
  ];
  return random.pick(choices)();
};

type Reservation = CalendarState['reservations'] extends Map<string, infer Held> ? Held : never;

const occurrenceOf = (state: CalendarState, target: Reservation | undefined): string => {
  const [slot] = target === undefined ? [] : [target.slots].flat();
  return iso(slot === undefined ? 0 : state.occupancy.from(slot));
};
