import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import { DATABASE } from '#event-store';
import type { Principal } from '#http';

interface KeyDocument {
  readonly _id: string;
  readonly key: string;
}

/**
 * How this unit knows a person without knowing who it is: the same person has the same mark here for ever, and nobody without the unit's key can tell
 * whose it is.
 */
@Injectable()
export class PersonMarks {
  private key: Promise<string> | undefined;

  constructor(@Inject(DATABASE) private readonly connection: Connection) {}

  async of({ issuer, sub }: Pick<Principal, 'issuer' | 'sub'>): Promise<string> {
    const key = await (this.key ??= this.keyOf());
    return `p-${createHmac('sha256', key).update(`${issuer} ${sub}`).digest('hex').slice(0, 32)}`;
  }

  private async keyOf(): Promise<string> {
    const keys: mongo.Collection<KeyDocument> = this.connection.collection<KeyDocument>('installation-keys');
    const made: KeyDocument = { _id: 'person-marks', key: randomBytes(32).toString('hex') };
    try {
      await keys.insertOne(made);
      return made.key;
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== 11000) throw error;
      return (await keys.findOne({ _id: made._id }))?.key ?? made.key;
    }
  }
}
