import { bodyKinds, initiativeKinds, stages, type InitiativeContent, type PublicEvent } from '#contracts';
import { initiativeDecider, publishInitiative, type InitiativeCommand, type InitiativeState } from '#initiatives';
import { ownedId, RuleViolation, units, type Source, type Unit } from '#kernel';
import { calendarDecider, publishCalendarEvent } from '#resources';
import type { WrittenEvent } from '../../services/coordination/test/records.js';
import type { Random } from '../e2e/seeded.js';
import { calendarCommand, descriptionOf } from './random-history.js';

const hour = 3_600_000;
const day = 24 * hour;
const iso = (ms: number): string => new Date(ms).toISOString();

interface Stream {
  readonly source: Source;
  readonly subject: string;
  version: number;
}
interface Registered {
  readonly stream: Stream;
  readonly code: string;
  unit: Unit;
  isDissolved: boolean;
}

/**
 * What may have happened between two instants in all units: a register that changes, initiatives through their whole life and shared
 * resources, decided by the product's own deciders. Instants of one stream never go back.
 */
export const statisticsHistory = (random: Random, startMs: number, endMs: number): readonly WrittenEvent[] => {
  const written: WrittenEvent[] = [];
  const write = (stream: Stream, event: PublicEvent, ms: number): void => {
    stream.version += 1;
    written.push({ source: stream.source, subject: stream.subject, sequence: stream.version, event, time: iso(ms) });
  };
  const streamOf = (source: Source, subject: string): Stream => ({ source, subject, version: 0 });

  const bodies: Registered[] = [];
  const registration = (one: Pick<Registered, 'code' | 'unit'>) => ({
    body: one.code,
    name: `${one.code} 支部`,
    kind: random.pick(bodyKinds),
    unit: one.unit,
    ...(random.chance(0.9) && { members: random.below(300) }),
  });
  const register = (ms: number): void => {
    const code = `LJ-${String(bodies.length).padStart(2, '0')}`;
    const one: Registered = {
      stream: streamOf('organisation', `body/${code}`),
      code,
      unit: random.pick(units),
      isDissolved: false,
    };
    bodies.push(one);
    write(one.stream, { type: 'body.registered', data: registration(one) }, ms);
  };
  const changeRegister = (ms: number): void => {
    if (random.chance(0.3)) return register(ms);
    const one = random.pick(bodies);
    if (one.isDissolved) return;
    if (random.chance(0.3)) {
      one.isDissolved = true;
      write(one.stream, { type: 'body.dissolved', data: { body: one.code, reason: '撤销' } }, ms);
      return;
    }
    one.unit = random.chance(0.5) ? random.pick(units) : one.unit;
    write(one.stream, { type: 'body.revised', data: registration(one) }, ms);
  };

  const initiatives = Array.from({ length: 60 }, (_, n) => {
    const unit = random.pick(units);
    const id = ownedId(unit, `i${n}`);
    return { id, stream: streamOf(unit, `initiative/${id}`), state: initiativeDecider.initial() };
  });
  const liveInitiative = (ms: number): void => {
    const one = random.pick(initiatives);
    const present = bodies.filter(({ isDissolved }) => !isDissolved);
    const command = initiativeCommand(random, one.id, one.state, ms, present);
    for (const event of decided(() => initiativeDecider.decide({ ...command, at: iso(ms) }, one.state))) {
      one.state = initiativeDecider.evolve(one.state, event);
      write(one.stream, publishInitiative(event), ms);
    }
  };

  const resources = (['exclusive', 'capacity', 'budget', 'open', 'exclusive', 'capacity'] as const).map(
    (sharing, n) => {
      const unit = units[n % units.length] ?? 'organisation';
      const id = ownedId(unit, `r${n}`);
      const description = {
        ...descriptionOf(random, sharing),
        ...(n === 4 && { kind: 'culture' as const }),
        ...(n % 2 === 0 && { openingHours: [{ days: ['MO', 'TU', 'WE', 'SA'] as const, from: '06:30', to: '23:00' }] }),
        unit,
        owner: `LJ-0${n}`,
      };
      return {
        id,
        stream: streamOf(unit, `resource/${id}`),
        refusals: streamOf(unit, `refusals/${id}`),
        description: {
          ...description,
          openingHours: description.openingHours?.map((one) => ({ ...one, days: [...one.days] })),
        },
        state: calendarDecider.initial(),
      };
    },
  );
  const liveResource = (ms: number): void => {
    const one = resources[Math.floor(ms / day) % resources.length] ?? random.pick(resources);
    const { openingHours, ...described } = one.description;
    const description = { ...described, ...(openingHours && { openingHours }) };
    const command = random.chance(0.001)
      ? ({ type: 'retire-resource', reason: '拆除' } as const)
      : calendarCommand(random, one.id, one.state, ms, description);
    for (const event of decided(() => calendarDecider.decide({ ...command, at: iso(ms) }, one.state))) {
      one.state = calendarDecider.evolve(one.state, event);
      write(one.stream, publishCalendarEvent(event), ms);
    }
  };

  const refuse = (ms: number): void => {
    const { id, refusals } = random.pick(resources);
    const from = ms - (ms % 60_000);
    const counts = ['resource-unavailable', 'quota-exceeded'].map((code) => ({ code, count: 1 + random.below(9) }));
    const data = { resource: id, from: iso(from), to: iso(from + 60_000), counts };
    write(refusals, { type: 'resource.refusals-counted', data }, from + 60_000);
  };

  for (let n = 0; n < 20; n++) register(startMs + n * hour);
  for (let ms = startMs + day; ms < endMs; ms += 1_000 + random.below(4 * hour)) {
    const kind = random.below(100);
    if (kind < 3) changeRegister(ms);
    else if (kind < 55) liveInitiative(ms);
    else if (kind < 60) refuse(ms);
    else for (let n = 0; n < 8; n++) liveResource(ms + n);
  }
  return written;
};

