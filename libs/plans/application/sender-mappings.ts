import { Inject, Injectable } from '@nestjs/common';
import type { Collection, Connection } from 'mongoose';
import { DATABASE } from '#event-store';
import type { Principal } from '#http';
import { plainWords } from '#sheets';
import type { Learned } from '../domain/questions.js';
import { meanings, type Meaning } from '../domain/table/meanings.js';

/** Headings and names that one person keeps; the oldest go first. */
const maxKept = 300;

interface MappingDocument {
  readonly _id: string;
  /** Pairs, since words may hold a point or a dollar, which are no names of members. */
  readonly headings: readonly (readonly [string, string])[];
  readonly names: readonly (readonly [string, string])[];
}

export interface SenderMapping {
  readonly headings: ReadonlyMap<string, Meaning>;
  readonly names: ReadonlyMap<string, string>;
}

type Sender = Pick<Principal, 'issuer' | 'sub'>;

/** What each sender has confirmed about the words of their sheets, so that it is asked once. One document per person, in the unit's database. */
@Injectable()
export class SenderMappings {
  private readonly collection: Collection<MappingDocument>;

  constructor(@Inject(DATABASE) connection: Connection) {
    this.collection = connection.collection<MappingDocument>('plan_mappings');
  }

  async of(sender: Sender): Promise<SenderMapping> {
    const found = await this.collection.findOne({ _id: keyOf(sender) });
    const headings = (found?.headings ?? []).flatMap(([words, reading]) => {
      const meaning = meanings.find((one) => one === reading);
      return meaning ? [[words, meaning] as const] : [];
    });
    return { headings: new Map(headings), names: new Map(found?.names ?? []) };
  }

  async count(sender: Sender): Promise<number> {
    const { headings, names } = await this.of(sender);
    return headings.size + names.size;
  }

  /** The successor's own words for the same heading or name stay. */
  async pass(from: Sender, to: Sender): Promise<void> {
    const [given, own] = [await this.of(from), await this.of(to)];
    await this.keep(to, {
      headings: [...given.headings, ...own.headings],
      names: [...given.names, ...own.names],
    });
  }

  async keep(sender: Sender, learned: Learned): Promise<void> {
    if (learned.headings.length + learned.names.length === 0) return;
    const before = await this.of(sender);
    const headings = new Map([
      ...before.headings,
      ...learned.headings.map(([words, meaning]) => [plainWords(words), meaning] as const),
    ]);
    const names = new Map([...before.names, ...learned.names]);
    await this.collection.updateOne(
      { _id: keyOf(sender) },
      { $set: { headings: [...headings].slice(-maxKept), names: [...names].slice(-maxKept) } },
      { upsert: true },
    );
  }
}

const keyOf = ({ issuer, sub }: Sender): string => `${issuer} ${sub}`;
