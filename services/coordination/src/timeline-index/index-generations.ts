import type { Connection } from 'mongoose';
import { insertNew } from '../feed-store/insert-new.js';

/** Which generation answers, and which is being made beside it; a fact of the database, the same for all replicas. */
export interface Generations {
  readonly live: number;
  /** 0 where none is. */
  readonly building: number;
  /** The greatest number that was ever given. */
  readonly last: number;
  /** Who asked for it, and when the replica that makes it last said that it still does, in milliseconds of the epoch. */
  readonly by: string;
  readonly seenAtMs: number;
}

/** One that was not heard of for so long has died. */
const patienceMs = 60_000;
type Kind = 'concerns' | 'causation';
const first: Generations = { live: 1, building: 0, last: 1, by: '', seenAtMs: 0 };
const _id = 'generations';

/** The first generation bears the bare names. */
export const collectionOf = (kind: Kind, generation: number): string =>
  generation === 1 ? kind : `${kind}-${generation}`;

/** The generations that everything new belongs in, the one that is being made first: nothing may be missing where it becomes the one that answers. */
export const writtenNow = ({ live, building }: Generations): number[] => [...(building > 0 ? [building] : []), live];

/** The one document that says which generation of the index answers. */
export class IndexGenerations {
  constructor(private readonly connection: Connection) {}

  async read(): Promise<Generations> {
    return (await this.documents.findOne({ _id })) ?? first;
  }

  /** A new number to be made by this replica; undefined while another one makes one (and has not died over it). */
  async begin(by: string): Promise<number | undefined> {
    await insertNew(this.documents, [{ _id, ...first }]);
    const { building, last, seenAtMs } = await this.read();
    if (building > 0 && Date.now() - seenAtMs < patienceMs) return undefined;
    const { matchedCount } = await this.documents.updateOne(
      { _id, last, building },
      { $set: { building: last + 1, last: last + 1, by, seenAtMs: Date.now() } },
    );
    return matchedCount === 1 ? last + 1 : undefined;
  }

  /** To be said every few seconds while it is being made. Error: it is no longer this one that is being made. */
  async stillMaking(building: number): Promise<void> {
    await this.change(building, { seenAtMs: Date.now() });
  }

  /** From now on it answers, in every replica. Error: it is no longer this one that is being made. */
  async switchTo(building: number): Promise<void> {
    await this.change(building, { live: building, building: 0 });
  }

  async giveUp(building: number): Promise<void> {
    await this.documents.updateOne({ _id, building }, { $set: { building: 0 } });
  }

  /** Drops every generation that neither answers nor is being made; one that is begun meanwhile has a greater number, and stays. */
  async dropOthers(): Promise<void> {
    const known = await this.read();
    const used = writtenNow(known);
    for (const { name } of await this.connection.listCollections()) {
      const [isOurs, number = '1'] = /^(?:concerns|causation)(?:-(\d+))?$/.exec(name) ?? [];
      const generation = Number(number);
      if (isOurs !== undefined && generation <= known.last && !used.includes(generation)) {
        await this.connection.dropCollection(name);
      }
    }
  }

  private async change(building: number, values: Partial<Generations>): Promise<void> {
    const { matchedCount } = await this.documents.updateOne({ _id, building }, { $set: values });
    if (matchedCount === 0) throw new Error(`generation ${building} was taken over by another replica`);
  }

  private get documents() {
    return this.connection.collection<Generations & { readonly _id: string }>('timeline-index');
  }
}
