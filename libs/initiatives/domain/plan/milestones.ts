import type { InitiativeContent } from '#contracts';
import { RuleViolation } from '#kernel';
import { addDays } from '#working-days';

type Times = Pick<InitiativeContent, 'startsAt' | 'endsAt' | 'timeZone'>;
type Planned = Times & Pick<InitiativeContent, 'milestones'>;
export type Milestone = NonNullable<InitiativeContent['milestones']>[number];
/** When something of the plan is to be: so many days from the start or the end, or pinned to a date. */
export type PlannedTime = Pick<Milestone, 'offsetDays' | 'from' | 'pinnedOn'>;

/**
 * `differs`: the pinned date is no longer the one that follows from start or end. `before-its-anchor`: it lies before the start or the end that it is
 * to follow. `before-another`: before the milestone that comes first.
 */
export const clashKinds = ['differs', 'before-its-anchor', 'before-another'] as const;
export type Clash = (typeof clashKinds)[number];

export type DatedMilestone = Milestone & {
  /** The day on which it is: the pinned one, or else the computed one. */
  readonly on: string;
  /** The day that follows from start or end. */
  readonly computedOn: string;
  readonly clashes: readonly Clash[];
};

/** The days of the milestones as the times stand now, in the initiative's own zone. */
export const datedMilestones = (content: Planned): readonly DatedMilestone[] => {
  const { milestones = [] } = content;
  return milestones.map((milestone) => ({
    ...milestone,
    on: dayOf(milestone, content),
    computedOn: computedDay(milestone, content),
    clashes: clashesOf(milestone, content),
  }));
};

/** The pinned day, or the one that follows from start or end. */
export const dayOf = (time: PlannedTime, times: Times): string => time.pinnedOn ?? computedDay(time, times);

export const computedDay = ({ offsetDays, from }: PlannedTime, times: Times): string =>
  addDays(anchorDay(from, times), offsetDays);

const anchorDay = (from: PlannedTime['from'], { startsAt, endsAt, timeZone }: Times): string =>
  from === 'start' ? dateIn(timeZone, startsAt) : lastDayIn(timeZone, endsAt);

const clashesOf = (milestone: Milestone, content: Planned): readonly Clash[] => {
  const on = dayOf(milestone, content);
  const first = predecessorOf(milestone, content);
  const clashes: Clash[] = [];
  if (on !== computedDay(milestone, content)) clashes.push('differs');
  if (isBeforeAnchor(milestone, content)) clashes.push('before-its-anchor');
  if (first && on < dayOf(first, content)) clashes.push('before-another');
  return clashes;
};

/** What is to come at or after its anchor, and is pinned before it. */
const isBeforeAnchor = (time: PlannedTime, times: Times): boolean =>
  time.pinnedOn !== undefined && time.offsetDays >= 0 && time.pinnedOn < anchorDay(time.from, times);

const predecessorOf = ({ after }: Milestone, { milestones = [] }: Planned): Milestone | undefined =>
  after === undefined ? undefined : milestones.find(({ name }) => name === after);

/**
 * What is asked of milestones when they are set. Times that move later on refuse nothing: what is pinned stays, and clashes for all to see.
 * Errors (422, `path` names the milestone): `milestone-twice`, `unknown-milestone`, `pinned-too-early`.
 */
export const checkMilestones = (content: Planned): void => {
  const { milestones = [] } = content;
  for (const [index, milestone] of milestones.entries()) {
    const { name, after } = milestone;
    const path = `milestones.${index}`;
    if (milestones.findIndex((one) => one.name === name) !== index)
      throw wrong('milestone-twice', `Two milestones are named ${name}.`, `${path}.name`);
    const first = predecessorOf(milestone, content);
    if (after !== undefined && (first === undefined || after === name))
      throw wrong(
        'unknown-milestone',
        `${name} cannot follow ${after}: there is no such other milestone.`,
        `${path}.after`,
      );
    if (isBeforeAnchor(milestone, content))
      throw wrong(
        'pinned-too-early',
        `${name} is pinned before the ${milestone.from} that it follows.`,
        `${path}.pinnedOn`,
      );
    if (first && dayOf(milestone, content) < dayOf(first, content))
      throw wrong('pinned-too-early', `${name} would come before ${first.name}, which it follows.`, path);
  }
};

const wrong = (code: string, detail: string, path: string): RuleViolation =>
  new RuleViolation(code, detail, 'unprocessable', { path });

/** The calendar date of an instant in a zone, as `2027-03-12`. */
export const dateIn = (timeZone: string, at: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(at),
  );

/** An end at midnight belongs to the day before it. */
const lastDayIn = (timeZone: string, endsAt: string): string =>
  dateIn(timeZone, new Date(Date.parse(endsAt) - 1).toISOString());
