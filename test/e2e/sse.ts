/** A CloudEvent as the desk shows it. */
export interface SeenEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly sequence: number;
  readonly source: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Reads the desk's stream with `fetch`, as the console does. Keeps the last id it saw, so that `open` after `drop` resumes there.
 */
export class FeedListener {
  readonly seen: SeenEvent[] = [];
  lastId: string | undefined;
  private abort: AbortController | undefined;
  private reading: Promise<void> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** Resolves when the stream is open. */
  async open(): Promise<void> {
    this.abort = new AbortController();
    const response = await fetch(this.url, {
      headers: {
        authorization: `Bearer ${this.token}`,
        accept: 'text/event-stream',
        ...(this.lastId !== undefined && { 'last-event-id': this.lastId }),
      },
      signal: this.abort.signal,
    });
    if (!response.ok || !response.body)
      throw new Error(`the feed answered ${response.status}: ${await response.text()}`);
    this.reading = this.read(response.body);
  }

  /** Ends the connection at once, in the middle of whatever is on its way. */
  async drop(): Promise<void> {
    this.abort?.abort();
    await this.reading;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of body) {
        rest += decoder.decode(chunk, { stream: true });
        const messages = rest.split('\n\n');
        rest = messages.pop() ?? '';
        for (const message of messages) this.take(message);
      }
    } catch (error) {
      if (!this.abort?.signal.aborted) throw error;
    }
  }

  private take(message: string): void {
    const lines = message.split('\n');
    const field = (name: string) =>
      lines
        .find((line) => line.startsWith(`${name}:`))
        ?.slice(name.length + 1)
        .trim();
    const id = field('id');
    const data = field('data');
    if (data) {
      const event = JSON.parse(data) as Omit<SeenEvent, 'sequence'> & { sequence: number | string };
      this.seen.push({ ...event, sequence: Number(event.sequence) });
    }
    if (id) this.lastId = id;
  }
}
