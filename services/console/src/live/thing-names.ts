import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { initiativeOf } from '../api/initiatives.ts';
import { resourceOf } from '../api/resources.ts';
import type { Unit } from '../api/units.ts';
import { usePerson } from '../session/session.ts';
import { textOf, type FeedEvent } from './event.ts';

type Kind = 'initiative' | 'resource';

/** So many names are asked for at a time: a busy stream names many things at once. */
const atATime = 2;
/** Names that come close together are shown together. */
const gatherMs = 200;

/** What things are called, by kind and id, as far as it is known here: told by events that passed, or asked for once. */
class ThingNames {
  private readonly names = new Map<string, string>();
  private readonly asked = new Set<string>();
  private readonly wanted: { readonly kind: Kind; readonly id: string; readonly unit: Unit }[] = [];
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = 0;
  private count = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Another number once something more is known. */
  readonly version = (): number => this.count;

  get(kind: Kind, id: string): string | undefined {
    return this.names.get(`${kind}/${id}`);
  }

  /** Asks once; what cannot be had stays without a name. */
  ask(kind: Kind, id: string, unit: Unit): void {
    const key = `${kind}/${id}`;
    if (this.names.has(key) || this.asked.has(key)) return;
    this.asked.add(key);
    this.wanted.push({ kind, id, unit });
    this.goOn();
  }

  /** What an event says of the name of what it is about. */
  learn({ subject, data }: FeedEvent): void {
    const name = textOf(memberOf(data, 'content'), 'title') ?? textOf(memberOf(data, 'description'), 'name');
    if (name !== undefined && /^(initiative|resource)\//.test(subject) && this.names.get(subject) !== name)
      this.take(subject, name);
  }

  private goOn(): void {
    const next = this.running < atATime ? this.wanted.shift() : undefined;
    if (next === undefined) return;
    const { kind, id, unit } = next;
    this.running++;
    const { signal } = new AbortController();
    const name =
      kind === 'initiative'
        ? initiativeOf(id, unit, signal).then(({ title }) => title)
        : resourceOf(id, unit, signal).then((resource) => resource.name);
    void name
      .then(
        (known) => this.take(`${kind}/${id}`, known),
        () => undefined,
      )
      .finally(() => {
        this.running--;
        this.goOn();
      });
  }

  private take(key: string, name: string): void {
    this.names.set(key, name);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.count++;
      for (const listener of this.listeners) listener();
    }, gatherMs);
  }
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

const names = new ThingNames();

export type ThingName = (kind: Kind, id: string) => string | undefined;

/** What is known of names. Another function once more is known. */
export const useThingNames = (): ThingName => {
  const version = useSyncExternalStore(names.subscribe, names.version);
  return useMemo(() => {
    void version;
    return (kind, id) => names.get(kind, id);
  }, [version]);
};

/** Sees to it that whatever an event speaks of gets its name. */
export const useNamesOf = (event: FeedEvent): void => {
  const { unit } = usePerson();
  useEffect(() => {
    names.learn(event);
    const { subject, data } = event;
    const [noun = '', id = ''] = subject.split('/');
    if (noun === 'initiative' || noun === 'resource') names.ask(noun, id, unit);
    const initiative = textOf(data, 'initiative');
    if (initiative !== undefined) names.ask('initiative', initiative, unit);
    const resource = textOf(data, 'resource');
    if (resource !== undefined) names.ask('resource', resource, unit);
  }, [event, unit]);
};
