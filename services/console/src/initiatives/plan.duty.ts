import { unitOfId, type Unit } from '../api/units.ts';
import { duty, type AnyDuty, type FormField } from '../duties/duty.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';

/** As the service dates it: by start and end, unless it is pinned. */
export interface Milestone {
  readonly name: string;
  readonly offsetDays: number;
  readonly from: 'start' | 'end';
  readonly pinnedOn?: string;
  readonly after?: string;
  readonly on?: string;
  readonly computedOn?: string;
  readonly clash?: boolean;
}

export interface PlannedTask {
  readonly id: string;
  readonly title: string;
  readonly roles: readonly { readonly body: string; readonly role: 'accountable' | 'support' | 'consult' | 'inform' }[];
  readonly on?: string;
  readonly doneOn?: string;
}

export interface Planned {
  readonly id: string;
  readonly title: string;
  readonly host: string;
  readonly isOver: boolean;
  readonly milestones: readonly Milestone[];
}

type Field = FormField<'initiative-plan'>;
/** A line of the plan, with an id by which the page tells it from the others. */
type Line<One> = One & { readonly id: string };

const offset: readonly Field[] = [
  { name: 'from', label: 'from', as: 'choice', values: ['start', 'end'], isNeeded: true },
  { name: 'offsetDays', label: 'offsetDays', as: 'number', isNeeded: true },
  { name: 'side', label: 'side', as: 'choice', values: ['before', 'after'], isNeeded: true },
];

/** Days before are sent as negative ones. */
const daysOf = ({ offsetDays, side }: Readonly<Record<string, unknown>>): number =>
  (side === 'before' ? -1 : 1) * Number(offsetDays ?? 0);

/** What the service takes: without what it computes. */
const sent = ({ name, offsetDays, from, pinnedOn, after }: Milestone): object => ({
  name,
  offsetDays,
  from,
  ...(pinnedOn !== undefined && { pinnedOn }),
  ...(after !== undefined && { after }),
});

const unitOf = ({ id }: Planned): Unit => unitOfId(id) ?? 'organisation';

const hosts = (person: Person, { host, isOver }: Planned): boolean =>
  !isOver && mayHost(person) && mayActFor(person, host);

const base = {
  noun: 'initiative-plan',
  path: '/initiatives',
  api: '/v1/initiatives',
  touches: ['initiative'],
} as const;

/** The host adds to the plan. */
export const planDuty = (plan: Planned): AnyDuty =>
  duty<'initiative-plan', Planned>({
    ...base,
    titleOf: ({ title }) => title,
    facts: [],
    actions: [
      {
        name: 'addMilestone',
        isFor: hosts,
        fields: [
          { name: 'name', label: 'name', as: 'text', isNeeded: true, maxLength: 200 },
          ...offset,
          { name: 'after', label: 'after', as: 'choice', values: plan.milestones.map(({ name }) => name) },
        ],
        start: () => ({ from: 'start', side: 'before' }),
        call: ({ id, milestones }, { side, offsetDays, ...rest }) => ({
          path: `initiatives/${id}`,
          method: 'PATCH',
          content: { milestones: [...milestones.map(sent), { ...rest, offsetDays: daysOf({ side, offsetDays }) }] },
        }),
      },
      {
        name: 'addTask',
        isFor: hosts,
        fields: [
          { name: 'title', label: 'task', as: 'text', isNeeded: true, maxLength: 300 },
          { name: 'accountable', label: 'accountable', as: 'body', isNeeded: true },
          { name: 'support', label: 'support', as: 'bodies' },
          { name: 'consult', label: 'consult', as: 'bodies' },
          { name: 'inform', label: 'inform', as: 'bodies' },
          ...offset.map((field): Field => ({ ...field, isNeeded: false })),
        ],
        call: ({ id }, { title, accountable, from, side, offsetDays, ...others }) => ({
          path: `initiatives/${id}/tasks`,
          content: {
            title,
            roles: [
              { body: accountable, role: 'accountable' },
              ...(['support', 'consult', 'inform'] as const).flatMap((role) =>
                ((others[role] ?? []) as readonly string[]).map((body) => ({ body, role })),
              ),
            ],
            ...(from !== undefined &&
              offsetDays !== undefined && { due: { from, offsetDays: daysOf({ side, offsetDays }) } }),
          },
        }),
      },
    ],
  });

