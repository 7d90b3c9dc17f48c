import type { RawHours, RawTime } from './raw-hours.js';
import type { Term } from './term.js';

/** Goes through the parts of a sentence once, and keeps what nothing has understood. */
export class TermCursor {
  private at = 0;
  readonly leftOver: string[] = [];

  constructor(private readonly terms: readonly Term[]) {}

  get isAtEnd(): boolean {
    return this.at >= this.terms.length;
  }

  /** Is there such a part anywhere in the sentence? */
  has(kind: Term['kind']): boolean {
    return this.terms.some((term) => term.kind === kind);
  }

  peek(ahead = 0): Term | undefined {
    return this.terms[this.at + ahead];
  }

  take(): Term | undefined {
    return this.terms[this.at++];
  }

  skip(count = 1): void {
    this.at += count;
  }

  /** Puts the next part among what is left over. */
  leave(): void {
    const term = this.take();
    if (term) this.leftOver.push(term.text);
  }

  /** Hours that stand here: 14:00-16:00, 下午2点至4点, 上午, 22:00至次日2:00. */
  hours(): RawHours | undefined {
    const from = this.partOfClockBehind() ?? this.time(0);
    if (!from) return undefined;
    if (this.peek(1)?.kind !== 'range') {
      this.skip();
      return { from };
    }
    const next = this.peek(2);
    const isToNextDay = next?.kind === 'word' && next.word === 'nextDay';
    const to = this.time(isToNextDay ? 3 : 2);
    if (!to) {
      this.skip();
      return { from };
    }
    this.skip(isToNextDay ? 4 : 3);
    return { from, to, ...(isToNextDay && { isToNextDay }) };
  }

  /** 下午（2:30-4:30）: a part of the day in front of hours that name none is theirs. */
  private partOfClockBehind(): RawTime | undefined {
    const part = this.peek();
    const behind = this.peek(1);
    const ahead = behind?.kind === 'list' && !behind.isGroup ? 2 : 1;
    const clock = this.peek(ahead);
    if (part?.kind !== 'part' || part.part === 'allDay' || clock?.kind !== 'clock' || clock.clock.part !== undefined)
      return undefined;
    this.skip(ahead);
    return {
      kind: 'clock',
      clock: { ...clock.clock, part: part.part, isBare: false },
      text: `${part.text}${clock.text}`,
    };
  }

  private time(ahead: number): RawTime | undefined {
    const term = this.peek(ahead);
    switch (term?.kind) {
      case 'clock':
        return { kind: 'clock', clock: term.clock, text: term.text };
      case 'part':
        return { kind: 'part', part: term.part, text: term.text };
      case 'closing':
        return { kind: 'closing', text: term.text };
      case undefined:
      case 'when':
      case 'weekdays':
      case 'nth':
      case 'every':
      case 'months':
      case 'edge':
      case 'ending-in':
      case 'times':
      case 'duration':
      case 'mark':
      case 'range':
      case 'list':
      case 'placeholder':
      case 'word':
      case 'unknown':
        return undefined;
    }
  }
}
