import type { ColourRow } from '#contracts';
import { RuleViolation } from '#kernel';
import { directiveDecider, type DirectiveCommand, type RecordedAct } from './directive.decide.js';
import { type DirectiveEvent, type DirectiveState, sideOf } from './directive.js';
import { itemFactsOf } from './item-facts.js';
import { type ReceiptCommand, receiptDecider, type ReceiptEvent, type ReceiptState } from './receipt.js';

/** Numbers in [0, 1) that follow from a seed (mulberry32). */
export const randomOf = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

export const startsAt = Date.parse('2027-01-04T00:00:00.000Z');
const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
export const iso = (ms: number): string => new Date(ms).toISOString();

/** Two senders' tables. */
export const tables: readonly (readonly ColourRow[])[] = [
  [
    { colour: 'red', when: 'missed', count: 3 },
    { colour: 'orange', when: 'missed', count: 2 },
    { colour: 'blue', when: 'missed', count: 1 },
  ],
  [
    { colour: 'red', when: 'overdue', count: 0 },
    { colour: 'yellow', when: 'returned', count: 1 },
    { colour: 'blue', when: 'near', count: 72 },
  ],
];

/** What was committed, in whatever stream, and when the sender's unit heard of it. */
export interface History {
  readonly state: DirectiveState;
  readonly events: readonly DirectiveEvent[];
}

/**
 * A directive to 39 bodies of four units with monthly reports, over nine months in which bodies report, finish and ask for delays at their own units, some
 * of them cut off for hours, and the sender grants, refuses, returns and accepts.
 */
export const randomHistory = (seed: number, colours: readonly ColourRow[]): History => {
  const random = randomOf(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const units = ['discipline', 'organisation', 'propaganda', 'mass-organisations'] as const;
  const bodies = Array.from({ length: 39 }, (_, n) => ({
    body: `LJ-${n}`,
    unit: units[n % 4] as (typeof units)[number],
  }));
  const owed = [
    ...Array.from({ length: 6 }, (_, n) => ({ item: `report-${n + 1}`, dueAt: iso(startsAt + (n + 1) * 30 * dayMs) })),
    { item: 'whole', dueAt: iso(startsAt + 190 * dayMs) },
  ];

  let state = directiveDecider.initial();
  const events: DirectiveEvent[] = [];
  const receipts = new Map<string, ReceiptState>(bodies.map(({ body }) => [body, receiptDecider.initial()]));
  /** Of each body, what is on its way to the sender, in order. */
  const onTheWay = new Map<string, { readonly arrivesAt: number; readonly event: ReceiptEvent }[]>();

  const command = (asked: DirectiveCommand, at: number): void => {
    try {
      for (const event of directiveDecider.decide({ ...asked, at: iso(at) }, state)) {
        events.push(event);
        state = directiveDecider.evolve(state, event);
      }
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
    }
  };
  const act = (body: string, asked: ReceiptCommand, at: number): void => {
    try {
      const receipt = receipts.get(body) ?? {};
      const decided = receiptDecider.decide({ ...asked, at: iso(at) }, receipt);
      receipts.set(
        body,
        decided.reduce((folded, event) => receiptDecider.evolve(folded, event), receipt),
      );
      const queue = onTheWay.get(body) ?? [];
      const away = random() < 0.1 ? random() * 30 * hourMs : random() * 2_000;
      const arrivesAt = Math.max(at + away, queue.at(-1)?.arrivesAt ?? 0);
      onTheWay.set(body, [...queue, ...decided.map((event) => ({ arrivesAt, event }))]);
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
    }
  };
  const hear = (until: number): void => {
    for (const [body, queue] of onTheWay) {
      for (const { event, arrivesAt } of queue.filter((one) => one.arrivesAt <= until)) {
        if (event.type === 'receipt.closed') continue;
        command(
          { type: 'record-act', act: { ...event, type: event.type.replace('receipt', 'directive') } as RecordedAct },
          arrivesAt,
        );
      }
      onTheWay.set(
        body,
        queue.filter((one) => one.arrivesAt > until),
      );
    }
  };

  const text = { title: '通知', text: '…', from: 'LJ-XC', wants: 'completion' as const };
  command(
    { type: 'send-directive', id: 'pro-1', content: { ...text, owed, colours: [...colours] }, addressees: bodies },
    startsAt,
  );
  for (const { body } of bodies)
    act(
      body,
      { type: 'deliver', directive: 'pro-1', body, ...text, owed },
      startsAt + 1 + Math.floor(random() * hourMs),
    );

  for (let now = startsAt + hourMs; now < startsAt + 270 * dayMs; now += 1 + Math.floor(random() * 8 * hourMs)) {
    hear(now);
    const { body } = pick(bodies);
    const item = pick(owed);
    const facts = itemFactsOf(state.current!, body, item.item, iso(now));
    const moved = iso(now + Math.floor((1 + random() * 20) * dayMs));
    const isSoon = Date.parse(item.dueAt) - now < 25 * dayMs;
    const known = sideOf(state.current!, body)?.items.find((one) => one.item === item.item);
    switch (pick(['tell', 'tell', 'tell', 'ask', 'ask', 'ask', 'answer', 'answer', 'return', 'accept'] as const)) {
      case 'tell':
        if (isSoon) act(body, { type: item.item === 'whole' ? 'finish' : 'report', facts, text: '进展' }, now);
        break;
      case 'ask':
        act(body, { type: 'ask-delay', facts, to: moved, reason: '材料未齐' }, now);
        break;
      case 'answer': {
        const waiting = state.current!.sides.flatMap(({ body: of, items }) =>
          items.filter(({ delayAsked }) => delayAsked).map((one) => ({ body: of, item: one.item })),
        );
        if (waiting.length === 0) break;
        const one = pick(waiting);
        if (random() < 0.7) command({ type: 'grant-delay', ...one, to: moved }, now);
        else command({ type: 'refuse-delay', ...one, reason: '按期完成' }, now);
        break;
      }
      case 'return':
        if (known && random() < 0.8)
          command(
            { type: 'return-work', body, item: item.item, reason: '内容空泛', ...(random() < 0.5 && { dueAt: moved }) },
            now,
          );
        break;
      case 'accept':
        if (random() < 0.3) command({ type: 'accept-work', body }, now);
        break;
    }
  }
  hear(Infinity);
  if (random() < 0.5) command({ type: 'close-directive' }, startsAt + 271 * dayMs);
  return { state, events };
};
