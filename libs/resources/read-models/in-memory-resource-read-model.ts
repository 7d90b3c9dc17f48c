import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { EventTransport, type Projected } from '#messaging';
import { needsLedger } from '../domain/rules/quotas.js';
import { ResourceReadModel } from './resource-read-model.js';
import { occupyingStatuses, type ReservationDocument, type ResourceDocument } from './documents.js';
import { KnownResources } from './known-resources.js';

/** At some 330 bytes each; a unit with more asks its database. */
const mostReservations = 1_000_000;
/** What began a day ago can still be booked. */
const keptMs = 86_400_000;
const lookEveryMs = 2_000;

type Change =
  | { readonly of: 'resource'; readonly document: Projected<ResourceDocument> }
  | { readonly of: 'reservation'; readonly document: Projected<ReservationDocument> };

/**
 * The copies that matter from now on in memory, loaded at start and kept up with each write of the projections.
 *
 * Guarantees: {@link InMemoryResourceReadModel.known} is as new as the copies on disk, or undefined: while it is loaded, where another replica writes
 * copies too (then nobody has been told of everything), or where there are too many. Whoever asks must then read the copies.
 */
@Injectable()
export class InMemoryResourceReadModel implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('LiveCopies');
  private held: { readonly known: KnownResources; readonly assignment: number } | undefined;
  /** What is written while it is loaded comes after what was read. */
  private meanwhile: Change[] | undefined;
  private loading: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isTooMuch = false;

  constructor(
    private readonly copies: ResourceReadModel,
    private readonly transport: EventTransport,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get known(): KnownResources | undefined {
    return this.held?.assignment === this.transport.soleAssignment ? this.held?.known : undefined;
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.keepLoaded(), lookEveryMs);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.loading;
  }

  /** To be told of every resource that was written, after it is on disk. */
  takeResources(documents: readonly Projected<ResourceDocument>[]): void {
    this.take(documents.map((document) => ({ of: 'resource', document })));
  }

  /** The same of reservations. */
  takeReservations(documents: readonly Projected<ReservationDocument>[]): void {
    this.take(documents.map((document) => ({ of: 'reservation', document })));
  }

  private take(changes: readonly Change[]): void {
    this.meanwhile?.push(...changes);
    if (this.held) this.apply(this.held.known, changes);
  }

  private apply(known: KnownResources, changes: Iterable<Change>): void {
    const now = this.clock.now().getTime();
    for (const change of changes) {
      if (change.of === 'resource') known.takeResource(change.document);
      else known.takeReservation(change.document, now);
    }
    if (this.isTooMuch || known.reservations <= mostReservations) return;
    this.held = undefined;
    this.isTooMuch = true;
    this.logger.warn(`more than ${mostReservations} reservations: searches read the database`);
  }

  private keepLoaded(): void {
    const assignment = this.transport.soleAssignment;
    if (this.loading || this.isTooMuch || assignment === undefined || this.held?.assignment === assignment) return;
    this.held = undefined;
    this.loading = this.load(assignment)
      .catch((error: unknown) => this.logger.warn(`copies are not in memory yet: ${String(error)}`))
      .finally(() => (this.loading = this.meanwhile = undefined));
  }

  private async load(assignment: number): Promise<void> {
    const known = new KnownResources();
    this.meanwhile = [];
    const counted: string[] = [];
    for await (const document of this.copies.resources.find()) {
      this.apply(known, [{ of: 'resource', document }]);
      if (needsLedger(document.description) || document.description.sharing === 'budget') counted.push(document.id);
    }
    const now = this.clock.now().getTime();
    const status = { $in: [...occupyingStatuses] };
    const since = (ms: number) => ({ $gt: new Date(now - ms).toISOString() });
    const ahead = this.copies.reservations.find({ until: since(keptMs), status, resource: { $nin: counted } });
    // Of a budget every draw counts, of what has quotas what was had before.
    const before = counted.length > 0 ? this.copies.reservations.find({ status, resource: { $in: counted } }) : [];
    for (const found of [ahead, before]) {
      for await (const document of found) {
        this.apply(known, [{ of: 'reservation', document }]);
        if (this.isTooMuch) return;
      }
    }
    this.apply(known, this.meanwhile);
    if (!this.isTooMuch) this.held = { known, assignment };
  }
}