/** One date of the plan: the host pins it to a day, lets it follow again, or drops it. */
export const milestonesDuty = (plan: Planned): AnyDuty => {
  const changed = (change: (one: Milestone) => readonly Milestone[], name: string) => ({
    path: `initiatives/${plan.id}`,
    method: 'PATCH' as const,
    unit: unitOf(plan),
    content: { milestones: plan.milestones.flatMap((one) => (one.name === name ? change(one) : [one])).map(sent) },
  });
  return duty<'initiative-plan', Line<Milestone>>({
    ...base,
    titleOf: ({ name }) => name,
    status: {
      of: ({ clash, pinnedOn }) => (clash === true ? 'clash' : pinnedOn === undefined ? 'follows' : 'pinned'),
      tones: { clash: 'bad', pinned: 'runs', follows: 'good' },
    },
    facts: [
      { name: 'name' },
      { name: 'on', as: 'day' },
      {
        name: 'computedOn',
        as: 'day',
        of: ({ pinnedOn, computedOn }) => (pinnedOn === undefined ? undefined : computedOn),
      },
      { name: 'after' },
    ],
    actions: [
      {
        name: 'pin',
        isFor: (person) => hosts(person, plan),
        isInRow: true,
        fields: [{ name: 'pinnedOn', label: 'pinnedOn', as: 'day', isNeeded: true }],
        start: ({ on }) => ({ pinnedOn: on }),
        call: ({ name }, { pinnedOn }) => changed((one) => [{ ...one, pinnedOn: String(pinnedOn) }], name),
      },
      {
        name: 'unpin',
        isFor: (person, { pinnedOn }) => hosts(person, plan) && pinnedOn !== undefined,
        isInRow: true,
        call: ({ name }) => changed(({ pinnedOn: _, ...one }) => [one], name),
      },
      {
        name: 'dropMilestone',
        isFor: (person) => hosts(person, plan),
        isInRow: true,
        isDanger: true,
        asks: 'dropAsks',
        call: ({ name }) => changed(() => [], name),
      },
    ],
  });
};

const inRole =
  (role: PlannedTask['roles'][number]['role']) =>
  ({ roles }: PlannedTask): readonly string[] =>
    roles.flatMap((one) => (one.role === role ? [one.body] : []));

/** Who does what: of each task one body is accountable, others support, are asked and are told. */
export const tasksDuty = (plan: Planned): AnyDuty =>
  duty<'initiative-plan', PlannedTask>({
    ...base,
    titleOf: ({ title }) => title,
    status: {
      of: ({ doneOn }) => (doneOn === undefined ? 'open' : 'done'),
      tones: { open: 'runs', done: 'good' },
    },
    facts: [
      { name: 'task', of: ({ title }) => title },
      { name: 'accountable', as: 'bodies', of: inRole('accountable') },
      { name: 'support', as: 'bodies', of: inRole('support') },
      { name: 'consult', as: 'bodies', of: inRole('consult') },
      { name: 'inform', as: 'bodies', of: inRole('inform') },
      { name: 'on', as: 'day' },
      { name: 'doneOn', as: 'day' },
    ],
    actions: [
      {
        name: 'finish',
        isFor: (person, { doneOn }) => hosts(person, plan) && doneOn === undefined,
        isInRow: true,
        fields: [{ name: 'doneOn', label: 'doneOn', as: 'day', isNeeded: true }],
        call: ({ id }, content) => ({
          path: `initiatives/${plan.id}/tasks/${id}`,
          method: 'PATCH',
          content,
          unit: unitOf(plan),
        }),
      },
      {
        name: 'dropTask',
        isFor: (person) => hosts(person, plan),
        isInRow: true,
        isDanger: true,
        asks: 'dropAsks',
        call: ({ id }) => ({ path: `initiatives/${plan.id}/tasks/${id}`, method: 'DELETE', unit: unitOf(plan) }),
      },
    ],
  });
