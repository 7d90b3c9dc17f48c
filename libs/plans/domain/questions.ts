import type { PlanReason } from './reasons.js';

/** What is not certain: shown for one confirmation (`usual`) or asked (`ask`), once per sheet for the same words in the same column. */
export interface Asked {
  /** The first line where the words stand. */
  readonly line: number;
  readonly column: string;
  readonly words: string;
  /** How it would be read; empty where nothing can be offered, or where the words would be left out. */
  readonly offer: string;
  readonly sure: 'usual' | 'ask';
  readonly reason: PlanReason;
  /** All lines where the words stand. */
  readonly lines: readonly number[];
}

/** The sender's word for what was asked. An empty reading leaves out what the words would have said. */
export interface Confirmation {
  readonly column: string;
  readonly words: string;
  readonly reading: string;
}

/** What the answers teach for the sender's next sheet: headings and names of bodies. Times and amounts are each sheet's own. */
export interface Learned {
  readonly headings: readonly (readonly [words: string, meaning: string])[];
  readonly names: readonly (readonly [words: string, code: string])[];
}

export interface Answered {
  readonly isAnswered: boolean;
  /** The sender's, else what would be taken. */
  readonly reading: string;
  /** The sender said it; it is not the offer taken by `confirmUsual`. */
  readonly isOwn: boolean;
}

/** Collects what one sheet asks, and knows what the sender has answered. */
export class Questions {
  private readonly asked = new Map<string, Asked & { lines: number[] }>();
  private readonly confirmed: ReadonlyMap<string, string>;
  private readonly pending = new Set<number>();
  private readonly headings = new Map<string, string>();
  private readonly names = new Map<string, string>();

  constructor(
    confirmations: readonly Confirmation[],
    private readonly confirmsUsual: boolean,
  ) {
    this.confirmed = new Map(confirmations.map(({ column, words, reading }) => [keyOf(column, words), reading]));
  }

  ask(question: Omit<Asked, 'lines'>): Answered {
    const { column, words, line, offer, sure } = question;
    const key = keyOf(column, words);
    const own = this.confirmed.get(key);
    if (own !== undefined) {
      this.learn(question, own.trim());
      return { isAnswered: true, reading: own.trim(), isOwn: true };
    }
    const isAnswered = sure === 'usual' && this.confirmsUsual;
    const known = this.asked.get(key);
    if (known && known.lines.at(-1) !== line) known.lines.push(line);
    if (!known && !isAnswered) this.asked.set(key, { ...question, lines: [line] });
    if (isAnswered) this.learn(question, offer);
    else this.pending.add(line);
    return { isAnswered, reading: offer, isOwn: false };
  }

  /** What has no answer yet, in the order of the sheet. */
  get open(): readonly Asked[] {
    return [...this.asked.values()].sort((a, b) => a.line - b.line);
  }

  get learned(): Learned {
    return { headings: [...this.headings], names: [...this.names] };
  }

  private learn({ words, reason: { code } }: Omit<Asked, 'lines'>, reading: string): void {
    if (code === 'column-told' || code === 'column-unknown') this.headings.set(words, reading);
    else if (code.startsWith('name-') && /^[A-Za-z0-9-]+$/.test(reading)) this.names.set(words, reading);
  }

  isPending(line: number): boolean {
    return this.pending.has(line);
  }
}

const keyOf = (column: string, words: string): string => JSON.stringify([column.trim(), words.trim()]);
