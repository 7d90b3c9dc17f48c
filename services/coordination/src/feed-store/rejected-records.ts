import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { DATABASE } from '#event-store';
import { DeadLetters, undecodable } from '#messaging';
import { COORDINATION_CONFIG, type CoordinationConfig } from '../config.js';
import type { RejectedRecord } from '../feed/feed-writer.js';

/** The records that are no events of their topic's unit, with their bytes as they came. They have harmed nothing and move nothing. */
@Injectable()
export class RejectedRecords {
  readonly letters: DeadLetters;

  constructor(@Inject(DATABASE) connection: Connection, @Inject(COORDINATION_CONFIG) { group }: CoordinationConfig) {
    if (!connection.db) throw new Error('the connection to the database is not open');
    this.letters = new DeadLetters(connection.db, group);
  }

  /** A record that is kept already stays as it is, whichever replica kept it. */
  keep(rejected: readonly RejectedRecord[]): Promise<void> {
    return this.letters.put(rejected.map(({ record, reason }) => undecodable(record, record.raw, reason)));
  }

  drop(): Promise<void> {
    return this.letters.drop();
  }
}
