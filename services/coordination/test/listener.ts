import type { StructuredEvent } from '../src/feed-store/structured-event.js';

export interface Message {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
}

/** A client of the stream that keeps the last id it saw and can be cut off at any moment. */
export class Listener {
  readonly messages: Message[] = [];
  lastId: string | undefined;
  private cutting: AbortController | undefined;
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly token: string) {}

  get events(): StructuredEvent[] {
    return this.messages.flatMap(({ data, event }) =>
      data !== undefined && event !== 'resync' ? [JSON.parse(data) as StructuredEvent] : [],
    );
  }

  /** Goes on after what it saw last. Resolves when the stream is open, with its status. */
  async connect(url: string, lastId = this.lastId): Promise<number> {
    const cutting = new AbortController();
    this.cutting = cutting;
    const response = await fetch(url, {
      headers: {
        authorization: `Bearer ${this.token}`,
        accept: 'text/event-stream',
        ...(lastId === undefined ? {} : { 'last-event-id': lastId }),
      },
      signal: cutting.signal,
    });
    if (response.ok && response.body) this.reading = this.read(response.body).catch(() => undefined);
    else await response.body?.cancel();
    return response.status;
  }

  /** Cuts the connection, in the middle of whatever is on its way. */
  async cut(): Promise<void> {
    this.cutting?.abort();
    await this.reading;
  }

  /** Resolves when the server has ended the stream. */
  ended(): Promise<void> {
    return this.reading;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of body) {
      rest += decoder.decode(chunk, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
    }
  }

  private take(block: string): void {
    const fields = block
      .split('\n')
      .filter((line) => !line.startsWith(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const);
    const message: Message = Object.fromEntries(fields);
    if (message.id !== undefined) this.lastId = message.id;
    this.messages.push(message);
  }
}
