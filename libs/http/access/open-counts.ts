/**
 * How many things each client has open at once, at most `max`: streams, requests. `elsewhere` says how many the client is known to have
 * open at other replicas.
 */
export class OpenCounts {
  private readonly counts = new Map<string, number>();

  constructor(
    readonly max: number,
    private readonly elsewhere: (client: string) => number = () => 0,
  ) {}

  /** A function that closes what was opened, to be called once it has ended (further calls do nothing); undefined where there is no room. */
  open(client: string): (() => void) | undefined {
    const count = this.countOf(client);
    if (count + this.elsewhere(client) >= this.max) return undefined;
    this.counts.set(client, count + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      const left = this.countOf(client) - 1;
      if (left === 0) this.counts.delete(client);
      else this.counts.set(client, left);
    };
  }

  countOf(client: string): number {
    return this.counts.get(client) ?? 0;
  }

  /** The clients that have something open. */
  clients(): Iterable<string> {
    return this.counts.keys();
  }
}
