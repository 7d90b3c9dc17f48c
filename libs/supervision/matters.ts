import { Injectable } from '@nestjs/common';
import { EventStore, type StreamCategory, type Streams } from '#event-store';
import { type MatterCommand, matterDecider } from './domain/matter.decide.js';
import type { MatterEvent, MatterState } from './domain/matter.js';

const matterCategory: StreamCategory<MatterCommand, MatterEvent, MatterState> = {
  name: 'matter',
  decider: matterDecider,
  publish: (event) => event,
};

/** Discipline's matters, to write. */
@Injectable()
export class Matters {
  readonly streams: Streams<MatterCommand, MatterEvent, MatterState>;

  constructor(store: EventStore) {
    this.streams = store.category(matterCategory);
  }
}
