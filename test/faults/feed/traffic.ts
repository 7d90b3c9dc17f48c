import { setTimeout as pause } from 'node:timers/promises';
import { ownedId } from '#kernel';
import type { Desk } from '../../../services/coordination/test/desk.js';
import type { WrittenEvent } from '../../../services/coordination/test/records.js';
import type { Random } from '../../e2e/seeded.js';

const units = ['organisation', 'propaganda', 'discipline', 'mass-organisations'] as const;

export interface TrafficWish {
  /** Names its streams: two traffics of one desk must differ. */
  readonly name: string;
  readonly streams?: number;
  /** New events of one request to the broker. */
  readonly batch?: number;
  /** Of those sent before, so many come again with each request, each after newer ones of its stream. */
  readonly late?: number;
  readonly pauseMs?: number;
  /** Characters of each event's reason. */
  readonly size?: number;
}

/** Events of many streams of all units, as fast as it is told, with late duplicates: what a relay sends again that died before it had marked. */
export class Traffic {
  /** How many versions each stream has by now. */
  readonly latest = new Map<string, number>();
  lateCount = 0;
  private readonly sent: WrittenEvent[] = [];

  constructor(
    private readonly desk: Desk,
    private readonly random: Random,
    private readonly wish: TrafficWish,
  ) {}

  get count(): number {
    return this.sent.length;
  }

  /** Sends one request's worth. */
  async send(): Promise<void> {
    const { batch = 20, late = 5 } = this.wish;
    const fresh = Array.from({ length: batch }, () => this.next());
    const again = Array.from({ length: late }, () => this.sent[this.random.below(this.sent.length)]).filter(
      (event): event is WrittenEvent => event !== undefined && event.sequence < (this.latest.get(event.subject) ?? 0),
    );
    this.sent.push(...fresh);
    this.lateCount += again.length;
    await this.desk.write([...fresh, ...again]);
  }

  /** Sends until the work is done. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    let isDone = false;
    const done = work.finally(() => (isDone = true));
    done.catch(() => undefined); // told by the return below
    while (!isDone) {
      await this.send();
      await pause(this.wish.pauseMs ?? 50);
    }
    return done;
  }

  private next(): WrittenEvent {
    const { name, streams = 60, size = 100 } = this.wish;
    const stream = this.random.below(streams);
    const source = units[stream % units.length] ?? 'organisation';
    const initiative = ownedId(source, `${name}-${stream}`);
    const subject = `initiative/${initiative}`;
    const sequence = (this.latest.get(subject) ?? 0) + 1;
    this.latest.set(subject, sequence);
    return {
      source,
      subject,
      sequence,
      time: new Date().toISOString(),
      event: {
        type: 'initiative.withdrawn',
        data: { initiative, reason: `第 ${sequence} 次 `.padEnd(size, '。') },
      },
    };
  }
}
