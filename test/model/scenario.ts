import type { BundleLine, ResourceDescription } from '#contracts';
import { derivedId, unitOfId } from '#kernel';
import type { Exploration } from './explore.js';
import { comingSteps, disturbanceSteps, type Disturbance } from './steps.js';
import { epoch, ModelSystem, type Policies, type World } from './world.js';

/** Hours of one day; a line is wanted from its hour to the next. */
export interface WantedLine {
  readonly resource: string;
  readonly hour: number;
  /** How long; one where it is absent. */
  readonly hours?: number;
  readonly quantity?: number;
}

export interface WantedBundle {
  /** `dis-a`: the initiative, and with it the host. Several bundles may be of one initiative. */
  readonly initiative: string;
  readonly name: string;
  readonly lines: readonly WantedLine[];
  readonly onDisplacement?: 'release' | 'keep';
}

export interface Scenario {
  readonly resources: Readonly<Record<string, Partial<ResourceDescription>>>;
  readonly bundles: readonly WantedBundle[];
  /** What people may do meanwhile, each thing once, at any time. */
  readonly meanwhile?: readonly Disturbance[];
  /** All bundles are confirmed before it begins, with the help of these. */
  readonly before?: readonly Disturbance[];
  readonly isTimely?: boolean;
  readonly isPastTold?: boolean;
}

const decideBy = new Date(epoch + 2_000).toISOString();

/** All initiatives are posted, all resources offered, all bundles asked for; no service has heard of anything yet. */
export const explorationOf = (
  { resources, bundles, meanwhile = [], before, isTimely = false, isPastTold = false }: Scenario,
  policies?: Policies,
): Exploration => {
  const initiatives = [...new Set(bundles.map(({ initiative }) => initiative))];
  const system = new ModelSystem(
    {
      initiatives: initiatives.map((id) => ({ id, host: hostOf(id) })),
      resources: Object.entries(resources).map(([id, changes]) => ({ id, description: descriptionOf(id, changes) })),
    },
    policies,
  );
  let begin = system.begin();
  for (const { initiative, name, lines, onDisplacement = 'release' } of bundles) {
    const bundle = bundleId(initiative, name);
    begin = system.must(begin, `initiative/${initiative}`, `request ${bundle}`, {
      type: 'request-bundle',
      bundle,
      lines: lines.map((line, index) => bundleLine(bundle, index + 1, line)),
      decideBy,
      onDisplacement,
    });
  }
  if (before) begin = settled(system, begin, before);
  return {
    system,
    begin,
    disturbances: meanwhile,
    capacityOf: (resource) => resources[resource]?.capacity ?? 1,
    isTimely,
    isPastTold,
  };
};

/** The world at rest, each time by the first way. */
const settled = (system: ModelSystem, begin: World, before: readonly Disturbance[]): World => {
  let world = begin;
  for (let next: World | undefined = world; next;) {
    world = next;
    next = (comingSteps(system, world)[0] ?? disturbanceSteps(system, world, before)[0])?.after;
  }
  return world;
};

const hostOf = (initiative: string): string => `LJ-${initiative.slice(0, 3).toUpperCase()}`;
const bundleId = (initiative: string, name: string): string => `${initiative}.${name}`;
const reservationOf = (bundle: string, line: number, resource: string): string => `${resource}.${bundle}-${line}`;

const bundleLine = (
  bundle: string,
  line: number,
  { resource, hour, hours = 1, quantity = 1 }: WantedLine,
): BundleLine => ({
  line,
  resource,
  reservation: reservationOf(bundle, line, resource),
  from: hourOf(hour),
  to: hourOf(hour + hours),
  quantity,
});

const hourOf = (hour: number): string => `2027-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`;

const descriptionOf = (id: string, changes: Partial<ResourceDescription>): ResourceDescription => ({
  name: id,
  kind: 'venue',
  sharing: changes.capacity === undefined ? 'exclusive' : 'capacity',
  owner: 'LJ-ZZ',
  unit: unitOfId(id) ?? 'organisation',
  timeZone: 'Asia/Shanghai',
  holidays: 'open',
  approval: 'automatic',
  ...changes,
});

export const withdraws = (initiative: string): Disturbance => ({
  what: `the host withdraws ${initiative}`,
  to: `initiative/${initiative}`,
  command: { type: 'withdraw', reason: '改期' },
});

export const books = (resource: string, hour: number, quantity = 1): Disturbance => ({
  what: `somebody books ${resource} at ${hour}`,
  to: `resource/${resource}`,
  command: {
    type: 'reserve',
    reservation: `${resource}.direct-${hour}`,
    from: hourOf(hour),
    to: hourOf(hour + 1),
    quantity,
    booker: { body: 'LJ-GH', unit: 'mass-organisations' },
    purpose: '会议',
    requestedBy: 'zhao',
  },
});

const onLine =
  (what: string, command: (reservation: string) => Disturbance['command']) =>
  ({ initiative, name, lines }: WantedBundle, line: number): Disturbance => {
    const resource = lines[line - 1]?.resource ?? '';
    return {
      what: `the owner ${what} line ${line} of ${initiative}.${name}`,
      to: `resource/${resource}`,
      command: command(reservationOf(bundleId(initiative, name), line, resource)),
    };
  };

export const approves = onLine('approves', (reservation) => ({
  type: 'approve-reservation',
  reservation,
  approvedBy: 'wang',
}));
export const refuses = onLine('refuses', (reservation) => ({
  type: 'refuse-reservation',
  reservation,
  reason: '另有安排',
}));
export const displaces = onLine('displaces', (reservation) => ({
  type: 'displace-reservation',
  reservation,
  reason: '紧急会议',
}));

const start = (hour: number): string => new Date(Date.UTC(2027, 2, 12, hour)).toISOString();

/** The host moves its initiative, and with it all its bundles, by so many hours. */
export const moves = (initiative: string, hours: number, move = 'm1'): Disturbance => ({
  what: `the host moves ${initiative} by ${hours} (${move})`,
  to: `initiative/${initiative}`,
  command: {
    type: 'revise',
    changes: { startsAt: start(hours), endsAt: start(4 + hours) },
    move: { id: move, decideBy: new Date(epoch + 4_000).toISOString() },
  },
});

export const abandonsMove = (initiative: string): Disturbance => ({
  what: `the host abandons the move of ${initiative}`,
  to: `initiative/${initiative}`,
  command: { type: 'abandon-move', reason: '不改了' },
});

export const releases = ({ initiative, name }: WantedBundle): Disturbance => ({
  what: `the host releases ${initiative}.${name}`,
  to: `initiative/${initiative}`,
  command: { type: 'release-bundle', bundle: bundleId(initiative, name), reason: '不需要' },
});

/** What an owner does to the line as the move wants it. */
export const toNewLine =
  (act: (bundle: WantedBundle, line: number) => Disturbance) =>
  (bundle: WantedBundle, line: number, move = 'm1'): Disturbance => {
    const { what, to, command } = act(bundle, line);
    const resource = bundle.lines[line - 1]?.resource ?? '';
    const reservation = `${resource}.${derivedId(move, bundleId(bundle.initiative, bundle.name), String(line))}`;
    return { what: `${what} as ${move} wants it`, to, command: { ...command, reservation } as Disturbance['command'] };
  };
