import { Injectable } from '@nestjs/common';
import type { RelationType } from '#contracts';
import { type CommandContext, EventStore, type Execution, type Streams } from '#event-store';
import { type Body, Register } from '#register';
import { affiliationCategory } from './affiliations.category.js';
import {
  aboveOn,
  type Affiliation,
  type AffiliationCommand,
  type AffiliationEvent,
  type Affiliations,
  affiliationStream,
  noAffiliations,
} from './affiliations.js';

/** More bodies than any register has. */
const allBodies = 100_000;

const carryOver: CommandContext = {
  commandId: 'carry-over-affiliations',
  bodyHash: 'carry-over-affiliations',
  status: 200,
  actor: 'system:organisation',
  correlationId: 'carry-over-affiliations',
  causationId: 'carry-over-affiliations',
};

/** The one arbiter of affiliation: every opening and every end is decided in its stream, one after another. */
@Injectable()
export class AffiliationRegister {
  private readonly streams: Streams<AffiliationCommand, AffiliationEvent, Affiliations>;
  private carriedOver: Promise<void> | undefined;

  constructor(
    store: EventStore,
    private readonly register: Register,
  ) {
    this.streams = store.category(affiliationCategory);
  }

  /** Errors: those of `decideAffiliations`. */
  async execute(command: AffiliationCommand, context: CommandContext): Promise<Execution<undefined>> {
    await this.ready();
    return this.streams.execute(affiliationStream, command, context);
  }

  /** The affiliations of a body, over all dates. */
  of(code: string): Promise<readonly Affiliation[]> {
    return this.read((state) => state.of.get(code) ?? []);
  }

  /** The bodies that one belongs to on a day, from its parent up. */
  above(code: string, day: string): Promise<readonly string[]> {
    return this.read((state) => aboveOn(state, code, day));
  }

  /** The bodies that ever belonged to one at once. */
  everBelow(code: string): Promise<readonly string[]> {
    return this.read((state) => [...state.of.values()].flat().flatMap(({ body, to }) => (to === code ? [body] : [])));
  }

  /** What `look` sees of the affiliations; it must copy what it keeps. */
  async read<View>(look: (state: Affiliations) => View): Promise<View> {
    await this.ready();
    const seen = await this.streams.read(affiliationStream, (state) => ({ view: look(state) }));
    return seen ? seen.view : look(noAffiliations());
  }

  /** The open relations to a body that are no affiliations, as far as this unit's copies know. */
  async relatedTo(code: string): Promise<readonly { body: string; type: RelationType; to: string }[]> {
    const isOpen = ({ type, to, until }: Body['relations'][number]): boolean =>
      type !== 'affiliation' && to === code && until === undefined;
    return (await this.bodies()).flatMap((body) =>
      body.relations.filter(isOpen).map(({ type, to }) => ({ body: body.code, type, to })),
    );
  }

  /** Once: takes over the affiliations that stood in the bodies' own streams alone before there was an arbiter. */
  private ready(): Promise<void> {
    this.carriedOver ??= this.carryOver().catch((error: unknown) => {
      this.carriedOver = undefined;
      throw error;
    });
    return this.carriedOver;
  }

  private async carryOver(): Promise<void> {
    if (await this.streams.read(affiliationStream, () => true)) return;
    const bodies = await this.bodies();
    const dissolved = new Set(bodies.flatMap(({ code, dissolved: isOver }) => (isOver ? [code] : [])));
    const affiliations = bodies.flatMap(({ code, relations }) =>
      relations.flatMap(({ type, ...relation }) =>
        type !== 'affiliation' || [code, relation.to].some((one) => dissolved.has(one))
          ? []
          : [{ body: code, ...relation }],
      ),
    );
    if (affiliations.length === 0) return;
    await this.streams.execute(affiliationStream, { type: 'carry-over', affiliations }, carryOver);
  }

  private bodies(): Promise<readonly Body[]> {
    return this.register.list({ limit: allBodies });
  }
}
