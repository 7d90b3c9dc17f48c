import { Inject, Injectable } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import type { ReceivedEvent } from '#contracts';
import { DATABASE } from '#event-store';
import { DocumentProjection, type Projected } from '#messaging';
import type { SupervisedProcess, Turn } from './domain/supervised.js';

interface FollowedTurn extends Turn {
  /** The version of the stream's event from which it follows. */
  readonly sequence: number;
}
/** What one row remembers of one stream; `_id` is `<kind>|<stream>`. */
type Followed = Projected<{ readonly memory: unknown; readonly turns: readonly FollowedTurn[] }>;

/** Turns of so many events stay known, for those that are delivered again after a crash. */
const maxTurnsKept = 200;

/** What each row of the table remembers of the streams that it follows; written with the mark of the event, so that nothing is counted twice. */
@Injectable()
export class FollowedProcesses {
  constructor(@Inject(DATABASE) private readonly connection: Connection) {}

  /** How a row's events become its memory. */
  projectionOf(row: SupervisedProcess): DocumentProjection<Omit<Followed, '_id' | 'version'>, ReceivedEvent['type']> {
    return new DocumentProjection<Omit<Followed, '_id' | 'version'>, ReceivedEvent['type']>({
      collection: () => this.collection,
      key: ({ subject }) => keyOf(row, subject),
      evolve: (followed, event) => {
        const { memory, turns = [] } = row.follow(followed?.memory, event);
        const { sequence } = event;
        const kept = [...(followed?.turns ?? []), ...turns.map((turn) => ({ ...turn, sequence }))];
        return { memory, turns: kept.slice(-maxTurnsKept) };
      },
    });
  }

  /** What becomes of an event that the memory has taken. */
  async turnsAt(row: SupervisedProcess, { subject, sequence }: ReceivedEvent): Promise<readonly Turn[]> {
    const found = await this.collection.findOne({ _id: keyOf(row, subject) });
    return found?.turns.filter((turn) => turn.sequence === sequence) ?? [];
  }

  private get collection(): mongo.Collection<Followed> {
    return this.connection.collection<Followed>('supervision');
  }
}

const keyOf = ({ kind }: SupervisedProcess, subject: string): string => `${kind}|${subject}`;
