import type { Bundle } from '#initiatives';
import { peakOf, takes, toldBy, type Told } from './told.js';
import type { CalendarVersion, InitiativeVersion, ModelSystem, World } from './world.js';

export class InvariantBroken extends Error {}

const told = new WeakMap<
  CalendarVersion,
  { readonly reservations: ReadonlyMap<string, Told>; readonly peak: number }
>();

const toldOf = (version: CalendarVersion) => {
  const known = told.get(version);
  if (known) return known;
  const reservations = toldBy(version.events);
  const read = { reservations, peak: peakOf(reservations.values()) };
  told.set(version, read);
  return read;
};

/** In every state: no calendar is over its capacity at any instant, and no line is confirmed whose bundle is not. */
export const checkAlways = (system: ModelSystem, world: World, capacityOf: (resource: string) => number): void => {
  const confirmed = confirmedEver(system, world);
  system.streams.forEach(({ kind, id, name }, index) => {
    if (kind !== 'calendar') return;
    const { reservations, peak } = toldOf(world.versions[index] as CalendarVersion);
    if (peak > capacityOf(id))
      throw new InvariantBroken(`${name} is taken ${peak} times at an instant, of ${capacityOf(id)}`);
    for (const { status, bundle, reservation } of reservations.values()) {
      if (status === 'confirmed' && bundle !== undefined && !confirmed.has(reservation))
        throw new InvariantBroken(`line ${reservation} is confirmed and its bundle ${bundle} is not`);
    }
  });
};

const confirmedEver = (system: ModelSystem, world: World): ReadonlySet<string> =>
  new Set(
    system.streams.flatMap(({ kind }, index) =>
      kind === 'initiative' ? confirmedIn(world.versions[index] as InitiativeVersion) : [],
    ),
  );

const confirmations = new WeakMap<InitiativeVersion, readonly string[]>();

const confirmedIn = (version: InitiativeVersion): readonly string[] => {
  const known = confirmations.get(version);
  if (known) return known;
  const confirmed = version.events.flatMap((event) =>
    event.type === 'bundle.confirmed' || event.type === 'bundle.moved'
      ? event.data.lines.map(({ reservation }) => reservation)
      : [],
  );
  confirmations.set(version, confirmed);
  return confirmed;
};

/** When nothing is on its way any more: every bundle has ended and holds as one, or holds nothing. */
export const checkAtRest = (system: ModelSystem, world: World): void => {
  const lines = new Map<string, Told>();
  const bundles = new Map<string, Bundle>();
  system.streams.forEach(({ kind }, index) => {
    if (kind === 'calendar')
      for (const [id, line] of toldOf(world.versions[index] as CalendarVersion).reservations) lines.set(id, line);
    else {
      checkMove(world.versions[index] as InitiativeVersion);
      for (const bundle of bundlesOf(world.versions[index] as InitiativeVersion)) bundles.set(bundle.id, bundle);
    }
  });
  for (const bundle of bundles.values()) checkBundle(bundle, lines);
  for (const { reservation, bundle, status } of lines.values()) {
    if (bundle === undefined || !takes(status)) continue;
    if (!bundles.get(bundle)?.lines.some((line) => line.reservation === reservation))
      throw new InvariantBroken(`${reservation} is ${status} without a bundle`);
  }
};

/** A move has ended as one: its time is the initiative's and every line of it is its bundles', or neither. */
const checkMove = ({ state }: InitiativeVersion): void => {
  if (state.status === 'unknown' || !state.move) return;
  const { status, startsAt, lines } = state.move;
  const present = new Set(state.bundles.flatMap((bundle) => bundle.lines.map(({ reservation }) => reservation)));
  const moved = lines.filter(({ reservation }) => present.has(reservation)).length;
  const isRevised = startsAt === state.content.startsAt;
  const isWhole = status === 'moved' ? isRevised && moved === lines.length : !isRevised && moved === 0;
  if (status === 'requested' || !isWhole)
    throw new InvariantBroken(`the move of ${state.id} is ${status}, ${moved} of ${lines.length} lines moved`);
};

const checkBundle = (bundle: Bundle, told: ReadonlyMap<string, Told>): void => {
  const lines = bundle.lines.map((line) => ({ host: line.status, owner: told.get(line.reservation)?.status }));
  const story = `${bundle.id} is ${bundle.status} (${bundle.reason ?? ''}), its lines are ${lines.map(({ owner }) => owner ?? 'unknown').join(', ')}`;
  const broken = new InvariantBroken(story);
  switch (bundle.status) {
    case 'requested':
      throw broken;
    case 'confirmed':
      if (lines.some(({ owner }) => owner !== 'confirmed')) throw broken;
      return;
    case 'abandoned':
    case 'released':
      if (lines.some(({ owner }) => owner !== undefined && takes(owner))) throw broken;
      return;
    case 'broken': {
      const isDisplaced = lines.some(({ host, owner }) => host === 'displaced' && owner === 'displaced');
      const areSame = lines.every(({ host, owner }) =>
        host === 'confirmed' ? owner === 'confirmed' : owner === undefined || !takes(owner),
      );
      const areKept = bundle.onDisplacement === 'keep' && lines.some(({ host }) => host === 'confirmed');
      const areAllKept = lines.every(({ host }) => host === 'confirmed' || host === 'displaced');
      if (!isDisplaced || !areSame || (areKept && !areAllKept)) throw broken;
    }
  }
};

const bundlesOf = ({ state }: InitiativeVersion): readonly Bundle[] =>
  state.status === 'unknown' ? [] : state.bundles;

/** How the bundles stand, and where an initiative moved how that ended, as `confirmed and abandoned, moved`. */
export const outcomesOf = (system: ModelSystem, world: World): string => {
  const initiatives = system.streams.flatMap(({ kind }, index) =>
    kind === 'initiative' ? [world.versions[index] as InitiativeVersion] : [],
  );
  const bundles = initiatives.flatMap(bundlesOf).map(({ status }) => status);
  const moves = initiatives.flatMap(({ state }) => (state.status === 'unknown' ? [] : (state.move?.status ?? [])));
  return [bundles.join(' and '), ...moves].join(', ');
};