/** The events of a decision; none where a rule forbids it. */
const decided = <Event>(decide: () => readonly Event[]): readonly Event[] => {
  try {
    return decide();
  } catch (error) {
    if (error instanceof RuleViolation) return [];
    throw error;
  }
};

const contentOf = (random: Random, ms: number, bodies: readonly Registered[]): InitiativeContent => {
  const startsMs = ms + (1 + random.below(80 * 24)) * hour;
  const endsMs = startsMs + (random.chance(0.7) ? 2 * hour : (1 + random.below(60)) * day);
  const host = random.pick(bodies);
  const invited = bodies
    .filter((body) => body !== host && random.chance(0.2))
    .map(({ code, unit }) => ({ body: code, unit, role: 'support', required: random.chance(0.3) }) as const);
  const halves = [
    { startsAt: iso(startsMs), endsAt: iso(startsMs + hour) },
    { startsAt: iso(endsMs - hour), endsAt: iso(endsMs) },
  ];
  return {
    title: '联合活动',
    purpose: '',
    kind: random.pick(initiativeKinds),
    host: host.code,
    startsAt: iso(startsMs),
    endsAt: iso(endsMs),
    ...(random.chance(0.3) && { occurrences: halves }),
    timeZone: 'Asia/Shanghai',
    invited,
    onSilence: random.pick(['accept', 'decline', 'ask']),
    ...(random.chance(0.7) && { respondBy: iso(ms + (1 + random.below(20 * 24)) * hour) }),
    ...(invited.length > 0 && random.chance(0.2) && { quorum: 1 }),
  };
};

const initiativeCommand = (
  random: Random,
  id: string,
  state: InitiativeState,
  ms: number,
  bodies: readonly Registered[],
): InitiativeCommand => {
  if (state.status === 'unknown') return { type: 'draft', id, content: contentOf(random, ms, bodies) };
  if (state.status === 'draft' && random.chance(0.9)) return { type: 'post' };
  const { content, participants } = state;
  const unanswered = content.invited.filter(({ body }) => participants[body]?.answer === 'none');
  const proposer = content.invited.find(({ body }) => participants[body]?.answer === 'proposed');
  const asked = unanswered.length > 0 ? random.pick(unanswered) : content.invited[0];
  const answer = random.pick([
    { kind: 'accepted' },
    { kind: 'accepted' },
    { kind: 'accepted' },
    { kind: 'accepted' },
    { kind: 'declined', reason: '人手不足' },
    { kind: 'proposed', note: '晚些' },
    { kind: 'proposed', role: 'consult' },
  ] as const);
  const round = participants[asked?.body ?? '']?.round;
  const answering: InitiativeCommand = {
    type: 'record-answer',
    body: asked?.body ?? '',
    unit: asked?.unit ?? '',
    answeredAt: iso(ms),
    answer,
    ...(round !== undefined && { round }),
  };
  const stage = random.pick(stages);
  const line = { line: 1, resource: 'org-r0', reservation: `org-r0.b${random.below(1e9)}`, quantity: 1 };
  const steps: (() => InitiativeCommand)[] = [
    () => answering,
    () => answering,
    () => answering,
    () => ({ type: 'start' }),
    () => ({ type: 'complete-stage', stage, on: iso(ms - day).slice(0, 10), participants: ['LJ-GW'], evidence: [] }),
    () => (random.chance(0.4) ? { type: 'conclude', results: {} } : answering),
    () => (random.chance(0.4) ? { type: 'assess', score: 90, summary: '好', reason: '缺一项' } : answering),
    () => (random.chance(0.1) ? { type: 'withdraw', reason: '下雨' } : answering),
    () => (random.chance(0.2) ? { type: 'revise', changes: contentChanges(random, ms, bodies) } : answering),
    () => (random.chance(0.5) ? { type: 'revise', changes: { respondBy: iso(ms + 5 * day) } } : answering),
    () => ({ type: 'apply-silence', respondBy: content.respondBy ?? '' }),
    () => ({ type: 'accept-proposal', body: proposer?.body ?? '' }),
    () => ({ type: 'refuse-proposal', body: proposer?.body ?? '', reason: '不便' }),
    () => ({
      type: 'request-bundle',
      bundle: `${id}.b${random.below(1e9)}`,
      onDisplacement: 'keep',
      lines: [{ ...line, from: content.startsAt, to: content.endsAt }],
    }),
    () => {
      const bundle = state.bundles.at(-1);
      const { reservation = '' } = bundle?.lines[0] ?? {};
      return { type: 'record-line', bundle: bundle?.id ?? '', reservation, answer: random.pick(['held', 'refused']) };
    },
    () => ({ type: 'decide-overdue-bundle', bundle: state.bundles.at(-1)?.id ?? '' }),
  ];
  return random.pick(steps)();
};

const contentChanges = (random: Random, ms: number, bodies: readonly Registered[]) => {
  const { kind, startsAt, endsAt, invited, respondBy } = contentOf(random, ms, bodies);
  return random.chance(0.5)
    ? { kind, startsAt, endsAt, occurrences: null, respondBy: respondBy ?? null }
    : { invited, quorum: null, respondBy: respondBy ?? null };
};
