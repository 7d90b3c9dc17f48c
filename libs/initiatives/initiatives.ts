import { Inject, Injectable } from '@nestjs/common';
import { EventStore, type Streams } from '#event-store';
import { mayActFor, notFound, wrongUnit, type Principal } from '#http';
import { unitOfId, type Unit } from '#kernel';
import { InitiativeReadModel } from './read-models/initiative-read-model.js';
import { initiativeCategory, initiativeStream } from './initiative.category.js';
import type {
  Initiative,
  InitiativeCommand,
  InitiativeEvent,
  InitiativeState,
} from './domain/life-cycle/initiative.js';

/** Injection token: the unit whose service this is. */
export const INITIATIVES_UNIT = Symbol('InitiativesUnit');

export interface Versioned {
  readonly initiative: Initiative;
  readonly version: number;
}

/** All units' initiatives as this unit may see them: its own from their streams, the others' from its copies. */
@Injectable()
export class Initiatives {
  /** This unit's own. */
  readonly streams: Streams<InitiativeCommand, InitiativeEvent, InitiativeState>;

  constructor(
    @Inject(EventStore) store: EventStore,
    @Inject(INITIATIVES_UNIT) readonly unit: Unit,
    @Inject(InitiativeReadModel) private readonly copies: InitiativeReadModel,
  ) {
    this.streams = store.category(initiativeCategory);
  }

  isOwn(id: string): boolean {
    return unitOfId(id) === this.unit;
  }

  /** Undefined where there is none, or none that this unit has heard of yet. Says nothing of who may see it. */
  async find(id: string): Promise<Versioned | undefined> {
    if (this.isOwn(id)) return this.streams.read(initiativeStream(id), versioned);
    const copy = await this.copies.find(id);
    return copy && { initiative: copy.initiative, version: copy.version };
  }

  /** As `find`, for a caller. Error: RuleViolation `not-found`, also for a draft that is not the caller's to see. */
  async visible(id: string, caller: Principal): Promise<Versioned> {
    const found = await this.find(id);
    if (!found || !maySee(caller, found.initiative)) throw notFound(`initiative ${id}`);
    return found;
  }

  /**
   * The initiative that a caller writes to. Problem 421 `wrong-unit` where another unit's it is, `path` being the address there;
   * RuleViolation `not-found`.
   */
  async writable(id: string, path: string, caller: Principal): Promise<Initiative> {
    return (await this.writableWithVersion(id, path, caller)).initiative;
  }

  async writableWithVersion(id: string, path: string, caller: Principal): Promise<Versioned> {
    const unit = unitOfId(id);
    if (unit !== undefined && unit !== this.unit) throw wrongUnit(unit, path);
    return this.visible(id, caller);
  }
}

/** For `Streams`: the state of a stream that has begun, with its version. */
export const versioned = (state: InitiativeState, { version }: { readonly version: number }): Versioned => {
  if (state.status === 'unknown') throw new Error('an initiative that was begun is known');
  return { initiative: state, version };
};

/** A draft is seen by who may act for its host and by the desks that see everything. */
export const maySee = (caller: Principal, { wasPosted, content }: Initiative): boolean =>
  wasPosted || maySeeDraftOf(caller, content.host);

export const maySeeDraftOf = (caller: Principal, host: string): boolean =>
  seesAllDrafts(caller) || mayActFor(caller, host);

export const seesAllDrafts = ({ roles }: Principal): boolean =>
  roles.includes('coordinator') || roles.includes('auditor');

/** Whose drafts a list shows to a caller: as `maySee` says of each. */
export const draftsSeenBy = (caller: Principal): readonly string[] | 'all' =>
  seesAllDrafts(caller) ? 'all' : [caller.body, ...caller.bodies].filter((body) => mayActFor(caller, body));
