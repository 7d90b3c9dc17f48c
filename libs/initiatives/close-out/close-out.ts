import { stages } from '#contracts';
import { missingStages } from '../domain/life-cycle/initiative.steps.decide.js';
import { type Indicator, indicatorsIn, lessonsIn, rolledUp } from '../domain/results/indicators.js';
import type { SignedUp, SignUps } from '../domain/sign-ups/sign-ups.js';
import type { Versioned } from '../initiatives.js';
import type { CloseOutView } from './close-out.view.js';
import type { UsedResource } from './used-resource.js';

export interface CloseOutFacts extends Versioned {
  readonly signUps: SignUps;
  /** In a fixed order. */
  readonly resources: readonly UsedResource[];
  /** The name of a body, its code where it is not known. */
  readonly nameOf: (body: string) => string;
}

/** One report of what became of an initiative. The same facts give the same report, member for member. */
export const closeOut = (facts: CloseOutFacts): CloseOutView => {
  const { initiative, version, resources, nameOf } = facts;
  const { id, status, content, participants, results, assessment } = initiative;
  const { title, purpose, kind, host, startsAt, endsAt, timeZone, place, budgetFen, tasks = [], invited } = content;
  const spentFen = resources.reduce((sum, { amountFen = 0 }) => sum + amountFen, 0);
  return {
    initiative: id,
    version,
    status,
    title,
    purpose,
    kind,
    host: { body: host, name: nameOf(host) },
    startsAt,
    endsAt,
    timeZone,
    ...(place !== undefined && { place }),
    participants: invited.map(({ body, role, required }) => ({
      body,
      name: nameOf(body),
      role,
      required,
      answer: participants[body]?.answer ?? 'none',
    })),
    tasks: { total: tasks.length, done: tasks.filter(({ doneOn }) => doneOn !== undefined).length },
    stages: Object.fromEntries(
      stages.map((stage) => [stage, initiative.stages[stage] ?? null]),
    ) as CloseOutView['stages'],
    missingStages: missingStages(initiative),
    resources,
    spending: {
      budgetFen: budgetFen ?? null,
      spentFen,
      leftFen: budgetFen === undefined ? null : budgetFen - spentFen,
    },
    attendance: attendanceOf(facts),
    results: resultsOf(results),
    assessment: assessment ?? null,
    lessons: lessonsIn(results) ?? null,
  };
};

const resultsOf = (results: unknown): CloseOutView['results'] => {
  const { total, lines } = rolledUp(readableIn(results));
  return { score: total, indicators: lines, given: results ?? null };
};

/** Results of before indicators were checked count as the host's own words. */
const readableIn = (results: unknown): readonly Indicator[] => {
  try {
    return indicatorsIn(results);
  } catch {
    return [];
  }
};

const attendanceOf = ({ initiative, signUps, nameOf }: CloseOutFacts): CloseOutView['attendance'] => {
  const { places, signUp: { hours = 0, credits = 0 } = {} } = initiative.content;
  const people = [...signUps.taken.values()];
  const attendances = people.reduce((sum, { attended }) => sum + attended.length, 0);
  const bodies = [...Map.groupBy(people, ({ body }) => body)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    places: signUps.offer?.places ?? places ?? null,
    signedUp: people.length,
    waiting: signUps.waiting.size,
    attended: came(people),
    hours: toCents(attendances * hours),
    credits: toCents(attendances * credits),
    byBody: bodies.map(([body, ofBody]) => ({
      body,
      name: nameOf(body),
      signedUp: ofBody.length,
      attended: came(ofBody),
    })),
  };
};

const came = (people: readonly SignedUp[]): number => people.filter(({ attended }) => attended.length > 0).length;
const toCents = (value: number): number => Math.round(value * 100) / 100;
