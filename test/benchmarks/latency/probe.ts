/** Milliseconds until the other side's handler was called, and until it had stored what it keeps, where it stores anything. */
export interface Coming {
  readonly came: Promise<number>;
  readonly stored?: Promise<number>;
}

export interface Times {
  readonly came: readonly number[];
  readonly stored: readonly number[];
}

/** A way from here to somebody who listens. */
export interface Probe {
  /** Sends number `index`; resolves when it is acknowledged, with what is to come. */
  send(index: number): Promise<Coming>;
  close(): Promise<void>;
}

/** Who waits for what: resolves with the instant at which it came, by `performance.now()`. */
export class Arrivals {
  private readonly waiting = new Map<string, (at: number) => void>();

  of(id: string): Promise<number> {
    return new Promise((resolve) => this.waiting.set(id, resolve));
  }

  come(id: string): void {
    this.waiting.get(id)?.(performance.now());
    this.waiting.delete(id);
  }
}

/** One event after another: the next is sent when the one before is acknowledged, whether or not it has come. */
export const timesOf = async (probe: Probe, from: number, count: number): Promise<Times> => {
  const coming: Coming[] = [];
  for (let index = from; index < from + count; index++) coming.push(await probe.send(index));
  return {
    came: await Promise.all(coming.map(({ came }) => came)),
    stored: await Promise.all(coming.flatMap(({ stored }) => stored ?? [])),
  };
};
